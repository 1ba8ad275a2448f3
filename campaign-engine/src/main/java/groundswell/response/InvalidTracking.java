package groundswell.response;

/** A choice that makes no sense; the message names the field and says what to do. */
public final class InvalidTracking extends RuntimeException {

    private final String field;

    InvalidTracking(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
