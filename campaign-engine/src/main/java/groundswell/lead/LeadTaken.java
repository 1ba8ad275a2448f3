package groundswell.lead;

/** Somebody else was faster, or the lead is past this. */
public final class LeadTaken extends RuntimeException {
    LeadTaken(String message) {
        super(message);
    }
}
