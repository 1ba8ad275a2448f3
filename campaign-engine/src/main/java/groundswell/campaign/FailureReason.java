package groundswell.campaign;

import java.sql.SQLException;
import java.util.Map;
import org.springframework.core.NestedExceptionUtils;

/** Why a step could not be taken, in words that hold nothing personal: a server's message quotes the values. */
final class FailureReason {

    /** What {@code refuse_value} raises; its message is ours. */
    private static final String REFUSED = "GS001";

    private static final Map<String, String> BY_STATE = Map.of(
            "22012", "A calculation divides by zero.",
            "22003", "A calculation's result is too large.",
            "22008", "A calculation leads to a day that does not exist.",
            "23505", "The value belongs to somebody else already.");

    private FailureReason() {}

    static String of(RuntimeException problem) {
        var cause = NestedExceptionUtils.getMostSpecificCause(problem);
        if (!(cause instanceof SQLException sql)) {
            return String.valueOf(problem.getMessage());
        }
        var state = String.valueOf(sql.getSQLState());
        if (state.equals(REFUSED)) {
            return String.valueOf(sql.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceFirst("^ERROR: ", "");
        }
        return BY_STATE.getOrDefault(state, "The database refused this step for him (" + state + ").");
    }
}
