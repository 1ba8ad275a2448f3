package groundswell.campaign;

import org.jspecify.annotations.Nullable;

/**
 * What a change of the version has done, in people.
 *
 * @param move by which it can be undone; null when nobody was there any more, so that nothing was done
 * @param wentOn who had left his step when it was his turn, and was let go on
 * @param aside who stay because their step has failed
 */
public record MoveDone(@Nullable Long move, long moved, long left, long wentOn, long aside) {}
