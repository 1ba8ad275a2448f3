package groundswell.campaign;

/** A campaign with a schedule began or went on: let people in at its times. */
public record CampaignScheduled(long campaignId, Schedule schedule) {}
