package groundswell.response;

/**
 * What one campaign notices.
 *
 * @param tracked false: its mail carries no pixel, and its links are plain
 * @param utm where it says nothing, the instance does
 */
public record CampaignTracking(boolean tracked, Utm utm) {

    static final CampaignTracking USUAL = new CampaignTracking(true, Utm.NONE);
}
