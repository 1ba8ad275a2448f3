package groundswell.feedback;

import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.delivery.SentLetter;
import groundswell.feedback.Policy.Verdict;
import groundswell.feedback.ReturnedTable.Arrived;
import groundswell.response.Response.Returned;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands one mail and acts upon it, in the caller's transaction. */
@Component
class Receiving {

    private final ReturnedTable table;
    private final Attribution attribution;
    private final LetterAddress addresses;
    private final Consequences consequences;
    private final Contacts contacts;
    private final Clock clock;

    Receiving(
            ReturnedTable table,
            Attribution attribution,
            LetterAddress addresses,
            Consequences consequences,
            Contacts contacts,
            Clock clock) {
        this.table = table;
        this.attribution = attribution;
        this.addresses = addresses;
        this.consequences = consequences;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Empty when it was here before. */
    Optional<Deed> receive(Arrived mail, Collection<String> arrivedFor) {
        var id = table.add(mail, Deed.NOT_OURS);
        return id.map(it -> act(it, mail.reading(), arrivedFor));
    }

    private Deed act(long id, Reading reading, Collection<String> arrivedFor) {
        var wish = isAnswer(reading.kind()) ? attribution.wishOf(reading, arrivedFor) : Optional.<Attributed>empty();
        var whose = wish.or(() -> attribution.of(reading, arrivedFor)).orElse(null);
        var contact = whose == null ? null : contacts.find(whose.contactId()).orElse(null);
        if (whose == null || contact == null) {
            tellBounce(id, reading, "");
            return Deed.NOT_OURS;
        }
        var kind = wish.isPresent() ? InboundKind.UNSUBSCRIBE : kindOf(reading, arrivedFor);
        return act(id, reading.withKind(kind), whose, contact);
    }

    private static boolean isAnswer(InboundKind kind) {
        return switch (kind) {
            case REPLY, AUTO_REPLY, UNSUBSCRIBE, UNKNOWN -> true;
            case BOUNCE, COMPLAINT, RECEIPT -> false;
        };
    }

    /** Who answers the sender of the envelope is a machine, whatever it says (RFC 3834 4). */
    private InboundKind kindOf(Reading reading, Collection<String> arrivedFor) {
        boolean toTheEnvelope = reading.kind() == InboundKind.REPLY
                && attribution.atArrival(reading, arrivedFor).isPresent();
        return toTheEnvelope ? InboundKind.AUTO_REPLY : reading.kind();
    }

    private Deed act(long id, Reading reading, Attributed whose, Contact contact) {
        var address = addresses.of(contact, whose.letter());
        var report = tellBounce(id, reading, address.value());
        table.tellWhose(id, whose, address.key());
        var letter = whose.letter();
        if (letter != null) {
            consequences.settle(letter);
        }
        var verdict = Policy.judge(reading, report, table.heardOf(address.key(), clock.instant()));
        var deed =
                verdict.deed() == Deed.WITHDRAWN && !consequences.withdraw(whose, id) ? Deed.NOTHING : verdict.deed();
        boolean suppressed = suppress(id, reading, report, address, verdict);
        tellStory(id, reading, report, whose);
        table.tellDeed(id, reading.kind(), deed, suppressed);
        return deed;
    }

    private @Nullable DeliveryReport tellBounce(long id, Reading reading, String address) {
        var report = Policy.about(address, reading.reports()).orElse(null);
        if (report != null) {
            table.tellReport(id, report);
        }
        return report;
    }

    private boolean suppress(
            long id, Reading reading, @Nullable DeliveryReport report, EmailAddress address, Verdict verdict) {
        if (verdict.suppress() == null) {
            return false;
        }
        var why = report == null
                ? Objects.requireNonNullElse(reading.complaint(), FeedbackType.ABUSE)
                        .name()
                : report.reason() + " " + Objects.requireNonNullElse(report.status(), "");
        return consequences.suppress(address, verdict.suppress(), "Returned mail %d: %s".formatted(id, why.strip()));
    }

    private void tellStory(long id, Reading reading, @Nullable DeliveryReport report, Attributed whose) {
        SentLetter letter = whose.letter();
        if (reading.kind() == InboundKind.BOUNCE && report != null && report.action() == DeliveryAction.FAILED) {
            consequences.tell(Returned.BOUNCE, letter, id);
        } else if (reading.kind() == InboundKind.COMPLAINT && reading.consequence() == Consequence.COMPLAINT) {
            consequences.tell(Returned.COMPLAINT, letter, id);
            if (!whose.isToAStranger()) {
                consequences.withdrawAll(whose, id);
            }
        } else if (reading.kind() == InboundKind.REPLY && !whose.isToAStranger()) {
            consequences.tell(Returned.REPLY, letter, id);
            consequences.handToSales(whose.contactId());
        }
    }
}
