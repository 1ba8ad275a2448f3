package groundswell.audience;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * A checked value as parts of a statement about {@code contact c}; used as {@link Condition} is.
 *
 * @param joins what follows {@code from contact c}, one join a line; may be empty
 * @param value an expression of the type that was wanted; null where nothing is known
 * @param parameters all but {@code f_now}; all begin with {@code f_}
 */
public record Calculation(String feel, Scope scope, String joins, String value, Map<String, Object> parameters)
        implements Compiled {

    public Calculation {
        parameters = Map.copyOf(parameters);
    }

    /** Every parameter, with {@code now()} meaning this instant. */
    public Map<String, Object> at(Instant now) {
        var complete = new HashMap<>(parameters);
        complete.put("f_now", now.atOffset(ZoneOffset.UTC));
        return complete;
    }
}
