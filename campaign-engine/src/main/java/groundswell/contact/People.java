package groundswell.contact;

import java.util.Map;

/**
 * Many contacts, as a query of the module that knows them.
 *
 * @param sql yields {@code contact_id}, and what the door that takes it asks for besides
 * @param parameters their names do not begin with {@code people_}
 */
public record People(String sql, Map<String, Object> parameters) {
    public People {
        parameters = Map.copyOf(parameters);
    }
}
