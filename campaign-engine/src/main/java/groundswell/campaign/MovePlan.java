package groundswell.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is still on older versions, and what can be done with those of one of them.
 *
 * @param to the newest version's number
 * @param older the older versions on which people still are, the oldest first
 * @param from the version of which {@code steps} tells; null when nobody is on an older version and none was asked for
 * @param steps where people stand
 * @param targets the steps of the newest version to which people can be moved
 * @param last the last change that was not undone; null when there was none
 */
public record MovePlan(
        int to,
        List<Older> older,
        @Nullable Integer from,
        List<Place> steps,
        List<Target> targets,
        @Nullable Last last) {

    /** A version on which people still are. */
    public record Older(int version, long people) {}

    /** A step of the newest version. */
    public record Target(String element, String name, String type) {}

    /**
     * A step at which people stand.
     *
     * @param aside how many of them were set aside because the step failed for them
     * @param suggested the same step of the newest version when people can be moved to it; null: better let them stay
     */
    public record Place(
            String element,
            String name,
            String type,
            long people,
            long aside,
            List<MoveOrder.Act> choices,
            @Nullable String suggested) {}

    /**
     * A change that was made.
     *
     * @param undoneAt null when it was not undone
     * @param tooLate why it can no longer be undone; null while it can, and when it was
     * @param effect what was foreseen when it was made
     */
    public record Last(
            long id,
            int from,
            int to,
            Instant at,
            String by,
            long moved,
            long left,
            @Nullable Instant undoneAt,
            @Nullable String tooLate,
            MoveEffect effect) {}
}
