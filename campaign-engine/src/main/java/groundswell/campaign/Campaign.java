package groundswell.campaign;

import groundswell.delivery.MessageCounts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its page shows it.
 *
 * @param version the newest version's number
 * @param entered people who entered so far, over all occasions; {@code standing} are on their way, {@code ended} at an end
 * @param entering whether people are still being let in
 * @param problem why an occasion was set aside; null when all went well
 * @param messages always {@code planned = waiting + sent + failed + suppressed + cancelled + expired + unknown}
 */
public record Campaign(
        long id,
        String key,
        String name,
        int version,
        CampaignState state,
        String description,
        Entrance start,
        String audience,
        @Nullable Instant launchedAt,
        long entered,
        long standing,
        long ended,
        boolean entering,
        @Nullable String problem,
        MessageCounts messages,
        List<Outcome> outcomes) {

    /**
     * How people get in.
     *
     * @param schedule cron expression or moment; null when it is no matter of time
     * @param event the event that lets people in; null when it is not an event
     * @param nextAt the next time people are let in; null when there is none or the campaign does not run
     */
    public record Entrance(
            Kind kind,
            @Nullable String schedule,
            @Nullable String timeZone,
            @Nullable Instant nextAt,
            @Nullable String event) {
        public enum Kind {
            LAUNCH,
            SCHEDULE,
            /** Whoever comes to fulfil a condition. */
            CONDITION,
            /** Whoever does something. */
            EVENT
        }
    }

    /** How many people arrived at an end. */
    public record Outcome(String element, String name, long count) {}
}
