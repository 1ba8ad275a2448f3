package groundswell.lifecycle;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a contact stands with us.
 *
 * @param stage as {@link Stage#text()}; null: ordered a moment ago and not yet looked at
 * @param probabilityAlive the chance that he is still a customer, 0 to 1; null: see unknown
 * @param unknown why there is no chance; null: there is one, or he never ordered
 * @param recency 1 to 5, the best; null as frequency and monetary: never ordered, or new since the last comparison
 * @param calculatedAt null: never ordered, or not yet looked at
 */
public record Standing(
        @Nullable String stage,
        @Nullable BigDecimal probabilityAlive,
        @Nullable Unknown unknown,
        @Nullable Integer recency,
        @Nullable Integer frequency,
        @Nullable Integer monetary,
        @Nullable Instant calculatedAt) {

    /** Why nobody can say whether somebody is still a customer. */
    public enum Unknown {
        /** Bought on one day only. */
        ONE_PURCHASE,
        /** Too few of our customers bought twice to learn from. */
        TOO_FEW,
        /** What our customers do does not follow the model. */
        NO_FIT
    }
}
