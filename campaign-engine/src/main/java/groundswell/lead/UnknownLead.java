package groundswell.lead;

/** No lead has this number. */
public final class UnknownLead extends RuntimeException {
    public UnknownLead(long id) {
        super("There is no lead " + id + ".");
    }
}
