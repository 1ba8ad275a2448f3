package groundswell.campaign;

import java.time.OffsetDateTime;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Whether someone who was in this campaign may enter again. Nobody is in the same campaign twice at the same time.
 *
 * @param again whether at all
 * @param after how long after the last entry; null: as soon as the last run has ended
 */
record Reentry(boolean again, @Nullable Period after) {

    static final Reentry ONCE = new Reentry(false, null);
    static final Reentry ALWAYS = new Reentry(true, null);

    /** Whoever entered after this moment may not enter yet. */
    OffsetDateTime notSince(OffsetDateTime moment) {
        return after == null ? moment : moment.minus(after);
    }

    /** Throws IllegalArgumentException when it is none of {@code once}, {@code always}, or an ISO 8601 period. */
    static Reentry parse(String text) {
        return switch (text.strip()) {
            case "", "once" -> ONCE;
            case "always" -> ALWAYS;
            default -> new Reentry(true, IsoDuration.parse(text.strip()).period());
        };
    }
}
