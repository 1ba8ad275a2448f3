package groundswell.campaign;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A moment that differs from contact to contact. An hour that a clock change leaves out is the hour after it, one that
 * comes twice is the first one (as {@link ZonedDateTime#of} has it).
 *
 * @param weekdays on these days; empty: on any
 * @param fact a date or a date and time of the contact, such as {@code contact.renewalDate}; null: the next such hour
 * @param offset from that date, negative for before
 * @param at the hour there; null: with a date alone nine o'clock, with a date and time that time
 * @param zone null: where the contact lives, and the server's zone for whom that is not known
 * @param yearly the date comes again each year, as a birthday does; the 29th of February is the 28th in other years
 * @param leaving whoever has no such date leaves the campaign here; otherwise he goes on at once
 */
record Appointment(
        Set<DayOfWeek> weekdays,
        @Nullable String fact,
        Offset offset,
        @Nullable LocalTime at,
        @Nullable ZoneId zone,
        boolean yearly,
        boolean leaving) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final long BUCKET = Duration.ofMinutes(15).toSeconds();

    Appointment {
        weekdays = Set.copyOf(weekdays);
    }

    /** Days, months and years go by the calendar, hours and minutes by the clock. */
    record Offset(Period period, Duration clock) {

        static final Offset NONE = new Offset(Period.ZERO, Duration.ZERO);

        LocalDate of(LocalDate day) {
            return day.plus(period);
        }
    }

    /**
     * The moment for somebody; in the past or {@code now} when there is nothing to wait for.
     *
     * @param value his {@link #fact}: a LocalDate or an OffsetDateTime; null when this wait is about no date
     * @param home where he lives
     */
    Instant due(@Nullable Object value, ZoneId home, Instant now) {
        var there = zone == null ? home : zone;
        if (value == null) {
            return next(now, there);
        }
        var moment = value instanceof OffsetDateTime it ? it.toInstant() : null;
        var day = moment == null ? (LocalDate) value : moment.atZone(there).toLocalDate();
        if (moment != null && at == null && !yearly) {
            return bucket(moment.atZone(there)
                    .plus(offset.period())
                    .plus(offset.clock())
                    .toInstant());
        }
        return yearly ? nextYearly(MonthDay.from(day), there, now) : on(offset.of(day), there);
    }

    private Instant on(LocalDate day, ZoneId there) {
        var hour = at == null ? MORNING : at;
        var first = day;
        while (!weekdays.isEmpty() && !weekdays.contains(first.getDayOfWeek())) {
            first = first.plusDays(1);
        }
        return ZonedDateTime.of(first, hour, there).plus(offset.clock()).toInstant();
    }

    /** The year before and after are looked at because the offset may lead into another year. */
    private Instant nextYearly(MonthDay day, ZoneId there, Instant now) {
        int year = now.atZone(there).getYear();
        for (int candidate = year - 1; ; candidate++) {
            var due = on(offset.of(day.atYear(Year.of(candidate).getValue())), there);
            if (!due.isBefore(now)) {
                return due;
            }
        }
    }

    private Instant next(Instant now, ZoneId there) {
        var today = now.atZone(there).toLocalDate();
        var due = on(today, there);
        return due.isBefore(now) ? on(today.plusDays(1), there) : due;
    }

    /** Never too early. */
    private static Instant bucket(Instant moment) {
        long second = moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0);
        return Instant.ofEpochSecond(Math.floorDiv(second + BUCKET - 1, BUCKET) * BUCKET);
    }
}
