package groundswell.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people answered when they were asked why they left. */
class WithdrawalReasons {

    private static final int LONGEST = 1_000;

    private final JdbcClient db;
    private final Clock clock;

    WithdrawalReasons(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean keep(long contactId, String topic, WithdrawalReason reason, @Nullable String comment) {
        var sql = """
                insert into withdrawal_reason (entry_id, contact_id, topic, at, reason, comment)
                select said.id, said.contact_id, said.topic, :now, :reason, :comment
                from (
                    select id, contact_id, topic, given
                    from consent_entry
                    where contact_id = :contact and topic = :topic and until is null
                    order by at desc, id desc
                    limit 1
                ) said
                where not said.given
                on conflict (entry_id) do update
                set at = excluded.at, reason = excluded.reason, comment = excluded.comment
                """;
        int rows = db.sql(sql)
                .param("contact", contactId)
                .param("topic", topic)
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason.name())
                .param("comment", clean(comment))
                .update();
        return rows == 1;
    }

    private static @Nullable String clean(@Nullable String comment) {
        if (comment == null || comment.isBlank()) {
            return null;
        }
        var text = comment.replace("\0", "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    List<ReasonsOfTopic.Count> counts() {
        var sql = """
                select topic, reason, count(*) as count
                from withdrawal_reason
                group by topic, reason
                order by topic, count(*) desc, reason
                """;
        return db.sql(sql).query(ReasonsOfTopic.Count.class).list();
    }

    List<ReasonsOfTopic.Comment> comments(int perTopic) {
        var sql = """
                select t.name as topic, c.contact_id, c.at, c.reason, c.comment
                from topic t
                cross join lateral (
                    select contact_id, at, reason, comment
                    from withdrawal_reason
                    where topic = t.name and comment is not null
                    order by at desc
                    limit :most
                ) c
                order by t.name, c.at desc
                """;
        return db.sql(sql)
                .param("most", perTopic)
                .query(ReasonsOfTopic.Comment.class)
                .list();
    }
}
