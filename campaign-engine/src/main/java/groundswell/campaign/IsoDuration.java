package groundswell.campaign;

import java.time.Duration;
import java.time.Period;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A duration of ISO 8601 with a calendar part and a clock part, such as {@code P7D} or {@code P1DT12H}. */
record IsoDuration(Period period, Duration clock) {

    private static final Pattern SHAPE = Pattern.compile(
            "P(?=.)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?(?:T(?=.)(\\d{1,5}H)?(\\d{1,6}M)?(\\d{1,7}S)?)?");
    private static final int DAYS_IN_WEEK = 7;

    /** Throws IllegalArgumentException when the text is not such a duration, or is no time at all. */
    static IsoDuration parse(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("“" + text + "” is not a duration such as P7D or PT12H");
        }
        var period = Period.of(number(matcher.group(1)), number(matcher.group(2)), 0)
                .plusDays(number(matcher.group(3)) * (long) DAYS_IN_WEEK + number(matcher.group(4)));
        var clock = Duration.ofHours(number(matcher.group(5)))
                .plusMinutes(number(matcher.group(6)))
                .plusSeconds(number(matcher.group(7)));
        if (period.isZero() && clock.isZero()) {
            throw new IllegalArgumentException("“" + text + "” is no time at all");
        }
        return new IsoDuration(period, clock);
    }

    private static int number(@Nullable String part) {
        return part == null ? 0 : Integer.parseInt(part, 0, part.length() - 1, 10);
    }

    /** Months count 30 days and years 365: for a time after which something is stale, not for a date. */
    Duration roughly() {
        return clock.plusDays(period.getYears() * 365L + period.getMonths() * 30L + period.getDays());
    }

    /** Without weeks, which the engine does not read. */
    @Override
    public String toString() {
        var date = period.isZero() ? "P" : period.toString();
        return clock.isZero() ? date : date + clock.toString().substring(1);
    }
}
