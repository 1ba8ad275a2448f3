package groundswell.lifecycle;

import groundswell.content.PersonalFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code lifecycle.stage}, of everybody, and {@code lifecycle.probabilityAlive}, of whom it is known, in templates. */
@Component
class StageFacts implements PersonalFacts {

    private final Standings standings;

    StageFacts(JdbcClient db) {
        this.standings = new Standings(db);
    }

    @Override
    public String field() {
        return "lifecycle";
    }

    @Override
    public Map<Long, Map<String, Object>> of(Collection<Long> contactIds) {
        Map<Long, Map<String, Object>> facts = new HashMap<>();
        for (var row : standings.of(contactIds)) {
            var known = facts.computeIfAbsent(row.contactId(), id -> new HashMap<>());
            if (row.stage() != null) {
                known.put("stage", row.stage());
            }
            if (row.probabilityAlive() != null) {
                known.put("probabilityAlive", row.probabilityAlive());
            }
        }
        return facts;
    }
}
