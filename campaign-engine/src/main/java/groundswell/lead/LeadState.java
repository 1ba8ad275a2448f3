package groundswell.lead;

/** Where a lead stands. */
public enum LeadState {
    /** Handed over; its score and its work process are about to come. */
    NEW,
    OPEN,
    ACCEPTED,
    REJECTED,
    /** Given back to marketing: not now. */
    RECYCLED,
    WON,
    LOST;

    /** Somebody should still call. */
    boolean waits() {
        return this == NEW || this == OPEN;
    }
}
