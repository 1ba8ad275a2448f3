package groundswell.delivery;

/** Where a message is on its way. */
public enum MessageState {
    QUEUED,
    /** Taken by a node; provably not sent. */
    LEASED,
    /** The intent to hand it over is committed. */
    HANDOFF,
    /** The mail server answered 250. It says nothing about the inbox. */
    SENT,
    FAILED,
    SUPPRESSED,
    CANCELLED,
    EXPIRED,
    /** The server may have it: the connection broke after the final dot. Never sent again by itself. */
    UNKNOWN
}
