package groundswell.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds many contacts at once by what other systems call them. */
final class ContactReferences {

    private final JdbcClient db;

    ContactReferences(JdbcClient db) {
        this.db = db;
    }

    private record Found(String reference, long id) {}

    Map<String, Long> idsOf(Collection<String> references) {
        var ids = new HashMap<String, Long>();
        byExternalId(references).forEach(found -> ids.put(found.reference(), found.id()));
        var others = new HashSet<>(references);
        others.removeAll(ids.keySet());
        byAddress(others).forEach(found -> ids.put(found.reference(), found.id()));
        return ids;
    }

    private List<Found> byExternalId(Collection<String> references) {
        var sql = """
                select external_id as reference, id
                from contact
                where external_id = any(:references)
                """;
        return db.sql(sql)
                .param("references", references.toArray(String[]::new))
                .query(Found.class)
                .list();
    }

    private List<Found> byAddress(Collection<String> references) {
        var addresses = new ArrayList<String>();
        var keys = new ArrayList<String>();
        for (var reference : references) {
            if (reference.contains("@")) {
                try {
                    keys.add(new EmailAddress(reference).key());
                    addresses.add(reference);
                } catch (InvalidContact e) {
                    // no address, so nobody's
                }
            }
        }
        if (keys.isEmpty()) {
            return List.of();
        }
        var sql = """
                select given.address as reference, c.id
                from unnest(:addresses::text[], :keys::text[]) given (address, key)
                join contact c on c.email_key = given.key collate "C"
                """;
        return db.sql(sql)
                .param("addresses", addresses.toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .query(Found.class)
                .list();
    }
}
