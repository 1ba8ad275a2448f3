package groundswell.contact;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One tag on many contacts. Rows are locked in the order of their ids, so that two who do this never wait in a circle. */
class ManyTags {

    private final JdbcClient db;
    private final Clock clock;

    ManyTags(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Changed> add(Collection<Long> contacts, String tag) {
        var sql = """
                with held as (
                    select id from contact where id = any(:ids) and :tag <> all (tags) order by id for update
                )
                update contact c
                set tags = c.tags || :tag::text, updated_at = :now
                from held
                where c.id = held.id and :tag <> all (c.tags)
                returning c.id as contact_id, null as before
                """;
        return bound(sql, contacts, tag).query(Changed.class).list();
    }

    /** {@code before} is the place of the tag among the others, from 1. */
    List<Changed> remove(Collection<Long> contacts, String tag) {
        var sql = """
                with held as (
                    select id, array_position(tags, :tag::text) as place
                    from contact
                    where id = any(:ids) and :tag = any (tags)
                    order by id
                    for update
                )
                update contact c
                set tags = array_remove(c.tags, :tag::text), updated_at = :now
                from held
                where c.id = held.id
                returning c.id as contact_id, held.place::text as before
                """;
        return bound(sql, contacts, tag).query(Changed.class).list();
    }

    int undoAdd(Collection<Changed> changes, String tag) {
        return remove(changes.stream().map(Changed::contactId).toList(), tag).size();
    }

    int undoRemove(Collection<Changed> changes, String tag) {
        var sql = """
                with held as (
                    select c.id, change.place
                    from unnest(:ids, :places) change (id, place)
                    join contact c on c.id = change.id
                    where :tag <> all (c.tags)
                    order by c.id
                    for update of c
                )
                update contact c
                set tags = trim_array(c.tags, greatest(0, cardinality(c.tags) - held.place + 1)) || :tag::text
                           || array(select t from unnest(c.tags) with ordinality as had (t, place)
                                    where had.place >= held.place order by had.place),
                    updated_at = :now
                from held
                where c.id = held.id and :tag <> all (c.tags)
                """;
        return bound(sql, changes.stream().map(Changed::contactId).toList(), tag)
                .param(
                        "places",
                        changes.stream()
                                .map(it -> Integer.valueOf(Objects.requireNonNullElse(it.before(), "1")))
                                .toArray(Integer[]::new))
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, Collection<Long> contacts, String tag) {
        return db.sql(sql)
                .param("ids", contacts.toArray(Long[]::new))
                .param("tag", tag)
                .param("now", OffsetDateTime.now(clock));
    }
}
