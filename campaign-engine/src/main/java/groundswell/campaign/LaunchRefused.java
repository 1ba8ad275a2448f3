package groundswell.campaign;

/** A launch that cannot be asked for like this; nothing was changed. */
public class LaunchRefused extends RuntimeException {

    private final String field;
    private final String hint;

    LaunchRefused(String field, String message, String hint) {
        super(message);
        this.field = field;
        this.hint = hint;
    }

    /** What is wrong, and what to do, in a sentence each. */
    public record FieldProblem(String field, String message, String hint) {}

    public FieldProblem problem() {
        return new FieldProblem(field, String.valueOf(getMessage()), hint);
    }
}
