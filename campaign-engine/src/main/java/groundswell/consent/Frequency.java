package groundswell.consent;

/** How often a contact wants to hear from us at most, over all topics. */
public enum Frequency {
    ALL,
    WEEKLY,
    MONTHLY
}
