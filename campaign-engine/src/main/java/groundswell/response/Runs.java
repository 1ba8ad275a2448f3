package groundswell.response;

import java.util.Map;

/**
 * When contacts were in a campaign, as a query of the module that knows it.
 *
 * @param sql yields {@code contact_id}, {@code began_at} and {@code until}; a contact may have several runs
 * @param parameters their names do not begin with {@code response_}
 */
public record Runs(String sql, Map<String, Object> parameters) {
    public Runs {
        parameters = Map.copyOf(parameters);
    }
}
