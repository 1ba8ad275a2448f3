package groundswell.web;

import groundswell.campaign.Admission;
import groundswell.campaign.CampaignState;
import groundswell.campaign.PersonRun;
import groundswell.consent.ConsentProof;
import groundswell.consent.Suppression;
import groundswell.contact.Contact;
import groundswell.delivery.MessageStory;
import groundswell.delivery.MessageView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers to “why this mail?” and “why not?”, each in the parts that their own rooms answer for. */
final class WhyView {

    private WhyView() {}

    record Person(long id, String name, String email) {

        static Person of(Contact contact) {
            return new Person(contact.id(), contact.displayName(), contact.email());
        }
    }

    record Campaign(long id, String name, CampaignState state) {

        static Campaign of(groundswell.campaign.Campaign campaign) {
            return new Campaign(campaign.id(), campaign.name(), campaign.state());
        }
    }

    /**
     * Why somebody got a message, or why it did not leave.
     *
     * @param contact null when the person was erased or is gone: then nothing is told but what the message was
     * @param campaign null for service letters
     * @param consent what allowed it at that moment; null when the contact is gone
     * @param suppression that stands against the address today; null: none
     * @param run null for service letters
     */
    record Message(
            MessageStory story,
            String templateName,
            @Nullable Person contact,
            @Nullable Campaign campaign,
            @Nullable ConsentProof consent,
            @Nullable Suppression suppression,
            @Nullable PersonRun run) {}

    /**
     * Why somebody is not in a campaign, or where in it he is.
     *
     * @param diagram the newest version's, for whoever has no run
     * @param messages that this campaign wrote to him, newest first
     * @param topics what each topic of the campaign's letters allows today
     */
    record Absence(
            Person contact,
            Campaign campaign,
            Admission admission,
            List<PersonRun> runs,
            String diagram,
            List<MessageView> messages,
            List<ConsentNow> topics) {}

    /** {@code refusal}: why we may not write about it today; null when we may. */
    record ConsentNow(ConsentProof proof, @Nullable String refusal) {}
}
