package groundswell.contact;

import java.util.HashMap;
import java.util.Map;

/**
 * Some of the contacts, in the parts of a statement about {@code contact c} that another module wrote.
 *
 * @param joins what follows {@code from contact c}; may be empty
 * @param where a boolean expression
 * @param parameters every named parameter of both
 */
public record Selection(String joins, String where, Map<String, Object> parameters) {

    public Selection {
        parameters = Map.copyOf(parameters);
    }

    /** Those among them whom somebody finds who types this. */
    public Selection found(SearchText search) {
        var all = new HashMap<>(parameters);
        all.putAll(search.parameters());
        return new Selection(joins, "(%s) and %s".formatted(where, search.where()), all);
    }

    public static Selection everybody() {
        return new Selection("", "true", Map.of());
    }
}
