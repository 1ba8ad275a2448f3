package groundswell.consent;

/** Why we may not write; the words of the SQL function {@code why_not_write_to}, and one that a hand-over adds. */
public enum Refusal {
    UNKNOWN_CONTACT,
    UNKNOWN_TOPIC,
    HARD_BOUNCE,
    COMPLAINT,
    MANUAL,
    ERASED,
    SOFT_BOUNCES,
    WITHDRAWN,
    NO_CONSENT,
    /** The contact asked for a while without letters. */
    PAUSED,
    /** One letter more would be too many, by a cap or by the contact's own choice; known only at the hand-over. */
    CAPPED
}
