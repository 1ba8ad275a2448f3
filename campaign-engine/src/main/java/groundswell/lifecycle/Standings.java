package groundswell.lifecycle;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table of where customers stand. */
final class Standings {

    private final JdbcClient db;

    Standings(JdbcClient db) {
        this.db = db;
    }

    /** Where one of them stands; who never ordered is a target, and who did and was never looked at has no stage. */
    record Row(
            long contactId,
            @Nullable String stage,
            @Nullable BigDecimal probabilityAlive,
            @Nullable String refusal,
            @Nullable Integer recency,
            @Nullable Integer frequency,
            @Nullable Integer monetary,
            @Nullable OffsetDateTime calculatedAt) {}

    List<Row> of(Collection<Long> contactIds) {
        var sql = """
                select c.id as contact_id,
                       case when o.contact_id is null then 'target' else s.stage end as stage,
                       s.probability_alive,
                       m.refusal,
                       s.recency,
                       s.frequency,
                       s.monetary,
                       s.calculated_at
                from unnest(cast(:contacts as bigint[])) c (id)
                left join order_summary o on o.contact_id = c.id
                left join customer_standing s on s.contact_id = o.contact_id
                left join (
                    select refusal
                    from buying_model
                    order by id desc
                    limit 1
                ) m on true
                """;
        return db.sql(sql)
                .param("contacts", contactIds.toArray(Long[]::new))
                .query(Standings::row)
                .list();
    }

    /** Written out, as it is done for each letter. */
    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("contact_id"),
                row.getString("stage"),
                row.getBigDecimal("probability_alive"),
                row.getString("refusal"),
                row.getObject("recency", Integer.class),
                row.getObject("frequency", Integer.class),
                row.getObject("monetary", Integer.class),
                row.getObject("calculated_at", OffsetDateTime.class));
    }

    Standing of(long contactId) {
        var row = of(List.of(contactId)).get(0);
        var at = row.calculatedAt();
        return new Standing(
                row.stage(),
                row.probabilityAlive(),
                at == null || row.probabilityAlive() != null ? null : unknown(row.refusal()),
                row.recency(),
                row.frequency(),
                row.monetary(),
                at == null ? null : at.toInstant());
    }

    private static Standing.Unknown unknown(@Nullable String refusal) {
        return refusal == null ? Standing.Unknown.ONE_PURCHASE : Standing.Unknown.valueOf(refusal);
    }
}
