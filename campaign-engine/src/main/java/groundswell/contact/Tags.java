package groundswell.contact;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of the door for tags: words that a house puts on contacts, each compared exactly as it is written. */
@Component
public class Tags {

    private final JdbcClient db;
    private final Clock clock;

    Tags(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A tag and how many contacts have it. */
    public record Used(String tag, long count) {}

    /** The most used first, at most {@code limit}. Reads every contact: some 200 ms a million. */
    public List<Used> used(int limit) {
        var sql = """
                select tag, count(*) as count
                from contact c, unnest(c.tags) tag
                group by tag
                order by count desc, tag
                limit :limit
                """;
        return db.sql(sql).param("limit", limit).query(Used.class).list();
    }

    /** Idempotent; false when there is no such contact. Throws {@link InvalidContact} for what cannot be a tag. */
    public boolean change(long contactId, Collection<String> add, Collection<String> remove) {
        var added = Texts.tags(add).toArray(String[]::new);
        var sql = """
                update contact
                set tags = array(select tag from unnest(tags) with ordinality as had (tag, place)
                                 where tag <> all (:remove) order by place)
                           || array(select tag from unnest(:add) with ordinality as new (tag, place)
                                    where tag <> all (tags) or tag = any (:remove) order by place),
                    updated_at = :now
                where id = :id
                """;
        var rows = db.sql(sql)
                .param("add", added)
                .param("remove", remove.toArray(String[]::new))
                .param("id", contactId)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return rows == 1;
    }
}
