package groundswell.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition as rules; null when its text cannot be read, and why. */
public record ReadCondition(@Nullable RuleTree node, List<Problem> problems) {

    public ReadCondition {
        problems = List.copyOf(problems);
    }
}
