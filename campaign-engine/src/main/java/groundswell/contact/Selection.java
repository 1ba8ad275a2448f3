package groundswell.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Those among them who have the tag, exactly as it is written; blank or null leaves all. */
    public Selection tagged(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return this;
        }
        var all = new HashMap<>(parameters);
        all.put("t_tags", new String[] {tag.replace("\0", "").strip()});
        return new Selection(joins, "(%s) and c.tags <> '{}' and c.tags @> :t_tags::text[]".formatted(where), all);
    }

    /** Those among them who work for the company; null leaves all. */
    public Selection workingFor(@Nullable Long company) {
        if (company == null) {
            return this;
        }
        var all = new HashMap<>(parameters);
        all.put("t_company", company);
        return new Selection(joins, "(%s) and c.company_id = :t_company".formatted(where), all);
    }

    /** These; who is gone is left out. */
    public static Selection of(Collection<Long> contacts) {
        return new Selection("", "c.id = any(:c_ids)", Map.of("c_ids", contacts.toArray(Long[]::new)));
    }

    public static Selection everybody() {
        return new Selection("", "true", Map.of());
    }
}
