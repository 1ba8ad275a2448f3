package groundswell.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A segment that cannot be kept; names every field that is wrong. */
public final class SegmentRefused extends RuntimeException {

    private final transient List<Field> problems;

    /** The rule, part and position are those of a condition's problem, null for other fields. */
    public record Field(
            String field,
            String message,
            String hint,
            @Nullable String rule,
            @Nullable String part,
            @Nullable Integer position) {

        static Field of(String field, String message, String hint) {
            return new Field(field, message, hint, null, null, null);
        }

        static Field of(Problem problem) {
            return new Field(
                    "condition", problem.message(), problem.hint(), problem.rule(), problem.part(), problem.position());
        }
    }

    SegmentRefused(List<Field> problems) {
        super(problems.get(0).message());
        this.problems = List.copyOf(problems);
    }

    static SegmentRefused of(String field, String message, String hint) {
        return new SegmentRefused(List.of(Field.of(field, message, hint)));
    }

    static SegmentRefused condition(List<Problem> problems) {
        return new SegmentRefused(problems.stream().map(Field::of).toList());
    }

    public List<Field> problems() {
        return problems;
    }
}
