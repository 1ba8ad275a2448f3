package groundswell.consent;

import groundswell.contact.Merge;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The word of one person who was two contacts. The strictest counts: who withdrew under either address has withdrawn,
 * and of two words of the same kind the later one is the proof; what was said counts before what a purchase implied. An address that is refused refuses the other one too.
 */
class MergedConsent {

    private final JdbcClient db;
    private final Clock clock;
    private final MergedChoices choices;

    MergedConsent(JdbcClient db, Clock clock) {
        this.db = db;
        this.choices = new MergedChoices(db);
        this.clock = clock;
    }

    /** What the two allow together. */
    List<TopicConsent> strictest(long one, long other) {
        return db.sql("""
                        select distinct on (topic) topic, given, at, how, until
                        from consent
                        where contact_id in (:one, :other)
                        order by topic, given, until nulls first, at desc
                        """)
                .param("one", one)
                .param("other", other)
                .query(TopicConsent.class)
                .list();
    }

    void move(Merge merge) {
        ConsentLedger.permitChanges(db);
        var strictest = strictest(merge.to(), merge.from());
        note(merge, "consent before", "contact_id in (:to, :from)");
        run(merge, """
                with moved as (update consent_entry set contact_id = :to where contact_id = :from returning id)
                select count(note_moved(:merge, 'consent_entry', id)) from moved
                """);
        run(merge, """
                with moved as (update consent_request set contact_id = :to where contact_id = :from returning id)
                select count(note_moved(:merge, 'consent_request', id)) from moved
                """);
        update(merge, "delete from consent where contact_id in (:to, :from)");
        strictest.forEach(word -> keep(merge, word));
        run(merge, WITHDRAWN_LATER_GIVEN);
        note(merge, "consent after", "contact_id = :to");
        moveAsking(merge);
        choices.move(merge);
        suppress(merge);
    }

    private void keep(Merge merge, TopicConsent word) {
        db.sql(
                        "insert into consent (contact_id, topic, given, at, how, until) values (:to, :topic, :given, :at, :how, :until)")
                .param("to", merge.to())
                .param("topic", word.topic())
                .param("given", word.given())
                .param("at", word.at().atOffset(ZoneOffset.UTC))
                .param("how", word.how())
                .param("until", word.until() == null ? null : word.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    // Where the last entry of the ledger says yes and the stricter word says no, the ledger gets an entry that tells
    // why.
    private static final String WITHDRAWN_LATER_GIVEN = """
            with last as (
                select distinct on (topic) topic, given
                from consent_entry
                where contact_id = :to
                order by topic, at desc, id desc
            ),
            added as (
                insert into consent_entry (contact_id, topic, given, at, how, source)
                select :to, k.topic, false, :now, 'merge', 'contact ' || :from
                from consent k
                join last l on l.topic = k.topic
                where k.contact_id = :to and not k.given and l.given
                returning id
            )
            select count(note_moved(:merge, 'consent_entry added', id)) from added
            """;

    private void note(Merge merge, String kind, String which) {
        run(merge, """
                select count(note_moved(:merge, '%s', n, image))
                from (
                    select row_number() over (order by contact_id, topic) as n, to_jsonb(k) as image
                    from consent k
                    where %s
                ) noted
                """.formatted(kind, which));
    }

    private void moveAsking(Merge merge) {
        run(merge, """
                select count(note_moved(:merge, 'consent_asking before', contact_id, to_jsonb(a)))
                from consent_asking a
                where contact_id in (:to, :from)
                """);
        update(merge, """
                insert into consent_asking (contact_id, at)
                select :to, at from consent_asking where contact_id = :from
                on conflict (contact_id) do update set at = greatest(consent_asking.at, excluded.at)
                """);
        update(merge, "delete from consent_asking where contact_id = :from");
    }

    private void suppress(Merge merge) {
        db.sql("""
                        insert into suppression (address_key, reason, at, until, note, said_by)
                        select :toKey, reason, at, until, :note, said_by
                        from suppression
                        where address_key = :fromKey and (until is null or until > :now)
                        on conflict (address_key) do update
                        set reason = excluded.reason, at = excluded.at, until = excluded.until, note = excluded.note
                        where suppression.until is not null and (excluded.until is null or excluded.until > suppression.until)
                        """)
                .param("toKey", merge.toKey())
                .param("fromKey", merge.fromKey())
                .param("note", noteOf(merge))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static String noteOf(Merge merge) {
        return "Merged with contact " + merge.from();
    }

    /** A withdrawal since then was made by the person, under whichever name; it holds for both. */
    void moveBack(Merge merge) {
        ConsentLedger.permitChanges(db);
        update(
                merge,
                "delete from consent_entry where id in (select row_id from moved_rows(:merge, 'consent_entry added'))");
        update(merge, back("consent_entry"));
        update(merge, back("consent_request"));
        update(merge, """
                delete from consent k
                using moved_rows(:merge, 'consent after') r
                where k.contact_id = :to and to_jsonb(k) = r.was
                """);
        update(merge, """
                insert into consent (contact_id, topic, given, at, how, until)
                select i.contact_id, i.topic, i.given, i.at, i.how, i.until
                from moved_rows(:merge, 'consent before') r, jsonb_populate_record(null::consent, r.was) i
                on conflict do nothing
                """);
        update(merge, """
                insert into consent_entry (contact_id, topic, given, at, how, source, wording, ip, said_by)
                select :from, topic, false, at, how, source, wording, ip, said_by
                from consent_entry
                where contact_id = :to and at > :at and not given
                """);
        askingBack(merge);
        choices.moveBack(merge);
        db.sql("delete from suppression where address_key = :key and note = :note")
                .param("key", merge.toKey())
                .param("note", noteOf(merge))
                .update();
    }

    private void askingBack(Merge merge) {
        update(merge, "delete from consent_asking where contact_id = :to and at <= :at");
        update(merge, """
                insert into consent_asking (contact_id, at)
                select i.contact_id, i.at
                from moved_rows(:merge, 'consent_asking before') r, jsonb_populate_record(null::consent_asking, r.was) i
                on conflict do nothing
                """);
    }

    private static String back(String table) {
        return """
                update %1$s
                set contact_id = :from
                where contact_id = :to and id in (select row_id from moved_rows(:merge, '%1$s'))
                """.formatted(table);
    }

    private void run(Merge merge, String sql) {
        bound(merge, sql).query(Long.class).list();
    }

    private void update(Merge merge, String sql) {
        bound(merge, sql).update();
    }

    private JdbcClient.StatementSpec bound(Merge merge, String sql) {
        return db.sql(sql)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .param("at", merge.at().atOffset(ZoneOffset.UTC))
                .param("now", OffsetDateTime.now(clock));
    }
}
