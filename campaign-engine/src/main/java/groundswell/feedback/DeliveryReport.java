package groundswell.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What became of a message for one recipient. All of it was written by a stranger; addresses look like addresses,
 * and no text has control characters.
 *
 * @param recipient null when the report does not tell for whom it is
 * @param status enhanced status code (RFC 3463), given or found in the server's words
 * @param words what the server said, or the writer of the report in its stead; may be empty
 * @param permanent whether the server has given up and no code speaks of passing trouble
 */
public record DeliveryReport(
        @Nullable String recipient,
        @Nullable String originalRecipient,
        DeliveryAction action,
        @Nullable String status,
        @Nullable Integer replyCode,
        String words,
        @Nullable String reportingMta,
        @Nullable String remoteMta,
        Reason reason,
        boolean permanent) {

    /** Only what has failed may speak against an address, and only what is permanent at once (RFC 3464 2.3.3). */
    public Consequence consequence() {
        var consequence = reason.consequence();
        return switch (action) {
            case DELIVERED, RELAYED, EXPANDED -> Consequence.NONE;
            case DELAYED -> consequence == Consequence.OUR_FAULT ? consequence : Consequence.TRANSIENT;
            case FAILED -> consequence == Consequence.SUPPRESS_NOW && !permanent ? passing() : consequence;
        };
    }

    private Consequence passing() {
        return reason == Reason.USER_UNKNOWN || reason == Reason.HAS_MOVED ? Consequence.COUNT : Consequence.TRANSIENT;
    }
}
