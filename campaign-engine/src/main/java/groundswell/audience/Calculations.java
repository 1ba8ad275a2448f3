package groundswell.audience;

import groundswell.audience.Term.Value;
import groundswell.audience.Term.Wrong;

/** Sums of numbers, dates moved by a duration, and the time between two dates. */
final class Calculations {

    private final Findings findings;

    Calculations(Findings findings) {
        this.findings = findings;
    }

    Term of(Feel.Arithmetic arithmetic, Operand left, Operand right) {
        if (left.isWrong() || right.isWrong()) {
            return new Wrong();
        }
        if (left.term() instanceof Value l && right.term() instanceof Value r) {
            if (l.type() == FeelType.NUMBER && r.type() == FeelType.NUMBER) {
                return numbers(arithmetic.operator(), l, r);
            } else if (isDate(l) && isDuration(r) && isSum(arithmetic) && !(left.feel() instanceof Feel.Arithmetic)) {
                return moved(l, arithmetic.operator(), r);
            } else if (isDate(l) && isDate(r) && arithmetic.operator() == '-') {
                return between(l, r);
            }
        }
        findings.add(
                arithmetic.part(),
                "type",
                "Conditions calculate with numbers, move a date by one duration, and take the time between two dates.",
                "Write something like orders.total / 2 or now() - duration(\"P7D\").");
        return new Wrong();
    }

    private static boolean isDate(Value value) {
        return value.type() == FeelType.DATE || value.type() == FeelType.DATE_TIME;
    }

    private static boolean isDuration(Value value) {
        return value.type() == FeelType.MONTHS || (value.type() == FeelType.DAYS && value.known());
    }

    private static boolean isSum(Feel.Arithmetic arithmetic) {
        return arithmetic.operator() == '+' || arithmetic.operator() == '-';
    }

    /** Division by zero is null, as in FEEL, not the end of the statement. */
    private static Value numbers(char operator, Value left, Value right) {
        var form = operator == '/'
                ? "(cast(%s as numeric) %s nullif(cast(%s as numeric), 0))"
                : "(cast(%s as numeric) %s cast(%s as numeric))";
        return new Value(FeelType.NUMBER, form.formatted(left.sql(), operator, right.sql()), false);
    }

    /** Days are 24 hours, whatever the clocks do; months are counted on the calendar of the house's zone. */
    static Value moved(Value date, char operator, Value duration) {
        String form;
        if (date.type() == FeelType.DATE) {
            form = "cast(%s %s %s as date)";
        } else if (duration.type() == FeelType.DAYS) {
            form = "(%s %s %s)";
        } else {
            form = "((%s at time zone {zone} %s %s) at time zone {zone})".replace("{zone}", Bindings.ZONE);
        }
        return new Value(date.type(), form.formatted(date.sql(), operator, duration.sql()), date.known());
    }

    private static Value between(Value left, Value right) {
        boolean instants = left.type() == FeelType.DATE_TIME && right.type() == FeelType.DATE_TIME;
        var sql = instants
                ? "(%s - %s)".formatted(left.sql(), right.sql())
                : "make_interval(days => %s - %s)".formatted(dayOf(left), dayOf(right));
        return new Value(FeelType.DAYS, sql, false);
    }

    static String dayOf(Value date) {
        return date.type() == FeelType.DATE
                ? date.sql()
                : "cast(%s at time zone %s as date)".formatted(date.sql(), Bindings.ZONE);
    }
}
