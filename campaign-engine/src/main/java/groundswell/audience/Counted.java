package groundswell.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many contacts a condition selects; null when it could not be counted, and why. */
public record Counted(@Nullable Long count, List<Problem> problems) {

    public Counted {
        problems = List.copyOf(problems);
    }
}
