package groundswell.lead;

import java.util.Map;

/**
 * Who is to be called, as a query of the module that knows them.
 *
 * @param sql yields {@code enrollment_id} and {@code contact_id}
 * @param parameters their names do not begin with {@code lead_}
 */
public record Prospects(String sql, Map<String, Object> parameters) {
    public Prospects {
        parameters = Map.copyOf(parameters);
    }
}
