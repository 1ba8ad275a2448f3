package groundswell.audience;

import java.util.List;

/** A condition or calculation that can be asked, or everything that is wrong with its text. */
public sealed interface Compiled permits Condition, Calculation, Compiled.Problems {

    record Problems(List<Problem> problems) implements Compiled {
        public Problems {
            problems = List.copyOf(problems);
        }
    }
}
