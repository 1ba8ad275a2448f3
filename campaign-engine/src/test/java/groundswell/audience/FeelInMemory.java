package groundswell.audience;

import groundswell.audience.Feel.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** What a condition says of one contact, worked out without SQL: the second opinion of the property test. */
@NullUnmarked
final class FeelInMemory implements Feel.Cases<Object> {

    private final Map<String, Object> facts;
    private final Instant now;
    private final ZoneId zone;

    FeelInMemory(Map<String, Object> facts, Instant now, ZoneId zone) {
        this.facts = new HashMap<>(facts);
        this.now = now;
        this.zone = zone;
    }

    boolean holds(Feel feel) {
        return Boolean.TRUE.equals(feel.in(this));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    @Override
    public Object of(Feel.Text text) {
        return text.value();
    }

    @Override
    public Object of(Feel.Amount amount) {
        return amount.value();
    }

    @Override
    public Object of(Feel.Truth truth) {
        return truth.value();
    }

    @Override
    public Object of(Feel.Nothing nothing) {
        return null;
    }

    @Override
    public Object of(Feel.Day day) {
        return day.value();
    }

    @Override
    public Object of(Feel.Moment moment) {
        return moment.value();
    }

    @Override
    public Object of(Feel.Days days) {
        return days.value();
    }

    @Override
    public Object of(Feel.Months months) {
        return Period.ofMonths(months.value());
    }

    @Override
    public Object of(Feel.Items items) {
        throw new IllegalStateException();
    }

    @Override
    public Object of(Feel.Name name) {
        return facts.get(name.path().get(1));
    }

    @Override
    public Object of(Feel.Call call) {
        var arguments = call.arguments().stream()
                .map(argument -> argument.value().in(this))
                .toList();
        return switch (call.function()) {
            case "now" -> now;
            case "today" -> today();
            default ->
                arguments.stream().anyMatch(Objects::isNull)
                        ? missing(call.function())
                        : called(call.function(), arguments);
        };
    }

    private static Object missing(String function) {
        return List.of("starts with", "ends with", "contains").contains(function) ? false : null;
    }

    private Object called(String function, List<Object> arguments) {
        var first = Objects.requireNonNull(arguments.get(0));
        return switch (function) {
            case "date" -> day(first);
            case "daysSince" -> BigDecimal.valueOf(ChronoUnit.DAYS.between(day(first), today()));
            case "lower case" -> ((String) first).toLowerCase(java.util.Locale.ROOT);
            case "upper case" -> ((String) first).toUpperCase(java.util.Locale.ROOT);
            case "starts with" -> ((String) first).startsWith((String) arguments.get(1));
            case "ends with" -> ((String) first).endsWith((String) arguments.get(1));
            case "contains" -> ((String) first).contains((String) arguments.get(1));
            default -> throw new IllegalStateException(function);
        };
    }

    private LocalDate day(Object date) {
        return date instanceof Instant instant ? LocalDate.ofInstant(instant, zone) : (LocalDate) date;
    }

    @Override
    public Object of(Feel.Comparison comparison) {
        return compared(
                comparison.operator(),
                comparison.left().in(this),
                comparison.right().in(this));
    }

    private boolean compared(Operator operator, Object left, Object right) {
        if (left == null || right == null) {
            return switch (operator) {
                case EQUAL -> left == right;
                case NOT_EQUAL -> left != right;
                case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
            };
        }
        int order = order(left, right);
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    @SuppressWarnings("unchecked")
    private int order(Object left, Object right) {
        boolean alike = left.getClass() == right.getClass();
        return ((Comparable<Object>) (alike ? left : day(left))).compareTo(alike ? right : day(right));
    }

    @Override
    public Object of(Feel.In in) {
        var value = in.value().in(this);
        return in.tests().stream().anyMatch(test -> passes(value, test));
    }

    private boolean passes(Object value, Feel.Test test) {
        if (test instanceof Feel.Test.Is is) {
            return compared(Operator.EQUAL, value, is.value().in(this));
        } else if (test instanceof Feel.Test.Than than) {
            return compared(than.operator(), value, than.value().in(this));
        } else {
            var range = (Feel.Test.Within) test;
            var from = range.fromIncluded() ? Operator.GREATER_OR_EQUAL : Operator.GREATER;
            var to = range.toIncluded() ? Operator.LESS_OR_EQUAL : Operator.LESS;
            return compared(from, value, range.from().in(this))
                    && compared(to, value, range.to().in(this));
        }
    }

    @Override
    public Object of(Feel.All all) {
        return all.conditions().stream().allMatch(this::holds);
    }

    @Override
    public Object of(Feel.Any any) {
        return any.conditions().stream().anyMatch(this::holds);
    }

    @Override
    public Object of(Feel.Not not) {
        return !holds(not.condition());
    }

    @Override
    public Object of(Feel.Arithmetic arithmetic) {
        var left = arithmetic.left().in(this);
        var right = arithmetic.right().in(this);
        if (left == null || right == null) {
            return null;
        } else if (left instanceof BigDecimal number) {
            return calculated(arithmetic.operator(), number, (BigDecimal) right);
        } else if (right instanceof Instant instant) {
            return Duration.between(instant, (Instant) left);
        } else {
            return moved(left, arithmetic.operator() == '+' ? 1 : -1, right);
        }
    }

    private static Object calculated(char operator, BigDecimal left, BigDecimal right) {
        var result = switch (operator) {
            case '+' -> left.add(right);
            case '-' -> left.subtract(right);
            default -> left.multiply(right);
        };
        return result.setScale(6, RoundingMode.UNNECESSARY);
    }

    private Object moved(Object date, int sign, Object duration) {
        if (duration instanceof Period months) {
            return date instanceof LocalDate day
                    ? day.plusMonths(sign * months.toTotalMonths())
                    : ((Instant) date)
                            .atZone(zone)
                            .plusMonths(sign * months.toTotalMonths())
                            .toInstant();
        }
        var exact = ((Duration) duration).multipliedBy(sign);
        return date instanceof LocalDate day
                ? day.atStartOfDay().plus(exact).toLocalDate()
                : ((Instant) date).plus(exact);
    }

    @Override
    public Object of(Feel.Broken broken) {
        throw new IllegalStateException();
    }
}
