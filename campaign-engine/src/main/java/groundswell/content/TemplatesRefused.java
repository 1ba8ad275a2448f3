package groundswell.content;

import java.util.List;
import java.util.stream.Collectors;

/** Templates that are not let in, with everything that is wrong with them. */
public final class TemplatesRefused extends IllegalArgumentException {

    private final transient List<TemplateProblem> problems;

    TemplatesRefused(List<TemplateProblem> problems) {
        super(problems.stream().map(TemplateProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<TemplateProblem> problems() {
        return problems;
    }
}
