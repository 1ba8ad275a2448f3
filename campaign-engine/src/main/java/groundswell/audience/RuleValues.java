package groundswell.audience;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Literals of a condition as the plain values of a rule. */
final class RuleValues {

    private static final int MONTHS_PER_YEAR = 12;

    private RuleValues() {}

    static boolean isLiteral(Feel feel) {
        return feel instanceof Feel.Text
                || feel instanceof Feel.Amount
                || feel instanceof Feel.Truth
                || feel instanceof Feel.Nothing
                || feel instanceof Feel.Day
                || feel instanceof Feel.Moment;
    }

    /** Empty when it is no literal of that type, or one that a browser cannot hold as it is. */
    static Optional<Object> of(Feel feel, FeelType type) {
        boolean isDate = type == FeelType.DATE || type == FeelType.DATE_TIME;
        if (feel instanceof Feel.Text text && type == FeelType.TEXT) {
            return Optional.of(text.value());
        } else if (feel instanceof Feel.Amount amount && type == FeelType.NUMBER) {
            return number(amount.value());
        } else if (feel instanceof Feel.Truth truth && type == FeelType.BOOLEAN) {
            return Optional.of(truth.value());
        } else if (feel instanceof Feel.Day day && isDate) {
            return Optional.of(day.value().toString());
        } else if (feel instanceof Feel.Moment moment && isDate) {
            return Optional.of(moment.value().toString());
        } else if (feel instanceof Feel.Days days
                && type == FeelType.DAYS
                && !days.value().isNegative()) {
            return Optional.of(written(days.value()));
        } else if (feel instanceof Feel.Months months && type == FeelType.DAYS && months.value() >= 0) {
            return Optional.of(
                    months.value() % MONTHS_PER_YEAR == 0
                            ? "P%dY".formatted(months.value() / MONTHS_PER_YEAR)
                            : "P%dM".formatted(months.value()));
        } else {
            return Optional.empty();
        }
    }

    /** A browser's numbers are 64-bit floats, and it writes large and small ones as 1e21, which is not FEEL. */
    private static Optional<Object> number(BigDecimal value) {
        boolean exact = value.abs().compareTo(new BigDecimal("1e15")) < 0
                && value.stripTrailingZeros().scale() <= 6
                && BigDecimal.valueOf(value.doubleValue()).compareTo(value) == 0;
        return exact ? Optional.of(new BigDecimal(value.stripTrailingZeros().toPlainString())) : Optional.empty();
    }

    private static String written(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays()))
                ? "P%dD".formatted(duration.toDays())
                : duration.toString();
    }
}
