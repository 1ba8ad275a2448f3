package groundswell.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change of the version would do, step by step; nothing has been changed. */
public record MoveEffect(long staying, long moving, long leaving, List<Effect> steps) {

    /**
     * What it does to those who stand at one step.
     *
     * @param people all who stand there
     * @param aside how many of them were set aside because the step failed; they are not moved, but can leave
     * @param writtenAtOnce how many would get the target's letter at once
     * @param goOnAtOnce whose time would be over already
     * @param waitedCounts whether the time that they have waited counts at the target too
     * @param written letters on the way that some of them have got already and will not get again
     * @param again letters of a circle, which some of them have got already and will get again when they come round
     * @param missed letters that some of them have not got and will not get
     * @param repeated names of other steps that they may have taken and will take again
     * @param underWay letters to those who leave that wait and will still go out
     */
    public record Effect(
            String element,
            String name,
            long people,
            long aside,
            MoveOrder.Act act,
            @Nullable String target,
            @Nullable String targetName,
            long writtenAtOnce,
            long goOnAtOnce,
            boolean waitedCounts,
            List<Letter> written,
            List<Letter> again,
            List<Missed> missed,
            List<String> repeated,
            long underWay,
            List<Note> notes) {}

    /** A letter, and how many of those at the step it is about. */
    public record Letter(String element, String name, long people) {}

    /** A letter that is skipped, and why. */
    public record Missed(String element, String name, long people, Why why) {}

    /** What else is to be known before. */
    public enum Note {
        /** Some were set aside because the step failed for them: they stay until it is tried again. */
        ASIDE_STAY,
        /** Tasks that somebody of ours has open for them need not be done any more. */
        TASKS_CLOSED,
        /** Tasks that somebody of ours has open for them stay as they were asked. */
        TASKS_STAY,
        /** Sales goes on with the lead; nobody waits here for what it says. */
        SALES_GOES_ON,
        /** They go on in the campaign that was called; nobody waits here for its end. */
        CALLED_GOES_ON,
        /** The gateway's shares are not what they were: the same lot may lead another way. */
        SHARES_CHANGED
    }

    /** Why somebody does not get a letter. */
    public enum Why {
        /** It stands in the new version before the step to which they are moved. */
        BEFORE_THE_TARGET,
        /** It lay before them in the old version, and no way leads to it from the step to which they are moved. */
        NO_LONGER_AHEAD,
        /** It lay before them, and they leave. */
        THEY_LEAVE
    }
}
