package groundswell.campaign;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Until when people wait who are moved to another version. The time that somebody has
 * waited counts: when the new version waits longer or shorter, his time is over accordingly, counted from when he began to
 * wait. Times that did not run begin with the move. An appointment is kept when it is the same one, else asked for anew.
 */
final class MovedTimes {

    private final Plan from;
    private final String place;
    private final Plan to;
    private final Deadlines deadlines;

    /** {@code place}: where they stand in the old version. */
    MovedTimes(Plan from, String place, Plan to, Deadlines deadlines) {
        this.from = from;
        this.place = place;
        this.to = to;
        this.deadlines = deadlines;
    }

    /** By element of the new version; {@code before}: by element of the old one. Appointments are kept or missing. */
    Map<String, Instant> at(String target, Map<String, Instant> before) {
        Map<String, Instant> times = new TreeMap<>();
        Set<String> events = new TreeSet<>(to.timersAround(target));
        to.waitsAt(target).forEach(it -> events.add(it.id()));
        for (var id : events) {
            var counterpart = counterpart(target, id, before);
            var end = before.get(counterpart);
            var is = duration(to, id);
            var was = duration(from, counterpart);
            if (is != null) {
                times.put(id, end == null || was == null ? deadlines.endFromNow(is) : Deadlines.changed(end, was, is));
            } else if (end != null && Objects.equals(appointment(from, counterpart), appointment(to, id))) {
                times.put(id, end);
            }
        }
        return times;
    }

    /** What the wait is called in the old version: the same name, or the only wait there is where they stand. */
    private String counterpart(String target, String id, Map<String, Instant> before) {
        var waits = from.waitsAt(place);
        boolean ownWait = to.waitsAt(target).stream().anyMatch(it -> it.id().equals(id));
        return ownWait && !before.containsKey(id) && waits.size() == 1
                ? waits.get(0).id()
                : id;
    }

    /** Whether those who are moved there have waited some of the time already. */
    boolean waitedCounts(String target) {
        return to.waitsAt(target).stream().anyMatch(Step.Wait.class::isInstance)
                && from.waitsAt(place).stream().anyMatch(Step.Wait.class::isInstance);
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
