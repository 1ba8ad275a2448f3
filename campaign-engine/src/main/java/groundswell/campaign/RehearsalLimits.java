package groundswell.campaign;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether one letter more is one too many, by the limits that hold for a kind of people (docs/decisions/0011). */
final class RehearsalLimits {

    private RehearsalLimits() {}

    /** {@code begins} is when the letters were counted that they had before. */
    static boolean allow(String limits, Instant begins, Instant at, @Nullable RehearsalMemory memory) {
        for (var limit : limits.split(";", -1)) {
            var parts = limit.split(":", -1);
            if (parts.length < 4) {
                continue;
            }
            var time = Duration.ofSeconds(Long.parseLong(parts[1]));
            // Which of the earlier letters have fallen out of that time by now is not known: all of them, or none.
            long had = at.isBefore(begins.plus(time)) ? Long.parseLong(parts[2]) : 0;
            if (had + RehearsalMemory.written(memory, parts[3], at, time) >= Long.parseLong(parts[0])) {
                return false;
            }
        }
        return true;
    }
}
