package groundswell.campaign;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Until when people wait who are moved to another version. Whoever waits at the same step has waited since he came to it:
 * when the new version waits longer or shorter, his time is over accordingly. All other times begin with the move.
 */
final class MovedTimes {

    private final Plan from;
    private final Plan to;
    private final Deadlines deadlines;

    MovedTimes(Plan from, Plan to, Deadlines deadlines) {
        this.from = from;
        this.to = to;
        this.deadlines = deadlines;
    }

    /** By element of the new version; {@code before}: by element of the old one. Appointments are kept or missing. */
    Map<String, Instant> at(String target, Map<String, Instant> before) {
        Map<String, Instant> times = new TreeMap<>();
        Set<String> events = new TreeSet<>(to.timersAround(target));
        to.waitsAt(target).forEach(it -> events.add(it.id()));
        for (var id : events) {
            var end = before.get(id);
            var is = duration(to, id);
            var was = duration(from, id);
            if (is != null) {
                times.put(
                        id,
                        end == null || was == null ? deadlines.endFromNow(is) : Deadlines.changed(end, was, is));
            } else if (end != null && Objects.equals(appointment(from, id), appointment(to, id))) {
                times.put(id, end);
            }
        }
        return times;
    }

    private static @Nullable IsoDuration duration(Plan plan, String id) {
        var step = plan.steps().get(id);
        if (step instanceof Step.Wait it) {
            return IsoDuration.parse(it.duration());
        } else if (step instanceof Step.Boundary it && it.trigger() instanceof Trigger.After after) {
            return after.duration();
        }
        return step instanceof Step.Begin it && it.trigger() instanceof Trigger.After after ? after.duration() : null;
    }

    private static @Nullable Appointment appointment(Plan plan, String id) {
        return plan.steps().get(id) instanceof Step.WaitUntil it ? it.appointment() : null;
    }

    /** Whether everybody's wait at this step has an end, so that none is to be asked for. */
    boolean areKnown(String target, Map<String, Instant> times) {
        return to.waitsAt(target).stream().allMatch(it -> times.containsKey(it.id()));
    }
}
