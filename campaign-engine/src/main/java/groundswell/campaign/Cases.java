package groundswell.campaign;

import groundswell.audience.Condition;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several conditions in one statement, of which the first that holds counts.
 *
 * @param joins what follows {@code from contact c}
 * @param whens {@code when … then n}, where n is the number of the condition, from 0
 * @param parameters all of them, also {@code now()}
 */
record Cases(String joins, String whens, Map<String, Object> parameters) {

    static Cases of(List<Condition> conditions, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        Set<String> joins = new LinkedHashSet<>();
        var whens = new StringBuilder();
        for (int i = 0; i < conditions.size(); i++) {
            var condition = conditions.get(i);
            // Each condition numbers its parameters from the beginning: give them the case's number.
            var prefix = "f" + i + "_";
            whens.append(" when ")
                    .append(condition.where().replace(":f_", ":" + prefix))
                    .append(" then ")
                    .append(i);
            condition
                    .joins()
                    .lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .forEach(joins::add);
            condition.at(now).forEach((name, value) -> parameters.put(prefix + name.substring(2), value));
        }
        return new Cases(String.join("\n", joins), whens.toString(), parameters);
    }
}
