package groundswell.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every word that was ever said, in the order it was said; the last ones are kept apart by a trigger. */
class ConsentLedger {

    private final JdbcClient db;

    ConsentLedger(JdbcClient db) {
        this.db = db;
    }

    /** Until the caller's transaction ends, the ledger may be changed: only to merge two contacts or to erase one. */
    static void permitChanges(JdbcClient db) {
        db.sql("select set_config('groundswell.erasing', 'on', true)")
                .query(String.class)
                .single();
    }

    void add(Collection<ConsentEntry> entries) {
        var sql = """
                insert into consent_entry (contact_id, topic, given, at, how, source, wording, ip, said_by, until)
                select contact_id, topic, given, at::timestamptz, how, source, wording, ip::inet, said_by, until::timestamptz
                from unnest(:contacts, :topics, :given, :at, :how, :sources, :wordings, :ips, :by, :until)
                    with ordinality
                    as said (contact_id, topic, given, at, how, source, wording, ip, said_by, until, place)
                order by place
                """;
        db.sql(sql)
                .param("contacts", entries.stream().map(ConsentEntry::contactId).toArray(Long[]::new))
                .param("topics", texts(entries, ConsentEntry::topic))
                .param("given", entries.stream().map(ConsentEntry::given).toArray(Boolean[]::new))
                .param("at", texts(entries, entry -> entry.at().toString()))
                .param("how", texts(entries, ConsentEntry::how))
                .param("sources", texts(entries, ConsentEntry::source))
                .param("wordings", texts(entries, ConsentEntry::wording))
                .param("ips", texts(entries, ConsentEntry::ip))
                .param("by", texts(entries, ConsentEntry::by))
                .param("until", texts(entries, it -> it.until() == null ? null : String.valueOf(it.until())))
                .update();
    }

    List<TopicConsent> of(long contactId) {
        var sql = """
                select topic, given, at, how, until
                from consent
                where contact_id = :contact
                order by topic
                """;
        return db.sql(sql)
                .param("contact", contactId)
                .query(ConsentLedger::lastWord)
                .list();
    }

    List<ConsentEntry> history(long contactId, Instant before, int limit) {
        var sql = """
                select contact_id, topic, given, at, how, source, wording, host(ip) as ip, said_by as by, until
                from consent_entry
                where contact_id = :contact and at < :before
                order by at desc, id desc
                limit :limit
                """;
        return db.sql(sql)
                .param("contact", contactId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(ConsentLedger::entry)
                .list();
    }

    /** What counted then: what was said himself before what an import brought, and that before what a purchase implied. */
    Optional<ConsentEntry> lastWord(long contactId, String topic, Instant at) {
        var sql = """
                select contact_id, topic, given, at, how, source, wording, host(ip) as ip, said_by as by, until
                from consent_entry
                where contact_id = :contact and topic = :topic and at <= :at
                order by until is null desc, how <> 'import' desc, at desc, id desc
                limit 1
                """;
        return db.sql(sql)
                .param("contact", contactId)
                .param("topic", topic)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(ConsentLedger::entry)
                .optional();
    }

    private static ConsentEntry entry(ResultSet row, int number) throws SQLException {
        return new ConsentEntry(
                row.getLong("contact_id"),
                row.getString("topic"),
                row.getBoolean("given"),
                Objects.requireNonNull(instant(row, "at")),
                row.getString("how"),
                row.getString("source"),
                row.getString("wording"),
                row.getString("ip"),
                row.getString("by"),
                instant(row, "until"));
    }

    private static TopicConsent lastWord(ResultSet row, int number) throws SQLException {
        return new TopicConsent(
                row.getString("topic"),
                row.getBoolean("given"),
                Objects.requireNonNull(instant(row, "at")),
                row.getString("how"),
                instant(row, "until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** The topics that a contact can withdraw from and did not yet. */
    List<String> withdrawable(long contactId) {
        var sql = """
                select t.name
                from topic t
                left join consent k on k.contact_id = :contact and k.topic = t.name
                where t.legal_basis <> 'CONTRACT' and k.given is distinct from false
                order by t.name
                """;
        return db.sql(sql).param("contact", contactId).query(String.class).list();
    }

    private static @Nullable String[] texts(
            Collection<ConsentEntry> entries, Function<ConsentEntry, @Nullable String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }
}
