package groundswell.job;

import org.jspecify.annotations.Nullable;

/** How far a job is, in rows since its start. */
public record Progress(long done, @Nullable Long total, long created, long updated, long unchanged) {}
