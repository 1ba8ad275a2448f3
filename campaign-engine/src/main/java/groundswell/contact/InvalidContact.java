package groundswell.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was given cannot be kept; names every field that is wrong. */
public final class InvalidContact extends RuntimeException {

    private final transient List<FieldProblem> problems;

    public InvalidContact(List<FieldProblem> problems) {
        super(problems.get(0).message());
        this.problems = List.copyOf(problems);
    }

    static InvalidContact of(String field, String message, @Nullable String hint) {
        return new InvalidContact(List.of(new FieldProblem(field, message, hint)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
