package groundswell.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A standing refusal to send to an address or a whole domain.
 *
 * @param address null when it is about a domain
 * @param domain the domain with everything below it, in A-labels; null when it is about an address
 * @param until null: for good
 * @param by who put it there, such as {@code user:ada}; null: we ourselves, because of what a mail server said
 */
public record Suppression(
        @Nullable String address,
        @Nullable String domain,
        SuppressionReason reason,
        Instant at,
        @Nullable Instant until,
        @Nullable String note,
        @Nullable String by) {}
