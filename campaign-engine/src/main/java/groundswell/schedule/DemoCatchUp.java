package groundswell.schedule;

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
    private final Campaigns campaigns;

    DemoCatchUp(Lifecycle lifecycle, Campaigns campaigns) {
        this.lifecycle = lifecycle;
        this.campaigns = campaigns;
    }

    @EventListener
    void catchUp(ClockMoved moved) {
        // First, because campaigns ask in whom to let by where customers stand.
        lifecycle.settleIfDue();
        for (var campaign : campaigns.list()) {
            if (campaign.state() == CampaignState.RUNNING) {
                campaigns
                        .lastFiringBetween(campaign.id(), moved.from(), moved.to())
                        .ifPresent(moment -> campaigns.enter(campaign.id(), moment));
            }
        }
    }
}
