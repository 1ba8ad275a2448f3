package groundswell.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Where a list of people by contact goes on, and how long it may be; what is neither is refused by its field. */
final class PeoplePage {

    private static final int MOST_LISTED = 200;

    private PeoplePage() {}

    static long after(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        return number(cursor, Long.MAX_VALUE, "cursor", "This is not where a list goes on. Begin again without one.");
    }

    static int limit(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return 50;
        }
        return (int) number(limit, MOST_LISTED, "limit", "The limit is a number from 1 to " + MOST_LISTED + ".");
    }

    private static long number(String text, long most, String field, String message) {
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refused(field, message);
        }
        throw refused(field, message);
    }

    static ErrorResponseException refused(String field, String message) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, message);
        problem.setProperties(Map.of("problems", List.of(Map.of("field", field, "message", message))));
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }
}
