package groundswell.campaign;

/** A campaign with a schedule was paused or stopped: let nobody in any more. */
public record CampaignUnscheduled(long campaignId) {}
