package groundswell.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A standing refusal to send to an address. */
public record Suppression(
        SuppressionReason reason, Instant at, @Nullable String note) {}
