package groundswell.feedback;

import groundswell.delivery.SentLetter;
import org.jspecify.annotations.Nullable;

/**
 * Whose mail came back, proven.
 *
 * @param mailingId what the letter was part of
 * @param letter null when only the mailing is proven
 */
record Attributed(long contactId, long mailingId, @Nullable SentLetter letter, Proof proof) {

    static Attributed by(Proof proof, SentLetter letter) {
        return new Attributed(letter.contactId(), letter.mailingId(), letter, proof);
    }

    /** Whether the letter went to somebody else than the contact, such as to an address that is yet to be confirmed. */
    boolean isToAStranger() {
        return letter != null && letter.recipient() != null;
    }
}
