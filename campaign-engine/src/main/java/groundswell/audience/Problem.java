package groundswell.audience;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a condition, for the person who wrote it.
 *
 * @param rule stable name of the rule that was broken, such as {@code unknown-name}
 * @param part the offending piece of the text
 * @param position where it begins, counted in characters from 0; null when it is not in the text as such
 */
public record Problem(String rule, String part, @Nullable Integer position, String message, String hint) {}
