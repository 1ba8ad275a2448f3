package groundswell.campaign;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When people are let in: a cron expression (second, minute, hour, day, month, weekday) or one moment.
 *
 * @param cron null when it happens once
 * @param once null when it recurs
 */
public record Schedule(@Nullable String cron, @Nullable Instant once, ZoneId zone) {

    /** Quartz counts weekdays from Sunday = 1, others from Monday = 1: only names are safe. */
    private static final Pattern NUMBERED_WEEKDAY = Pattern.compile(".*\\d.*");

    private static final int FIELDS = 6;

    /** Refuses, with IllegalArgumentException, a cron expression that does not mean the same to everyone. */
    static Schedule recurring(String text, ZoneId zone) {
        var fields = text.strip().split("\\s+");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("“" + text + "” needs six parts: second minute hour day month weekday");
        }
        boolean anyDay = fields[3].equals("*") || fields[3].equals("?");
        boolean anyWeekday = fields[5].equals("*") || fields[5].equals("?");
        if (!anyDay && !anyWeekday) {
            throw new IllegalArgumentException("“" + text + "” names a day and a weekday; write ? for one of them");
        }
        if (!anyWeekday && NUMBERED_WEEKDAY.matcher(fields[5]).matches() && !fields[5].contains("#")) {
            throw new IllegalArgumentException("“" + fields[5] + "”: write weekdays as MON, TUE, …");
        }
        fields[3] = anyDay && !anyWeekday ? "?" : anyDay ? "*" : fields[3];
        fields[5] = anyWeekday ? "?" : fields[5];
        var cron = String.join(" ", fields);
        CronExpression.parse(cron);
        return new Schedule(cron, null, zone);
    }

    static Schedule once(Instant moment, ZoneId zone) {
        return new Schedule(null, moment, zone);
    }

    /** The next moment strictly after this one; null when there is none. */
    public @Nullable Instant nextAfter(Instant moment) {
        if (cron == null) {
            return once != null && once.isAfter(moment) ? once : null;
        }
        ZonedDateTime next = CronExpression.parse(cron).next(moment.atZone(zone));
        return next == null ? null : next.toInstant();
    }
}
