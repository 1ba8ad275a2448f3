package groundswell.campaign;

/**
 * What a change of the version has done, in people.
 *
 * @param move by which it can be undone
 * @param wentOn who had left his step when it was his turn, and was let go on
 */
public record MoveDone(long move, long moved, long left, long wentOn) {}
