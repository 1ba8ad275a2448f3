package groundswell.feedback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inbound mail says. Nothing in it is to be believed before {@link Traces} led to a message that we sent.
 *
 * @param reports of a bounce, one for each recipient
 * @param complaint of a complaint, about what it is
 * @param from the address of the author; null when it is none
 * @param text of the mail's first readable part, quotations kept, cut when long
 */
public record Reading(
        InboundKind kind,
        List<DeliveryReport> reports,
        @Nullable FeedbackType complaint,
        Traces traces,
        @Nullable String from,
        String subject,
        @Nullable Instant date,
        String text) {

    Reading withKind(InboundKind other) {
        return new Reading(other, reports, complaint, traces, from, subject, date, text);
    }

    /** The most serious that follows for any recipient. */
    public Consequence consequence() {
        return switch (kind) {
            case COMPLAINT -> complaint == null ? Consequence.COMPLAINT : complaint.consequence();
            case BOUNCE ->
                reports.stream()
                        .map(DeliveryReport::consequence)
                        .min(Enum::compareTo)
                        .orElse(Consequence.NONE);
            case AUTO_REPLY, UNSUBSCRIBE, RECEIPT, REPLY, UNKNOWN -> Consequence.NONE;
        };
    }
}
