package groundswell.campaign;

import groundswell.audience.Why;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of one person through a campaign: how he came in, and every element on his way in the order he came to it.
 *
 * @param endedAt null while he is on his way
 * @param leftBy the change of the campaign that ended it; null: it did not end like that
 * @param version the number of the version on which he came in; {@code diagram} is that version's as it was drawn
 */
public record PersonRun(
        long enrollmentId,
        int entryNo,
        Instant enteredAt,
        @Nullable Instant endedAt,
        @Nullable Moved leftBy,
        int version,
        String diagram,
        Occasion occasion,
        List<Stop> path) {

    public PersonRun {
        path = List.copyOf(path);
    }

    /**
     * What let him in.
     *
     * @param event what he did; null when it was not an event
     * @param why the campaign's audience with its parts as of that moment; null of somebody who is gone
     */
    public record Occasion(
            Kind kind,
            Instant at,
            @Nullable String event,
            String condition,
            @Nullable Why why) {
        public enum Kind {
            LAUNCH,
            SCHEDULE,
            BECAME_TRUE,
            EVENT
        }
    }

    /**
     * An element he came to.
     *
     * @param visit the how-manieth step of the run
     * @param flow the way by which he came; null at the start, where an event took him, and where he was moved
     * @param moved the change of the campaign that brought him here; null: he came by himself
     * @param leftAt null where he still stands
     * @param until when the wait is over in which he stands; null: he does not wait for a time
     * @param awaited the events for which he waits there
     * @param decided what a decision table said, as it is known today
     * @param ways of a gateway that he has left, in the order in which they are tried
     */
    public record Stop(
            int visit,
            String element,
            String name,
            String type,
            @Nullable String flow,
            @Nullable Moved moved,
            Instant arrivedAt,
            @Nullable Instant leftAt,
            @Nullable Instant until,
            List<String> awaited,
            @Nullable String decided,
            List<Way> ways) {

        public Stop {
            awaited = List.copyOf(awaited);
            ways = List.copyOf(ways);
        }
    }

    /**
     * Somebody took him from one version of the campaign to another, or out of it.
     *
     * @param from the number of the version on which he was
     */
    public record Moved(int from, int to, String by) {}

    /**
     * One way out of a gateway.
     *
     * @param answer what is certain, because he went the way he went
     * @param why the condition with its parts as of that moment; null where it was not asked, and of who is gone
     * @param agrees whether {@code why} says the same as the way he went; false: something that is not kept has changed
     */
    public record Way(
            String flow,
            String name,
            String target,
            @Nullable String condition,
            Answer answer,
            @Nullable Why why,
            boolean agrees) {

        public enum Answer {
            /** It held, and this way was taken. */
            TAKEN,
            /** No other held, so that this one was taken. */
            OTHERWISE,
            DID_NOT_HOLD,
            /** Another way was taken before it was its turn. */
            NOT_ASKED
        }
    }
}
