package groundswell.campaign;

import org.jspecify.annotations.Nullable;

/**
 * Something in a diagram that cannot run, in the words of the person who draws.
 *
 * @param element id of the element, or {@code diagram} when it is about the file as a whole
 * @param rule the rule's name, as the designer shows it
 * @param message what is wrong
 * @param hint what to draw or write instead
 */
public record Problem(
        String element,
        String rule,
        String message,
        @Nullable String hint) {}
