package groundswell.campaign;

import org.jspecify.annotations.Nullable;

/**
 * How long people stay at a step.
 *
 * @param people how many have gone on from there, each visit counted
 * @param averageSeconds of those; null while nobody has gone on
 */
public record StepTime(long people, @Nullable Double averageSeconds) {}
