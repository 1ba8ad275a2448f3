package groundswell.web;

import groundswell.contact.FieldProblem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * A body that is no JSON, or has something else than is expected in a field, is told which and what would do. Before
 * Spring's own answer, which says neither.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableBodies {

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof MismatchedInputException wrong
                && !wrong.getPath().isEmpty()) {
            var field = field(wrong.getPath());
            var finding = new FieldProblem(field, "“%s” cannot be read.".formatted(field), hint(wrong.getTargetType()));
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, finding.message());
            problem.setProperties(Map.of("problems", List.of(finding)));
            return problem;
        }
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The body of the request cannot be read: send a JSON object.");
    }

    /** As in {@code action.kind} or {@code contacts[3]}. */
    private static String field(List<JacksonException.Reference> path) {
        return path.stream()
                .map(it -> it.getPropertyName() == null ? "[%d]".formatted(it.getIndex()) : "." + it.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String hint(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "Look at what kind of value belongs there.";
        } else if (wanted.isEnum()) {
            return "One of " + Arrays.toString(wanted.getEnumConstants()) + ".";
        } else if (Number.class.isAssignableFrom(wanted) || (wanted.isPrimitive() && wanted != boolean.class)) {
            return "Give a number.";
        } else if (wanted == Boolean.class || wanted == boolean.class) {
            return "Give true or false.";
        } else if (Collection.class.isAssignableFrom(wanted)) {
            return "Give a list.";
        }
        return wanted == String.class ? "Give a text." : "Give an object.";
    }
}
