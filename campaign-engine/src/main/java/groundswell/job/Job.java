package groundswell.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Long work as it stands now; {@code done} and {@code total} count rows, and {@code total} is an estimate until DONE. */
public record Job(
        long id,
        String kind,
        String title,
        JobState state,
        long done,
        @Nullable Long total,
        long created,
        long updated,
        long unchanged,
        long rejected,
        @Nullable String note,
        @Nullable String problem,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
