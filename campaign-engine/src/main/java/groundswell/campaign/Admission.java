package groundswell.campaign;

import groundswell.audience.Why;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may come into a campaign, and why not.
 *
 * @param condition the audience of the newest version; {@code today} is what it says of him now
 * @param lastAsked when people were last let in; null: never yet, or they come by events
 * @param then what the condition said of him then, as far as it is known; null when nobody was let in yet
 * @param mayAgainAt when his last run is long enough ago; null unless that is the reason
 * @param event the event that would let him in; null when it is not an event
 */
public record Admission(
        Answer answer,
        String condition,
        Why today,
        @Nullable Instant lastAsked,
        @Nullable Why then,
        @Nullable Instant mayAgainAt,
        @Nullable String event) {

    public enum Answer {
        /** He is on his way through it. */
        INSIDE,
        NOT_LAUNCHED,
        NOT_IN_AUDIENCE,
        /** Was in it, and the campaign takes nobody twice. */
        ONLY_ONCE,
        /** Was in it not long enough ago. */
        TOO_SOON,
        /** It was stopped, or has ended. */
        OVER,
        PAUSED,
        /** People are being let in this moment. */
        ENTERING,
        /** He fulfils the audience, and has not done what lets people in. */
        WAITS_FOR_EVENT,
        /** He fulfilled the condition already when the campaign began to watch, so that it has not become true. */
        HELD_BEFORE,
        /** He fulfils it; the next time people are let in is still to come. */
        WAITS_FOR_SCHEDULE,
        /** He fulfils it today, and was not among those who did at the launch. */
        CAME_LATER
    }
}
