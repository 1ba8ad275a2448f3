package groundswell.contact;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One fact of many contacts, in a column of its own or under its key. The names of columns come from the registry. */
class ManyFacts {

    private final JdbcClient db;
    private final Clock clock;

    ManyFacts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Changed> set(Collection<Long> contacts, Fact fact) {
        var sql = """
                with held as (
                    select id, %1$s as before
                    from contact c
                    where id = any(:ids) and %1$s is distinct from :value::jsonb
                    order by id
                    for update
                )
                update contact c
                set %2$s, updated_at = :now
                from held
                where c.id = held.id
                returning c.id as contact_id, held.before::text as before
                """.formatted(now(fact), become(fact, ":value::jsonb"));
        return bound(sql, fact)
                .param("ids", contacts.toArray(Long[]::new))
                .query(Changed.class)
                .list();
    }

    int undo(Collection<Changed> changes, Fact fact) {
        var sql = """
                with held as (
                    select c.id, change.before::jsonb as before
                    from unnest(:ids, :before) change (id, before)
                    join contact c on c.id = change.id
                    where %1$s is not distinct from :value::jsonb
                    order by c.id
                    for update of c
                )
                update contact c
                set %2$s, updated_at = :now
                from held
                where c.id = held.id
                """.formatted(now(fact), become(fact, "held.before"));
        return bound(sql, fact)
                .param("ids", changes.stream().map(Changed::contactId).toArray(Long[]::new))
                .param("before", changes.stream().map(Changed::before).toArray(String[]::new))
                .update();
    }

    private static String now(Fact fact) {
        return now(fact, ":key");
    }

    /** As JSON, so that columns and attributes are compared alike: 2.50 is 2.5. */
    static String now(Fact fact, String key) {
        var column = fact.attribute().columnName();
        return column == null ? "c.attributes -> %s".formatted(key) : "to_jsonb(c.%s)".formatted(column);
    }

    private static String become(Fact fact, String value) {
        return become(fact, value, ":key");
    }

    static String become(Fact fact, String value, String key) {
        var column = fact.attribute().columnName();
        return column == null
                ? "attributes = case when %1$s is null then c.attributes - %2$s else c.attributes || jsonb_build_object(%2$s, %1$s) end"
                        .formatted(value, key)
                : "%s = %s #>> '{}'".formatted(column, value);
    }

    private JdbcClient.StatementSpec bound(String sql, Fact fact) {
        return db.sql(sql)
                .param("key", fact.attribute().key())
                .param("value", fact.value())
                .param("now", OffsetDateTime.now(clock));
    }
}
