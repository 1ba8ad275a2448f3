package groundswell.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a lead.
 *
 * @param kind such as OPENED, CLAIMED, REMINDED
 * @param username null: the platform itself
 */
public record LeadEvent(
        Instant at,
        String kind,
        @Nullable String username,
        @Nullable String detail) {}
