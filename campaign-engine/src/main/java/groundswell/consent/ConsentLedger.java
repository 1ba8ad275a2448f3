package groundswell.consent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every word that was ever said, in the order it was said; the last ones are kept apart by a trigger. */
class ConsentLedger {

    private final JdbcClient db;

    ConsentLedger(JdbcClient db) {
        this.db = db;
    }

    void add(Collection<ConsentEntry> entries) {
        var sql = """
                insert into consent_entry (contact_id, topic, given, at, how, source, wording, ip)
                select contact_id, topic, given, at::timestamptz, how, source, wording, ip::inet
                from unnest(:contacts, :topics, :given, :at, :how, :sources, :wordings, :ips)
                    with ordinality as said (contact_id, topic, given, at, how, source, wording, ip, place)
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
                .update();
    }

    List<TopicConsent> of(long contactId) {
        var sql = """
                select topic, given, at, how
                from consent
                where contact_id = :contact
                order by topic
                """;
        return db.sql(sql).param("contact", contactId).query(TopicConsent.class).list();
    }

    List<ConsentEntry> history(long contactId, Instant before, int limit) {
        var sql = """
                select contact_id, topic, given, at, how, source, wording, host(ip) as ip
                from consent_entry
                where contact_id = :contact and at < :before
                order by at desc, id desc
                limit :limit
                """;
        return db.sql(sql)
                .param("contact", contactId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(ConsentEntry.class)
                .list();
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

    List<Topic> topics() {
        var sql = """
                select name, label, legal_basis from topic order by label
                """;
        return db.sql(sql).query(Topic.class).list();
    }

    private static @Nullable String[] texts(
            Collection<ConsentEntry> entries, Function<ConsentEntry, @Nullable String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }
}
