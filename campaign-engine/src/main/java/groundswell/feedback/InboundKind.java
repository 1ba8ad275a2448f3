package groundswell.feedback;

/** What a mail that came back is. A human's answer is the default, so that nothing is lost. */
public enum InboundKind {
    /** Told by a mail server what became of a message, recipient by recipient; see the reports. */
    BOUNCE,
    /** Told by a provider through its feedback loop (RFC 5965); the {@link FeedbackType} says about what. */
    COMPLAINT,
    /** A machine's answer, such as “out of office” (RFC 3834). */
    AUTO_REPLY,
    /** Mail that wants no more mail: to the address in List-Unsubscribe, or an answer that says nothing else. */
    UNSUBSCRIBE,
    /** A receipt (RFC 8098). It says that somebody opened or deleted a message, and is never a bounce. */
    RECEIPT,
    REPLY,
    /** Nothing in it could be read: no header and no text. */
    UNKNOWN
}
