package groundswell.feedback;

import groundswell.consent.Consent;
import groundswell.consent.SuppressionReason;
import groundswell.contact.EmailAddress;
import groundswell.delivery.Delivery;
import groundswell.delivery.SentLetter;
import groundswell.lead.HandOver;
import groundswell.lead.Leads;
import groundswell.response.Response;
import groundswell.response.Response.Returned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what follows, through the doors of those whose business it is. All in the caller's transaction. */
@Component
class Consequences {

    private final Consent consent;
    private final Delivery delivery;
    private final Response response;
    private final Leads leads;
    private final FeedbackSettings settings;

    Consequences(Consent consent, Delivery delivery, Response response, Leads leads, FeedbackSettings settings) {
        this.consent = consent;
        this.delivery = delivery;
        this.response = response;
        this.leads = leads;
        this.settings = settings;
    }

    /** What came back has been out: an answer is evidence for a message of which no server's answer was seen. */
    void settle(SentLetter letter) {
        delivery.settleByEvidence(letter.messageId());
    }

    /**
     * Idempotent.
     *
     * @return whether the address was not on the list before
     */
    boolean suppress(EmailAddress address, SuppressionReason reason, String note) {
        boolean listed = consent.suppressionOf(address).isPresent();
        consent.suppress(address, reason, note);
        return !listed;
    }

    /** Whoever calls a letter spam has had enough of all of them. */
    void withdrawAll(Attributed whose, long id) {
        consent.withdrawAll(whose.contactId(), "complaint", source(id), null);
    }

    /** False when there is no such topic any more, or was none. */
    boolean withdraw(Attributed whose, long id) {
        var letter = whose.letter();
        var topic = letter == null ? delivery.topicOf(whose.mailingId()).orElse("") : letter.topic();
        if (consent.topics().stream().noneMatch(it -> it.name().equals(topic))) {
            return false;
        }
        consent.withdraw(whose.contactId(), topic, "mail", source(id), null, null);
        return true;
    }

    private static String source(long id) {
        return "returned mail " + id;
    }

    /** A letter bounces once and is complained about once; of answers there may be many. */
    void tell(Returned kind, @Nullable SentLetter letter, long id) {
        if (letter != null && letter.recipient() == null) {
            var key = kind == Returned.REPLY ? "reply-" + id : kind.name() + "-" + letter.messageId();
            response.cameBack(kind, letter.messageId(), key);
        }
    }

    /** False when he waits for a call already, or replies are not sales' business here. */
    boolean handToSales(long contactId) {
        return settings.repliesAreLeads() && leads.handOver(HandOver.from("reply"), contactId);
    }
}
