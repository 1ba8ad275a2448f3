package groundswell.lead;

/** What was given cannot be kept; names the field that is wrong. */
public final class InvalidLead extends RuntimeException {

    private final String field;

    public InvalidLead(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
