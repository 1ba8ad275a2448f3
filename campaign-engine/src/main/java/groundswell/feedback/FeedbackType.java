package groundswell.feedback;

import java.util.Locale;

/** What a feedback loop tells of (RFC 5965 7.3, RFC 6591); one that is not known is read as {@link #OTHER}. */
public enum FeedbackType {
    ABUSE,
    FRAUD,
    OPT_OUT,
    OPT_OUT_LIST,
    /** The opposite of a complaint: the recipient took the message out of the spam folder. */
    NOT_SPAM,
    /** Our authentication failed somewhere. The recipient may never have seen the message. */
    AUTH_FAILURE,
    VIRUS,
    MISCATEGORIZED,
    OTHER;

    /** What a provider forwards is a person's wish; what its machines found is news for the operator. */
    public Consequence consequence() {
        return switch (this) {
            case ABUSE, FRAUD, OPT_OUT, OPT_OUT_LIST, OTHER -> Consequence.COMPLAINT;
            case AUTH_FAILURE, VIRUS -> Consequence.OUR_FAULT;
            case NOT_SPAM, MISCATEGORIZED -> Consequence.NONE;
        };
    }

    static FeedbackType of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "abuse" -> ABUSE;
            case "fraud", "phishing" -> FRAUD;
            case "opt-out", "unsubscribe" -> OPT_OUT;
            case "opt-out-list" -> OPT_OUT_LIST;
            case "not-spam" -> NOT_SPAM;
            case "auth-failure", "dkim" -> AUTH_FAILURE;
            case "virus" -> VIRUS;
            case "miscategorized" -> MISCATEGORIZED;
            default -> OTHER;
        };
    }
}
