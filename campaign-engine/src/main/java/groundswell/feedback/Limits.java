package groundswell.feedback;

import groundswell.delivery.Guard;
import org.jspecify.annotations.Nullable;

/**
 * Which share of letters may come back until bulk is held back. Providers tell a share of a day's mail; ours is of seven
 * days and at least of {@code leastLetters}, so that one reader in a small mailing stops nothing.
 *
 * @param leastLetters of so many the share is counted, even where fewer went out
 * @param throttle null: there is no such level
 */
public record Limits(
        long leastLetters, double warn, @Nullable Double throttle, double pause) {

    /** Gmail and Yahoo ask to stay below 0.10 % and never to reach 0.30 %. */
    static final Limits COMPLAINTS = new Limits(5_000, 0.0008, 0.0010, 0.0030);

    /** Of addresses that nobody has; a list of which one in twenty is dead was not kept, or not asked for. */
    static final Limits BOUNCES = new Limits(1_000, 0.02, null, 0.05);

    /** {@code count} of {@code letters}. */
    Measure measure(long count, long letters) {
        double share = (double) count / Math.max(letters, leastLetters);
        return new Measure(count, share, level(share), this);
    }

    Guard level(double share) {
        if (share >= pause) {
            return Guard.PAUSE;
        }
        if (throttle != null && share >= throttle) {
            return Guard.THROTTLE;
        }
        return share >= warn ? Guard.WARN : Guard.NONE;
    }
}
