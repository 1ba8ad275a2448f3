package groundswell.campaign;

/** Where an asked-for launch is. */
public enum LaunchState {
    /** Somebody else has to approve it. */
    WAITING,
    /** It begins at its time, and can be undone until then. */
    PLANNED,
    /** Its time came, and something was not as it was when it was asked for: a person decides. */
    HELD,
    DONE,
    UNDONE,
    REFUSED,
    /** Nobody has looked at it for a week. */
    EXPIRED
}
