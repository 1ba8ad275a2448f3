package groundswell.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a contact chose beside his topics.
 *
 * @param pausedUntil may be over already; null: never paused
 */
public record Preference(Frequency frequency, @Nullable Instant pausedUntil) {

    static final Preference NONE = new Preference(Frequency.ALL, null);
}
