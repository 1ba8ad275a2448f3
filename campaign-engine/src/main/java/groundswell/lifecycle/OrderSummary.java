package groundswell.lifecycle;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a contact ordered in all; the currency is null when there were several. */
public record OrderSummary(
        long count, BigDecimal total, @Nullable String currency, Instant firstAt, Instant lastAt) {}
