package groundswell.campaign;

/** How far people came on the way from entering a campaign to a sale; each stage counts a contact once. */
public enum LoopStage {
    ENTERED,
    /** At least one message of the campaign was handed over. */
    SENT,
    /** Followed a link, answered a survey or sent a form; looking at a letter is no response. */
    RESPONDED,
    LEADS,
    /** Also those that were won or lost afterwards. */
    ACCEPTED,
    WON
}
