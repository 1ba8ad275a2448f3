package groundswell.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved selection of contacts.
 *
 * @param key what conditions call it, {@code inSegment("vip")}; never changes
 * @param condition FEEL; null for a fixed list
 * @param count how many were in it at {@code countedAt}; null when counting took too long
 * @param follows its members are kept, and campaigns hear who enters and leaves
 * @param problem why its members could not be kept up to date; null when they could
 * @param version goes up with each change by a person
 */
public record Segment(
        long id,
        String key,
        String name,
        String description,
        SegmentKind kind,
        @Nullable String condition,
        @Nullable Long count,
        @Nullable Instant countedAt,
        boolean follows,
        @Nullable String problem,
        int version,
        Instant updatedAt) {}
