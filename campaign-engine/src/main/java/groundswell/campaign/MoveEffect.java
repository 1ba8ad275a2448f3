package groundswell.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change of the version would do, step by step; nothing has been changed. */
public record MoveEffect(long staying, long moving, long leaving, List<Effect> steps) {

    /**
     * @param writtenAtOnce how many would get the target's letter at once
     * @param goOnAtOnce whose time would be over already
     * @param written letters on the way that some of them have got already and will not get again
     * @param missed letters that some of them have not got and will not get
     * @param underWay letters to those who leave that wait and will still go out
     */
    public record Effect(
            String element,
            String name,
            long people,
            MoveOrder.Act act,
            @Nullable String target,
            @Nullable String targetName,
            long writtenAtOnce,
            long goOnAtOnce,
            List<Letter> written,
            List<Missed> missed,
            long underWay) {}

    public record Letter(String element, String name, long people) {}

    /** A letter that is skipped, and why. */
    public record Missed(String element, String name, long people, Why why) {}

    public enum Why {
        /** It stands in the new version before the step to which they are moved. */
        BEFORE_THE_TARGET,
        /** It lay before them in the old version, and no way leads to it from the step to which they are moved. */
        NO_LONGER_AHEAD,
        /** It lay before them, and they leave. */
        THEY_LEAVE
    }
}
