package groundswell.campaign;

/** Where a campaign is in its life. */
public enum CampaignState {
    /** Uploaded; nobody has entered. */
    DRAFT,
    RUNNING,
    /** Nobody moves and nothing is handed over until it is resumed. */
    PAUSED,
    /** Ended by hand; what waited was cancelled. */
    STOPPED,
    /** Everybody has arrived at an end and no message waits. */
    FINISHED
}
