package groundswell.bulk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a job was ordered to do.
 *
 * @param by the user who ordered it
 * @param undoes the job whose changes this one takes back; then {@code action} is that job's
 * @param undoneBy the job that took these changes back, or tries to
 */
public record BulkJob(
        long job,
        Action action,
        String by,
        Instant at,
        @Nullable Long undoes,
        @Nullable Long undoneBy) {

    /** So long is kept what was there before. */
    static final Duration UNDO = Duration.ofDays(30);

    public Instant undoUntil() {
        return at.plus(UNDO);
    }
}
