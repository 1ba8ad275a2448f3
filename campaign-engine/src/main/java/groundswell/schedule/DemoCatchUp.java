package groundswell.schedule;

import groundswell.audience.Segments;
import groundswell.campaign.CampaignState;
import groundswell.campaign.Campaigns;
import groundswell.lifecycle.Lifecycle;
import groundswell.platform.ClockMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Quartz keeps the machine's time; when the demo jumps ahead, the firings in between happen here, once each campaign. */
@Component
class DemoCatchUp {

    private final Lifecycle lifecycle;
    private final Segments segments;
    private final Campaigns campaigns;

    DemoCatchUp(Lifecycle lifecycle, Segments segments, Campaigns campaigns) {
        this.lifecycle = lifecycle;
        this.segments = segments;
        this.campaigns = campaigns;
    }

    @EventListener
    void catchUp(ClockMoved moved) {
        // First, because segments and campaigns ask where customers stand.
        lifecycle.settleIfDue();
        segments.sweep();
        for (var campaign : campaigns.list()) {
            if (campaign.state() == CampaignState.RUNNING) {
                campaigns
                        .lastFiringBetween(campaign.id(), moved.from(), moved.to())
                        .ifPresent(moment -> campaigns.enter(campaign.id(), moment));
            }
        }
    }
}
