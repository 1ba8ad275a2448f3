package groundswell.feedback;

import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.contact.Moment;
import groundswell.contact.MomentKinds;
import groundswell.delivery.SentLetter;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To which address a letter went: its contact may have another one by now, of which nothing bad is known. */
@Component
class LetterAddress {

    private static final MomentKinds MOVES = MomentKinds.of(Set.of("address.changed"));
    private static final int MOST_MOVES = 100;

    private final Contacts contacts;
    private final Clock clock;

    LetterAddress(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    EmailAddress of(Contact contact, @Nullable SentLetter letter) {
        if (letter != null && letter.recipient() != null) {
            return new EmailAddress(letter.recipient());
        }
        var sentAt = letter == null ? null : letter.sentAt();
        return new EmailAddress(
                sentAt == null ? contact.email() : leftSince(contact, sentAt).orElse(contact.email()));
    }

    private Optional<String> leftSince(Contact contact, Instant sentAt) {
        return contacts.timeline(contact, MOVES, clock.instant().plusSeconds(1), MOST_MOVES).stream()
                .filter(move -> !move.at().isBefore(sentAt))
                .reduce((newer, older) -> older)
                .map(Moment::facts)
                .map(facts -> String.valueOf(facts.get("from")));
    }
}
