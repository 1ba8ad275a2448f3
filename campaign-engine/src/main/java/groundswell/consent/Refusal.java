package groundswell.consent;

/** Why we may not write; the words of the SQL function {@code why_not_write_to}. */
public enum Refusal {
    UNKNOWN_CONTACT,
    UNKNOWN_TOPIC,
    HARD_BOUNCE,
    COMPLAINT,
    MANUAL,
    ERASED,
    SOFT_BOUNCES,
    WITHDRAWN,
    NO_CONSENT
}
