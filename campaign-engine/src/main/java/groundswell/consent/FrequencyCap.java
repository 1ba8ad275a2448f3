package groundswell.consent;

import org.jspecify.annotations.Nullable;

/**
 * At most so many letters to one contact in so many days.
 *
 * @param topic null: all topics together, except what a contract demands
 */
public record FrequencyCap(@Nullable String topic, int messages, int days) {}
