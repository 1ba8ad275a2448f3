package groundswell.feedback;

/** By what a message of ours was recognised, best first. Each of them is signed by us; an address alone proves nothing. */
public enum Proof {
    /** The address to which the mail came, or under which the returned message had travelled. */
    RETURN_ADDRESS,
    MESSAGE_ID,
    /** A header field that we wrote into the message. */
    HEADER,
    UNSUBSCRIBE_LINK
}
