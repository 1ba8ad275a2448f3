package groundswell.audience;

/** Whose history a message function such as {@code clicked("pricing")} asks about. */
public enum Scope {
    /** Segments and entry: anything we ever sent to this contact. */
    EVERYONE,
    /** Gateways: only this run through this campaign. The statement around it names the enrollment {@code e}. */
    CAMPAIGN,
    /** Filters of events, such as {@code event.score <= 6}. The statement around it names the event {@code ev}. */
    EVENT
}
