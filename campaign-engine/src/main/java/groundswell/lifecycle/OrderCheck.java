package groundswell.lifecycle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with an order, in a sentence that says what to do. */
final class OrderCheck {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_LINES = 1_000;
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1000000000");
    private static final int MOST_DECIMALS = 6;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Instant now;

    OrderCheck(Instant now) {
        this.now = now;
    }

    Optional<String> problemOf(Order order) {
        return text("contact", order.contact())
                .or(() -> text("id", order.id()))
                .or(() -> moment(order.at()))
                .or(() -> currency(order.currency()))
                .or(() -> lines(order))
                .or(() -> order.total() == null ? Optional.empty() : amount("total", order.total()));
    }

    private static Optional<String> text(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of("%s is missing.".formatted(field));
        } else if (text.length() > LONGEST_TEXT) {
            return Optional.of("%s is longer than %d characters.".formatted(field, LONGEST_TEXT));
        } else {
            return text.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))
                    ? Optional.of("%s holds a character that cannot be stored: remove it.".formatted(field))
                    : Optional.empty();
        }
    }

    private Optional<String> moment(@Nullable Instant at) {
        if (at == null) {
            return Optional.of("at is missing: write it as 2026-03-31T09:00:00Z.");
        }
        return at.isBefore(EARLIEST) || at.isAfter(now.plus(CLOCKS_DIFFER))
                ? Optional.of("at is before 1900 or in the future: write when the order was placed.")
                : Optional.empty();
    }

    private static Optional<String> currency(@Nullable String currency) {
        return currency == null || !CURRENCIES.contains(currency)
                ? Optional.of("currency must be one of ISO 4217, such as EUR.")
                : Optional.empty();
    }

    private static Optional<String> lines(Order order) {
        if (order.lines().isEmpty() && order.total() == null) {
            return Optional.of("lines and total are missing: give one of them.");
        } else if (order.lines().size() > MOST_LINES) {
            return Optional.of("lines has more than %,d entries: divide the order.".formatted(MOST_LINES));
        }
        return order.lines().stream().flatMap(line -> line(line).stream()).findFirst();
    }

    private static Optional<String> line(Order.Line line) {
        return text("sku of a line", line.sku())
                .or(() -> line.category() == null ? Optional.empty() : text("category of a line", line.category()))
                .or(() -> amount("quantity of a line", line.quantity()))
                .or(() -> amount("price of a line", line.price()));
    }

    private static Optional<String> amount(String field, @Nullable BigDecimal amount) {
        if (amount == null) {
            return Optional.of("%s is missing.".formatted(field));
        }
        boolean sensible = amount.signum() >= 0
                && amount.compareTo(LARGEST_AMOUNT) <= 0
                && amount.stripTrailingZeros().scale() <= MOST_DECIMALS;
        return sensible
                ? Optional.empty()
                : Optional.of("%s must be between 0 and %s with at most %d decimals."
                        .formatted(field, LARGEST_AMOUNT.toPlainString(), MOST_DECIMALS));
    }
}
