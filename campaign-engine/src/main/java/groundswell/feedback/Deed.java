package groundswell.feedback;

/** What was done because something came back. */
public enum Deed {
    /** The address is not written to any more. */
    SUPPRESSED,
    /** The contact no longer gets what the letter was about. */
    WITHDRAWN,
    /** It speaks against the address, but not enough yet. */
    COUNTED,
    /** It is about us, not about the contact: the operator has to look. */
    TOLD_OPERATOR,
    /** A human wrote; it stands in the contact's story. */
    KEPT_REPLY,
    NOTHING,
    /** Nothing in it proves that it is about a message of ours: it may be forged. */
    NOT_OURS,
    /** It could not be worked through, and is kept for somebody to look at. */
    BROKEN
}
