package groundswell.web;

import groundswell.campaign.Campaign;
import groundswell.campaign.CampaignState;
import groundswell.campaign.Launch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign in JSON: the balanced counts stand beside its state. */
record CampaignView(
        long id,
        String key,
        String name,
        int version,
        CampaignState state,
        String description,
        Campaign.Entrance start,
        String audience,
        @Nullable Instant launchedAt,
        long entered,
        long standing,
        long ended,
        boolean entering,
        @Nullable String problem,
        long planned,
        long waiting,
        long sent,
        long failed,
        long suppressed,
        long cancelled,
        long expired,
        long unknown,
        List<Campaign.Outcome> outcomes,
        @Nullable Launch launch) {

    /** {@code launch}: the last one that was asked for; null when none was. */
    static CampaignView of(Campaign it, @Nullable Launch launch) {
        var messages = it.messages();
        return new CampaignView(
                it.id(),
                it.key(),
                it.name(),
                it.version(),
                it.state(),
                it.description(),
                it.start(),
                it.audience(),
                it.launchedAt(),
                it.entered(),
                it.standing(),
                it.ended(),
                it.entering(),
                it.problem(),
                messages.planned(),
                messages.waiting(),
                messages.sent(),
                messages.failed(),
                messages.suppressed(),
                messages.cancelled(),
                messages.expired(),
                messages.unknown(),
                it.outcomes(),
                launch);
    }
}
