package groundswell.response;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page of thanks tells of a conversion. A browser tells it, so it is believed no further than a customer's own
 * words: it makes no order.
 *
 * @param order the shop's number; who reloads the page converts once
 */
public record Conversion(
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String order) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int MOST_DECIMALS = 6;
    private static final Pattern ORDER = Pattern.compile("[A-Za-z0-9._/-]{1,60}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,6})?");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * By the rules of orders: an amount of 0 and more with its currency (ISO 4217), or neither.
     *
     * @throws IllegalArgumentException when it breaks them
     */
    public static Conversion of(@Nullable String amount, @Nullable String currency, @Nullable String order) {
        if ((amount == null) != (currency == null)) {
            throw new IllegalArgumentException("amount and currency go together: give both or neither.");
        } else if (amount != null && !AMOUNT.matcher(amount).matches()) {
            throw new IllegalArgumentException("amount must be a number such as 49.90.");
        } else if (currency != null && !CURRENCIES.contains(currency.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("currency must be one of ISO 4217, such as EUR.");
        } else if (order != null && !ORDER.matcher(order).matches()) {
            throw new IllegalArgumentException("order has at most 60 letters, digits and . _ / - signs.");
        }
        var value = amount == null ? null : new BigDecimal(amount);
        if (value != null && (value.compareTo(LARGEST) > 0 || value.scale() > MOST_DECIMALS)) {
            throw new IllegalArgumentException("amount must be at most 1000000000.");
        }
        return new Conversion(value, currency == null ? null : currency.toUpperCase(Locale.ROOT), order);
    }
}
