package groundswell.lifecycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders were taken. Some may have been known before: a shop that got no answer repeats them. */
public record OrdersRecorded(List<Placed> orders) {

    public OrdersRecorded {
        orders = List.copyOf(orders);
    }

    /** {@code amount}: the shop's total, or the sum of the lines. */
    public record Placed(
            long contactId,
            String externalId,
            Instant at,
            BigDecimal amount,
            @Nullable String currency,
            List<String> articles,
            List<String> categories) {

        public Placed {
            articles = List.copyOf(articles);
            categories = List.copyOf(categories);
        }
    }
}
