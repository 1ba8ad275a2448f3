package groundswell.response;

import java.util.Map;

/**
 * What contacts did, as a query for the statement of another module.
 *
 * @param sql yields {@code contact_id}, {@code enrollment_id}, {@code at} and {@code data}, without what machines did
 * @param parameters their names begin with {@code response_}
 */
public record PastEvents(String sql, Map<String, Object> parameters) {
    public PastEvents {
        parameters = Map.copyOf(parameters);
    }
}
