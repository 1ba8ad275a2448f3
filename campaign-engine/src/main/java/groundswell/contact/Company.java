package groundswell.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom contacts work for.
 *
 * @param domain as a person writes it, such as {@code brass.example}
 * @param country an ISO 3166 code
 * @param contacts how many of them work there
 */
public record Company(
        long id,
        String name,
        @Nullable String domain,
        @Nullable String country,
        @Nullable String note,
        long contacts,
        Instant createdAt) {}
