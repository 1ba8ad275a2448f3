package groundswell.delivery;

/** A module that wants to know when a mail server refuses a message for good; its beans are told. */
@FunctionalInterface
public interface RefusalNews {

    /**
     * The message has failed. Called after that is written down, outside a transaction; what is thrown is logged.
     *
     * @param messageIdHeader the message's Message-ID, without angle brackets
     * @param code the server's, 500 to 599, to the recipient or after the message
     */
    void refused(SentLetter letter, String messageIdHeader, int code, String words);
}
