package groundswell.feedback;

/** What a report means for the contact and for us. */
public enum Consequence {
    /** The address will never work. */
    SUPPRESS_NOW,
    /** It may come back to life: only three distinct days in thirty speak against it. */
    COUNT,
    /** It is about us, not about the contact, who is left alone; the operator is told. */
    OUR_FAULT,
    /** It passes, or has passed already. */
    TRANSIENT,
    COMPLAINT,
    NONE
}
