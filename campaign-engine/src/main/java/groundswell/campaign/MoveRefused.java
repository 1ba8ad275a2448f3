package groundswell.campaign;

import groundswell.contact.FieldProblem;
import java.util.List;

/** People cannot be moved like this; names every field that is wrong. Nobody was moved. */
public final class MoveRefused extends RuntimeException {

    private final transient List<FieldProblem> problems;

    /** {@code problems}: at least one. */
    public MoveRefused(List<FieldProblem> problems) {
        super(problems.get(0).message());
        this.problems = List.copyOf(problems);
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
