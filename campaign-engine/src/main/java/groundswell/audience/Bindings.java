package groundswell.audience;

import java.util.HashMap;
import java.util.Map;

/** The values of one condition under the names that its SQL calls them by. */
final class Bindings {

    static final String NOW = "cast(:f_now as timestamptz)";
    static final String ZONE = "cast(:f_zone as text)";

    private final Map<String, Object> values = new HashMap<>();

    String bind(Object value) {
        var name = "f_" + (values.size() + 1);
        values.put(name, value);
        return ":" + name;
    }

    String bind(Object value, FeelType type) {
        return "cast(%s as %s)".formatted(bind(value), sqlOf(type));
    }

    static String sqlOf(FeelType type) {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "numeric";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case DATE_TIME -> "timestamptz";
            case DAYS, MONTHS -> "interval";
            case LIST -> "text[]";
        };
    }

    Map<String, Object> values() {
        return values;
    }
}
