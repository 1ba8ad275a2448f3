package groundswell.campaign;

import org.jspecify.annotations.Nullable;

/** A draft that cannot even be kept; nothing was changed. */
public class DraftRefused extends RuntimeException {

    private final String field;
    private final String hint;

    DraftRefused(String field, String message, String hint) {
        super(message);
        this.field = field;
        this.hint = hint;
    }

    /** What is wrong, and what to do, in a sentence each. */
    public record FieldProblem(
            String field, String message, @Nullable String hint) {}

    public FieldProblem problem() {
        return new FieldProblem(field, String.valueOf(getMessage()), hint);
    }
}
