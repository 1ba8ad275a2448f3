package groundswell.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a contact chose beside his topics.
 *
 * @param tracked false: nothing is noticed of what he opens and follows
 * @param pausedUntil may be over already; null: never paused
 */
public record Preference(Frequency frequency, @Nullable Instant pausedUntil, boolean tracked) {

    static final Preference NONE = new Preference(Frequency.ALL, null, true);
}
