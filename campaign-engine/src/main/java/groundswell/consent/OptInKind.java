package groundswell.consent;

/** What it takes until a tick is a consent. */
public enum OptInKind {
    /** The contact confirms it from his mailbox (docs/decisions/0009). */
    DOUBLE,
    /** A tick is enough. The operator chose so, and the consent says it was given this way. */
    SINGLE
}
