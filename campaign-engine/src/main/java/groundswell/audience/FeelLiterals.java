package groundswell.audience;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates, times and durations written as text: {@code date("2026-03-01")}, {@code duration("P7D")}. */
final class FeelLiterals {

    private static final Pattern MONTHS = Pattern.compile("(-?)P(?:(\\d{1,4})Y)?(?:(\\d{1,5})M)?");
    private static final Pattern DAYS =
            Pattern.compile("-?P(?=.)(?:\\d{1,6}D)?(?:T(?=.)(?:\\d{1,8}H)?(?:\\d{1,9}M)?(?:\\d{1,11}S)?)?");
    private static final Pattern WEEKS = Pattern.compile("-?P(\\d{1,4})W");
    private static final int MONTHS_PER_YEAR = 12;
    private static final int LONGEST_IN_YEARS = 200;
    private static final Duration LONGEST = Duration.ofDays(LONGEST_IN_YEARS * 366L);

    private final ZoneId zone;
    private final Findings findings;

    FeelLiterals(ZoneId zone, Findings findings) {
        this.zone = zone;
        this.findings = findings;
    }

    /** The value of {@code date(…)}, {@code date and time(…)}, {@code duration(…)} or {@code @…}; empty: reported. */
    Optional<Feel> of(String function, Part part, String text) {
        return switch (function) {
            case "date" -> date(part, text);
            case "date and time" -> dateAndTime(part, text);
            case "duration" -> duration(part, text);
            default -> byItsForm(part, text);
        };
    }

    private Optional<Feel> byItsForm(Part part, String text) {
        if (text.startsWith("P") || text.startsWith("-P")) {
            return duration(part, text);
        } else {
            return text.contains("T") ? dateAndTime(part, text) : date(part, text);
        }
    }

    private Optional<Feel> date(Part part, String text) {
        try {
            var date = LocalDate.parse(text);
            return inRange(part, date) ? Optional.of(new Feel.Day(part, date)) : Optional.empty();
        } catch (DateTimeException e) {
            findings.add(part, "date", "There is no such date.", "Write it as date(\"2026-03-31\").");
            return Optional.empty();
        }
    }

    private Optional<Feel> dateAndTime(Part part, String text) {
        try {
            var instant = instant(text);
            return inRange(part, LocalDate.ofInstant(instant, zone))
                    ? Optional.of(new Feel.Moment(part, instant))
                    : Optional.empty();
        } catch (DateTimeException e) {
            findings.add(
                    part,
                    "date",
                    "There is no such date and time.",
                    "Write it as date and time(\"2026-03-31T09:00:00\"), with Z or @Europe/Berlin to name a zone.");
            return Optional.empty();
        }
    }

    private Instant instant(String text) {
        int at = text.indexOf('@');
        if (at >= 0) {
            return LocalDateTime.parse(text.substring(0, at))
                    .atZone(ZoneId.of(text.substring(at + 1)))
                    .toInstant();
        } else if (text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
            return OffsetDateTime.parse(text).toInstant();
        } else {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        }
    }

    private boolean inRange(Part part, LocalDate date) {
        boolean inRange = date.getYear() >= 1 && date.getYear() <= 9999;
        if (!inRange) {
            findings.add(part, "date", "A date lies in the years 1 to 9999.", "Choose a nearer date.");
        }
        return inRange;
    }

    private Optional<Feel> duration(Part part, String text) {
        var months = MONTHS.matcher(text);
        if (months.matches() && (months.group(2) != null || months.group(3) != null)) {
            return months(part, Period.parse(text));
        } else if (DAYS.matcher(text).matches()) {
            return days(part, Duration.parse(text));
        } else {
            findings.add(part, "duration", "This is not a duration.", hintFor(text));
            return Optional.empty();
        }
    }

    private Optional<Feel> months(Part part, Period period) {
        int months = (int) period.toTotalMonths();
        return shortEnough(part, Math.abs(months) <= LONGEST_IN_YEARS * MONTHS_PER_YEAR)
                ? Optional.of(new Feel.Months(part, months))
                : Optional.empty();
    }

    private Optional<Feel> days(Part part, Duration duration) {
        return shortEnough(part, duration.abs().compareTo(LONGEST) <= 0)
                ? Optional.of(new Feel.Days(part, duration))
                : Optional.empty();
    }

    private boolean shortEnough(Part part, boolean isShortEnough) {
        if (!isShortEnough) {
            findings.add(
                    part,
                    "duration",
                    "A duration is at most %d years.".formatted(LONGEST_IN_YEARS),
                    "Choose a shorter one.");
        }
        return isShortEnough;
    }

    private static String hintFor(String text) {
        var weeks = WEEKS.matcher(text);
        if (weeks.matches()) {
            return "FEEL has no weeks: write duration(\"P%dD\").".formatted(7 * Integer.parseInt(weeks.group(1)));
        } else {
            return "Write days and hours as duration(\"P7D\") or duration(\"PT36H\"), months and years as duration(\"P1Y6M\"),"
                    + " and do not mix the two.";
        }
    }
}
