package groundswell.contact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The table of proofs. */
class Erasures {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient db;

    Erasures(JdbcClient db) {
        this.db = db;
    }

    void add(Erasure erasure) {
        db.sql("""
                        insert into erasure (contact_id, at, username, counts)
                        values (:contact, :at, :username, cast(:counts as jsonb))
                        """)
                .param("contact", erasure.contact())
                .param("at", erasure.at().atOffset(ZoneOffset.UTC))
                .param("username", erasure.username())
                .param("counts", ContactRow.JSON.writeValueAsString(erasure.counts()))
                .update();
    }

    Optional<Erasure> find(long contact) {
        return db.sql("select contact_id, at, username, counts from erasure where contact_id = :contact")
                .param("contact", contact)
                .query((row, number) -> new Erasure(
                        row.getLong("contact_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("username"),
                        ContactRow.JSON.readValue(row.getString("counts"), COUNTS)))
                .optional();
    }

    /** Who was erased since then. */
    List<Long> since(Instant moment) {
        return db.sql("select contact_id from erasure where at >= :moment order by contact_id")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }
}
