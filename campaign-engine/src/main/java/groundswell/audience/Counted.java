package groundswell.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many contacts a condition selects; null when it could not be counted, and why.
 *
 * @param sample the ids of some of them, oldest contacts first; as many as were asked for, or all
 */
public record Counted(@Nullable Long count, List<Long> sample, List<Problem> problems) {

    public Counted {
        sample = List.copyOf(sample);
        problems = List.copyOf(problems);
    }

    static Counted impossible(Problem problem) {
        return impossible(List.of(problem));
    }

    static Counted impossible(List<Problem> problems) {
        return new Counted(null, List.of(), problems);
    }
}
