package groundswell.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published version.
 *
 * @param publishedBy null for those that nobody signed, such as the shipped ones
 * @param current whoever enters now enters it
 * @param standing people who are on their way through it
 */
public record VersionInfo(
        int version, Instant publishedAt, @Nullable String publishedBy, boolean current, long standing) {}
