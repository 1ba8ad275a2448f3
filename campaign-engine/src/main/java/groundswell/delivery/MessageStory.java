package groundswell.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the ledger knows of one message.
 *
 * @param enrollmentId the run in which it was written; not over 0 for service letters outside of campaigns
 * @param visit the how-manieth step of that run asked for it
 * @param decidedAt when it was last decided whether it may go: the hand-over, or that it did not; null while it waits
 *     and in messages that are older than the question
 * @param held the campaign is paused
 * @param attempts in order
 */
public record MessageStory(
        MessageView message,
        long enrollmentId,
        int visit,
        String topic,
        @Nullable Instant decidedAt,
        Instant nextAttemptAt,
        @Nullable Instant expiresAt,
        boolean held,
        List<Attempt> attempts) {

    public MessageStory {
        attempts = List.copyOf(attempts);
    }

    /**
     * One hand-over to a mail server.
     *
     * @param outcome null: not yet known
     * @param text null in hand-overs that are older than the question
     */
    public record Attempt(
            int number,
            Instant handedOverAt,
            @Nullable Instant answeredAt,
            @Nullable String outcome,
            @Nullable Integer code,
            @Nullable String reply,
            @Nullable Text text) {}

    /**
     * What was sent.
     *
     * @param version changes with every change of the template's sources
     * @param number the how-manieth text of this template in this language was handed over
     */
    public record Text(String language, String version, long number, Instant since) {}
}
