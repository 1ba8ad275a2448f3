package groundswell.campaign;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign has brought, and which way of those drawn by lot has brought more.
 *
 * @param event what the campaign is for; null: its start names no goal
 * @param within after entering; null: at any time after it
 * @param entered all runs
 * @param converted runs in which the goal was reached in time
 * @param amount what the events of the goal say they are worth, whatever the currency
 * @param worth the ends at which people arrived, at the value drawn there
 */
public record GoalReport(
        @Nullable String event,
        @Nullable Duration within,
        long entered,
        long converted,
        BigDecimal amount,
        BigDecimal worth,
        List<Lots> lots) {

    public GoalReport {
        lots = List.copyOf(lots);
    }

    /**
     * A gateway that draws by lot.
     *
     * @param winner the flow that all others go since it is decided; null: it is not, or nothing is to be decided
     * @param decideAt null: nothing is to be decided, or nobody has come yet
     */
    public record Lots(
            String element,
            String name,
            List<Arm> arms,
            @Nullable String winner,
            @Nullable Instant decideAt,
            @Nullable Instant decidedAt) {

        public Lots {
            arms = List.copyOf(arms);
        }
    }

    /**
     * One way out.
     *
     * @param share of a hundred
     * @param control these people get nothing; the others are compared with them
     * @param people who have gone this way
     * @param converted of those drawn for it
     */
    public record Arm(
            String flow, String name, double share, boolean control, long people, long converted, BigDecimal amount) {}
}
