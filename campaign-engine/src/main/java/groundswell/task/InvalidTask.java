package groundswell.task;

import groundswell.contact.FieldProblem;
import java.util.List;

/** What was given cannot be; names the field. */
public final class InvalidTask extends RuntimeException {

    private final transient FieldProblem problem;

    InvalidTask(String field, String message, String hint) {
        super(message);
        this.problem = new FieldProblem(field, message, hint);
    }

    public List<FieldProblem> problems() {
        return List.of(problem);
    }
}
