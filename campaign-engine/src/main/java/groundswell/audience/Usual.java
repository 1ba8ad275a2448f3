package groundswell.audience;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an audience was about a week ago, when that is far from what it is now.
 *
 * @param ratio how many times as large it is now; null when there was nobody then
 */
public record Usual(long count, Instant at, @Nullable Double ratio) {

    private static final double FAR = 3;

    static boolean isFar(long now, long then) {
        return now != then && (now >= FAR * then || now * FAR <= then);
    }

    static Usual of(long now, long then, Instant at) {
        return new Usual(then, at, then == 0 ? null : (double) now / then);
    }

    /** For the person who is about to use it. */
    public String sentence(long now) {
        if (ratio == null) {
            return String.format(Locale.ROOT, "This audience has %,d people; last week it had none.", now);
        } else if (ratio >= 1) {
            return String.format(
                    Locale.ROOT,
                    "This audience is %s times last week's: %,d instead of %,d.",
                    rounded(ratio),
                    now,
                    count);
        } else {
            return String.format(
                    Locale.ROOT,
                    "This audience is only %s %% of last week's: %,d instead of %,d.",
                    rounded(100 * ratio),
                    now,
                    count);
        }
    }

    private static String rounded(double number) {
        var rounded = String.format(Locale.ROOT, "%.1f", number);
        return number >= 10 || rounded.endsWith(".0") ? String.format(Locale.ROOT, "%,.0f", number) : rounded;
    }
}
