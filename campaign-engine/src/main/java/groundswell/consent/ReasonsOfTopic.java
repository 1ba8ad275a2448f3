package groundswell.consent;

import java.time.Instant;
import java.util.List;

/** Why people left a topic: how many gave which reason, and what the last of them wrote. */
public record ReasonsOfTopic(String topic, List<Count> counts, List<Comment> comments) {

    public ReasonsOfTopic {
        counts = List.copyOf(counts);
        comments = List.copyOf(comments);
    }

    public record Count(String topic, WithdrawalReason reason, long count) {}

    public record Comment(String topic, long contactId, Instant at, WithdrawalReason reason, String comment) {}
}
