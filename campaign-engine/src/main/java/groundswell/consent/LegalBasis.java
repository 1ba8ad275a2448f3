package groundswell.consent;

/** Why the law lets us write (GDPR article 6). */
public enum LegalBasis {
    /** Only who said yes. */
    CONSENT,
    /** What a customer must be told; it cannot be withdrawn from. */
    CONTRACT,
    /** Who did not object. */
    LEGITIMATE_INTEREST
}
