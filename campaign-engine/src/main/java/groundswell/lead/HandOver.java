package groundswell.lead;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * On what occasion contacts are handed to sales.
 *
 * @param elementId the campaign's step, with {@code visit} the occasion on which it asks once; null outside campaigns
 * @param source where the interest was shown, such as a campaign's key or {@code form:demo}
 * @param dueIn by when sales should have called; null: as configured
 */
public record HandOver(
        @Nullable Long campaignId,
        @Nullable String elementId,
        int visit,
        String source,
        @Nullable Duration dueIn) {

    public static HandOver from(String source) {
        return new HandOver(null, null, 0, source, null);
    }
}
