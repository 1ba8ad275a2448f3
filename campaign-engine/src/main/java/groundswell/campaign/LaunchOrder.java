package groundswell.campaign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param now whether people come in at once although a schedule or a condition lets others in later
 * @param confirmed how many somebody has seen and meant, for an unusual audience; null: nobody has
 * @param at date and time on the wall of {@code zone}, such as 2026-12-01T09:00; null: as soon as may be
 * @param zone IANA name; needed with {@code at}
 */
public record LaunchOrder(
        boolean now,
        @Nullable Long confirmed,
        @Nullable String at,
        @Nullable String zone) {

    /**
     * The moment asked for; null when it is as soon as may be. A time that a change of clocks leaves out is as much later
     * as the clocks go forward; of one that comes twice it is the first.
     *
     * @throws LaunchRefused when it is no time, no zone, or over
     */
    @Nullable
    Instant moment(Instant now) {
        if (at == null || at.isBlank()) {
            return null;
        }
        LocalDateTime time;
        try {
            time = LocalDateTime.parse(at.strip());
        } catch (DateTimeParseException e) {
            throw new LaunchRefused("at", "“" + at + "” is no date and time.", "Write it as 2026-12-01T09:00.");
        }
        ZoneId where;
        try {
            where = ZoneId.of(zone == null ? "" : zone.strip());
        } catch (DateTimeException e) {
            throw new LaunchRefused(
                    "zone", "On whose clock is it " + at.strip() + "?", "Name a time zone, such as Europe/Vienna.");
        }
        var moment = time.atZone(where).toInstant();
        if (moment.isBefore(now)) {
            throw new LaunchRefused("at", "That moment is over.", "Choose a later one, or launch without a time.");
        }
        return moment;
    }
}
