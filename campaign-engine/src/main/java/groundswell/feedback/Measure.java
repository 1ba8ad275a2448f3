package groundswell.feedback;

import groundswell.delivery.Guard;

/**
 * How much of what went out came back in one way.
 *
 * @param share between 0 and 1; of the least number of letters that the limits name, where fewer went out
 * @param level what follows from it alone
 */
public record Measure(long count, double share, Guard level, Limits limits) {}
