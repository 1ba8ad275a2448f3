package groundswell.consent;

import groundswell.contact.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was given about topics, caps or refusals cannot be kept; names the field. */
public final class InvalidConsent extends RuntimeException {

    private final transient List<FieldProblem> problems;

    private InvalidConsent(FieldProblem problem) {
        super(problem.message());
        this.problems = List.of(problem);
    }

    static InvalidConsent of(String field, String message, @Nullable String hint) {
        return new InvalidConsent(new FieldProblem(field, message, hint));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
