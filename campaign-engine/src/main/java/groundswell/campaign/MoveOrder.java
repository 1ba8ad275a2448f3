package groundswell.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to the people of an old version, by the step at which they stand.
 *
 * @param from the old version's number
 * @param to the newest version's number
 * @param steps of the old version; who stands at a step that is not named stays
 */
public record MoveOrder(int from, int to, List<Choice> steps) {

    /** What is to happen to the people at one step. */
    public enum Act {
        /** They finish on the version on which they are. */
        STAY,
        /** They go on at a step of the new version. */
        MOVE,
        /** Their run ends where they stand; letters that wait for them still go out. */
        LEAVE
    }

    /**
     * What is to happen at one step.
     *
     * @param target a step of the new version; null unless they move
     * @param people how many were seen there when it was decided; null: not said
     */
    public record Choice(
            String element,
            Act act,
            @Nullable String target,
            @Nullable Long people) {}

    public MoveOrder {
        steps = List.copyOf(steps);
    }
}
