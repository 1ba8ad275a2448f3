package groundswell.audience;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with one condition, gathered on the way through it. */
final class Findings {

    private static final int MOST = 100;
    private static final int LONGEST_PART = 120;

    private final String feel;
    private final List<Problem> problems = new ArrayList<>();

    Findings(String feel) {
        this.feel = feel;
    }

    void add(Part part, String rule, String message, String hint) {
        var problem = new Problem(rule, textOf(part), part.from(), message, hint);
        if (problems.size() < MOST && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    String textOf(Part part) {
        var text = part.of(feel);
        return text.length() <= LONGEST_PART ? text : text.substring(0, LONGEST_PART - 1) + "…";
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
