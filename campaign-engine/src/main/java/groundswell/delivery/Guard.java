package groundswell.delivery;

/** How far the sending of bulk in the name of a domain is held back for what came back from it. */
public enum Guard {
    NONE,
    /** Shown, and nothing else. */
    WARN,
    /** Bulk goes at a crawl. */
    THROTTLE,
    /** No bulk goes out; what a customer must be told does. */
    PAUSE
}
