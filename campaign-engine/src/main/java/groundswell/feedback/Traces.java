package groundswell.feedback;

import java.util.List;
import java.util.Map;

/**
 * By what the message that we sent may be recognised, best first. Anybody can write any of it, so these are candidates:
 * whoever acts on one checks its signature or its row.
 *
 * @param arrivedFor the addresses to which the mail came; one may be the envelope sender of a single message
 * @param envelopeSenders under which the returned message is said to have travelled; one may be that of a single message
 * @param messageIds of the returned message, without angle brackets
 * @param references what the mail itself says it answers, without angle brackets
 * @param ownHeaders fields of the returned message whose names begin with {@link #OWN_HEADER}, in lower case
 * @param envelopeIds Original-Envelope-Id (RFC 3464 2.2.1)
 * @param feedbackIds Feedback-ID and CFBL-Feedback-ID (RFC 9477)
 * @param unsubscribeLinks what stood between angle brackets in the List-Unsubscribe of the returned message
 * @param recipients to whom the returned message was addressed; alone it proves nothing
 */
public record Traces(
        List<String> arrivedFor,
        List<String> envelopeSenders,
        List<String> messageIds,
        List<String> references,
        Map<String, String> ownHeaders,
        List<String> envelopeIds,
        List<String> feedbackIds,
        List<String> unsubscribeLinks,
        List<String> recipients) {

    /** The beginning of the names of the header fields that say which message of ours this is. */
    public static final String OWN_HEADER = "x-groundswell-";
}
