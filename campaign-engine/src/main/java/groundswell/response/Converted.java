package groundswell.response;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many did what a campaign is for.
 *
 * @param arm whatever the runs were told apart by; null: by nothing
 * @param runs in which it was done at least once
 * @param amount what the events are worth together by their field {@code amount}, whatever the currency
 */
public record Converted(@Nullable String arm, long runs, BigDecimal amount) {}
