package groundswell.response;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which letters get the credit for conversions to which a campaign contributed.
 *
 * @param shares what each letter gets, of whatever campaign; they sum up exactly to the totals
 */
public record Attribution(
        Model model,
        int windowDays,
        int halfLifeDays,
        boolean opens,
        List<String> events,
        List<Total> totals,
        List<Share> shares) {

    public Attribution {
        events = List.copyOf(events);
        totals = List.copyOf(totals);
        shares = List.copyOf(shares);
    }

    /** How credit is given to the letters that somebody followed before a conversion. */
    public enum Model {
        FIRST,
        LAST,
        LINEAR,
        TIME_DECAY
    }

    /** {@code currency} null: worth nothing, or in a currency that was not told. */
    public record Total(@Nullable String currency, long conversions, BigDecimal value) {}

    /** {@code conversions}: parts of one add up. */
    public record Share(
            long campaignId, String template, @Nullable String currency, BigDecimal conversions, BigDecimal value) {}
}
