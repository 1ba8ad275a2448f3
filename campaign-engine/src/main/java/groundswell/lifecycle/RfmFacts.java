package groundswell.lifecycle;

import groundswell.content.PersonalFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code rfm.recency}, {@code .frequency} and {@code .monetary} in templates, of whom they are known. */
@Component
class RfmFacts implements PersonalFacts {

    private final Standings standings;

    RfmFacts(JdbcClient db) {
        this.standings = new Standings(db);
    }

    @Override
    public String field() {
        return "rfm";
    }

    @Override
    public Map<Long, Map<String, Object>> of(Collection<Long> contactIds) {
        Map<Long, Map<String, Object>> facts = new HashMap<>();
        for (var row : standings.of(contactIds)) {
            if (row.recency() != null && row.frequency() != null && row.monetary() != null) {
                facts.put(
                        row.contactId(),
                        Map.of(
                                "recency", row.recency(),
                                "frequency", row.frequency(),
                                "monetary", row.monetary()));
            }
        }
        return facts;
    }
}
