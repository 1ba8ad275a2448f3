package groundswell.delivery;

import java.util.Map;

/**
 * Who is to get a message, as a query of the module that knows them.
 *
 * @param sql yields {@code enrollment_id} and {@code contact_id}
 */
public record Recipients(String sql, Map<String, Object> parameters) {}
