package groundswell.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal in a list.
 *
 * @param entering null until it is done, as are mails and ends; {@code ends} also when nobody leaves the campaign
 */
public record RehearsalSummary(
        long id,
        int version,
        long job,
        Instant begins,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant endedAt,
        @Nullable Long entering,
        @Nullable Range mails,
        @Nullable Instant ends,
        @Nullable String problem) {}
