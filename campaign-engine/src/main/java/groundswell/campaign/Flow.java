package groundswell.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A way from one element to the next.
 *
 * @param condition FEEL; null where everyone goes who comes
 */
record Flow(
        String id,
        String name,
        String source,
        String target,
        @Nullable String condition) {}
