package groundswell.webhook;

import groundswell.contact.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was given is no webhook; names the field. */
public final class InvalidWebhook extends RuntimeException {

    private final transient List<FieldProblem> problems;

    private InvalidWebhook(FieldProblem problem) {
        super(problem.message());
        this.problems = List.of(problem);
    }

    static InvalidWebhook of(String field, String message, @Nullable String hint) {
        return new InvalidWebhook(new FieldProblem(field, message, hint));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
