package groundswell.web;

import groundswell.campaign.Campaigns;
import groundswell.campaign.PersonRun;
import groundswell.campaign.Whereabouts;
import groundswell.consent.Consent;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.content.Content;
import groundswell.content.TemplateInfo;
import groundswell.delivery.Delivery;
import groundswell.delivery.MessageState;
import groundswell.delivery.MessageStory;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** “Why did this person get this mail?” and “why not?” */
@RestController
@PreAuthorize("hasRole('MARKETER')")
class WhyController {

    private static final int MOST_MESSAGES = 50;

    private final Delivery delivery;
    private final Contacts contacts;
    private final Campaigns campaigns;
    private final Whereabouts whereabouts;
    private final Consent consent;
    private final Content content;
    private final Clock clock;

    WhyController(
            Delivery delivery,
            Contacts contacts,
            Campaigns campaigns,
            Whereabouts whereabouts,
            Consent consent,
            Content content,
            Clock clock) {
        this.delivery = delivery;
        this.contacts = contacts;
        this.campaigns = campaigns;
        this.whereabouts = whereabouts;
        this.consent = consent;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping("/api/messages/{id}/why")
    WhyView.Message why(@PathVariable long id) {
        var story = delivery.story(id).orElseThrow(() -> new NoSuchElementException("There is no message " + id + "."));
        var message = story.message();
        var contact = contacts.find(message.contactId());
        boolean ofCampaign = message.campaignId() > 0;
        return new WhyView.Message(
                story,
                content.find(message.template()).map(TemplateInfo::name).orElse(message.template()),
                contact.map(WhyView.Person::of).orElse(null),
                ofCampaign ? WhyView.Campaign.of(campaigns.get(message.campaignId())) : null,
                contact.flatMap(it -> consent.proof(
                                it.id(), story.topic(), Objects.requireNonNullElse(story.decidedAt(), clock.instant())))
                        .orElse(null),
                contact.flatMap(it -> consent.suppressionOf(new EmailAddress(it.email())))
                        .orElse(null),
                ofCampaign ? runOf(story, contact) : null);
    }

    /** An erased person's run stays, as nobody's. */
    private @Nullable PersonRun runOf(MessageStory story, Optional<Contact> contact) {
        long person = contact.map(Contact::id).orElse(story.message().contactId());
        return whereabouts
                .run(story.message().campaignId(), person, story.enrollmentId())
                .orElse(null);
    }

    /** {@code contact}: our id, an external id or an address. */
    @GetMapping("/api/campaigns/{id}/why")
    WhyView.Absence whyNot(@PathVariable long id, @RequestParam String contact) {
        var campaign = campaigns.get(id);
        var person = References.one(contact.strip(), contacts);
        return new WhyView.Absence(
                WhyView.Person.of(person),
                WhyView.Campaign.of(campaign),
                whereabouts.admission(id, person.id()),
                whereabouts.runs(id, person.id()),
                campaigns.diagram(id),
                delivery.messages(
                        new Delivery.Filter(id, person.id(), EnumSet.allOf(MessageState.class), null, MOST_MESSAGES)),
                topics(id, person.id()));
    }

    private List<WhyView.ConsentNow> topics(long campaign, long contact) {
        return delivery.topicsOf(campaign).stream()
                .flatMap(topic -> consent.proof(contact, topic, clock.instant()).stream()
                        .map(proof -> new WhyView.ConsentNow(
                                proof,
                                consent.whyNot(contact, topic).map(Enum::name).orElse(null))))
                .toList();
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
