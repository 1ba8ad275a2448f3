package groundswell.campaign;

import java.util.List;

/** A diagram that cannot run; nothing of it was kept. */
public class DiagramRefused extends RuntimeException {

    private final List<Problem> problems;

    DiagramRefused(List<Problem> problems) {
        super(problems.size() + " problems in the diagram, the first: " + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    /** All of them, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
