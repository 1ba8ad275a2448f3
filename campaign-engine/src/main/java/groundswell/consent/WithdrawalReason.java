package groundswell.consent;

/** Why somebody left, as the page offers it. */
public enum WithdrawalReason {
    TOO_MANY,
    NOT_INTERESTED,
    NEVER_SIGNED_UP,
    OTHER
}
