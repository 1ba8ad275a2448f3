package groundswell.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The part of the door for what one of ours writes down about many people at once: one statement each, in the caller's
 * transaction.
 */
@Component
public class ManyRefusals {

    private static final int LONGEST_NOTE = 500;

    private final JdbcClient db;
    private final TopicTable topics;
    private final Clock clock;

    ManyRefusals(JdbcClient db, Clock clock) {
        this.db = db;
        this.topics = new TopicTable(db);
        this.clock = clock;
    }

    /**
     * An address that is not written to any more.
     *
     * @param before the refusal that was there and would have ended by itself, as JSON; null when there was none
     */
    public record Refused(String addressKey, @Nullable String before) {}

    /** Who writes it down, why, and the moment by which it is recognised later; to the microsecond. */
    public record Note(Instant at, String by, String why) {}

    /** Throws {@link InvalidConsent} when the reason is missing or too long. */
    public String reason(@Nullable String given) {
        var reason = given == null ? "" : given.replace("\0", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_NOTE) {
            throw InvalidConsent.of(
                    "reason",
                    reason.isEmpty() ? "The reason is missing." : "The reason is longer than 500 characters.",
                    "Say why these people are never written to, such as: asked by phone.");
        }
        return reason;
    }

    /** The topic, when people can withdraw from it; throws {@link InvalidConsent}. */
    public Topic withdrawable(@Nullable String name) {
        var topic = topics.find(name == null ? "" : name)
                .orElseThrow(() -> InvalidConsent.of(
                        "topic",
                        "There is no topic “%s”."
                                .formatted(name == null ? "" : name.substring(0, Math.min(100, name.length()))),
                        "GET /api/topics lists those that there are."));
        if (topic.legalBasis() == LegalBasis.CONTRACT) {
            throw InvalidConsent.of(
                    "topic",
                    "“%s” is demanded by a contract, so there is no consent to withdraw.".formatted(topic.label()),
                    "Choose another topic.");
        }
        return topic;
    }

    /** Those addresses that were not refused for good already. */
    public List<Refused> refuse(Collection<String> addressKeys, Note note) {
        var sql = """
                with temporary as (
                    select address_key, to_jsonb(s) - 'address_key' as before
                    from suppression s
                    where address_key = any(:keys)
                ), refused as (
                    insert into suppression (address_key, reason, at, note, said_by)
                    select key collate "C", 'MANUAL', :at, :note, :by
                    from unnest(:keys) key
                    order by key collate "C"
                    on conflict (address_key) do update
                    set reason = excluded.reason, at = excluded.at, until = null, note = excluded.note,
                        said_by = excluded.said_by
                    where suppression.until is not null
                    returning address_key
                )
                select r.address_key, t.before::text as before
                from refused r
                left join temporary t on t.address_key = r.address_key
                """;
        return bound(sql, addressKeys, note).query(Refused.class).list();
    }

    /** Lifts exactly what was refused under this note, and keeps who did; answers whose addresses. */
    public List<String> release(Collection<String> addressKeys, Note note, String by, String why) {
        var sql = """
                with gone as (
                    delete from suppression
                    where address_key = any(:keys) and reason = 'MANUAL' and until is null and at = :at
                      and note = :note and said_by = :by
                    returning address_key, reason
                ), kept as (
                    insert into suppression_removal (address_key, reason, removed_at, removed_by, why)
                    select address_key, reason, :now, :lifter, :why from gone
                )
                select address_key from gone
                """;
        return bound(sql, addressKeys, note)
                .param("now", OffsetDateTime.now(clock))
                .param("lifter", by)
                .param("why", why)
                .query(String.class)
                .list();
    }

    /** Refusals as they were before, where there is none now. */
    public void restore(Collection<Refused> refused) {
        var sql = """
                insert into suppression (address_key, reason, at, until, note, said_by)
                select r.key collate "C", b.reason, b.at, b.until, b.note, b.said_by
                from unnest(:keys, :before) r (key, before),
                     jsonb_to_record(r.before::jsonb)
                         as b (reason text, at timestamptz, until timestamptz, note text, said_by text)
                order by 1
                on conflict (address_key) do nothing
                """;
        db.sql(sql)
                .param("keys", refused.stream().map(Refused::addressKey).toArray(String[]::new))
                .param("before", refused.stream().map(Refused::before).toArray(String[]::new))
                .update();
    }

    /** Those who could be written to about the topic until now, as far as they were asked; cannot be taken back. */
    public List<Long> withdraw(Collection<Long> contacts, Topic topic, String by, String source) {
        var sql = """
                insert into consent_entry (contact_id, topic, given, at, how, source, said_by)
                select asked.id, :topic, false, :now, 'bulk action', :source, :by
                from unnest(:contacts) asked (id)
                left join consent k on k.contact_id = asked.id and k.topic = :topic
                where coalesce(k.given, :unasked)
                order by asked.id
                returning contact_id
                """;
        return db.sql(sql)
                .param("contacts", contacts.toArray(Long[]::new))
                .param("topic", topic.name())
                .param("unasked", topic.legalBasis() == LegalBasis.LEGITIMATE_INTEREST)
                .param("now", OffsetDateTime.now(clock))
                .param("source", source)
                .param("by", by)
                .query(Long.class)
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, Collection<String> keys, Note note) {
        return db.sql(sql)
                .param("keys", keys.toArray(String[]::new))
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .param("note", note.why())
                .param("by", note.by());
    }
}
