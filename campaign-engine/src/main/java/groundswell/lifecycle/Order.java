package groundswell.lifecycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop tells it.
 *
 * @param contact the customer's external id, or else the address
 * @param id the shop's own number, which makes it safe to tell the same order again
 * @param total null: the sum of the lines
 */
public record Order(
        @Nullable String contact,
        @Nullable String id,
        @Nullable Instant at,
        @Nullable String currency,
        List<Line> lines,
        @Nullable BigDecimal total) {

    public Order {
        lines = List.copyOf(lines);
    }

    /** What the shop says, or else the sum of the lines. */
    BigDecimal amount() {
        return total != null ? total : lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public record Line(
            @Nullable String sku,
            @Nullable String category,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price) {

        BigDecimal amount() {
            return quantity == null || price == null ? BigDecimal.ZERO : quantity.multiply(price);
        }
    }
}
