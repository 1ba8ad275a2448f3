package groundswell.contact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of merges. */
class MergeTable {

    private final JdbcClient db;

    MergeTable(JdbcClient db) {
        this.db = db;
    }

    /** Who somebody with this old number is today, however often he was merged since. */
    Optional<Long> survivorOf(long merged) {
        return db.sql("""
                        with recursive chain as (
                            select survivor_id from contact_merge where merged_id = :merged and undone_at is null
                            union
                            select m.survivor_id
                            from chain c
                            join contact_merge m on m.merged_id = c.survivor_id and m.undone_at is null
                        )
                        select c.survivor_id
                        from chain c
                        join contact on contact.id = c.survivor_id
                        """).param("merged", merged).query(Long.class).optional();
    }

    /** All addresses under which the person was written to, also before merges. */
    Set<String> addressesOf(Contact contact) {
        var addresses = new HashSet<>(
                db.sql("""
                        with recursive part as (
                            select merged_id, merged_key from contact_merge where survivor_id = :id and undone_at is null
                            union
                            select m.merged_id, m.merged_key
                            from part p
                            join contact_merge m on m.survivor_id = p.merged_id and m.undone_at is null
                        )
                        select merged_key from part
                        union
                        select email_key from contact_address where contact_id = :id
                        """).param("id", contact.id()).query(String.class).list());
        addresses.add(contact.email().toLowerCase(Locale.ROOT));
        addresses.add(new EmailAddress(contact.email()).key());
        return addresses;
    }

    /** With both contacts as they are now. */
    Merge begin(Contact from, Contact to, Instant at, @Nullable String username) {
        var fromKey = new EmailAddress(from.email()).key();
        long id = db.sql("""
                        insert into contact_merge (survivor_id, merged_id, merged_key, at, username, merged_was, survivor_was)
                        values (:to, :from, :key, :at, :username,
                                (select to_jsonb(c) from contact c where c.id = :from),
                                (select to_jsonb(c) from contact c where c.id = :to))
                        returning id
                        """)
                .param("to", to.id())
                .param("from", from.id())
                .param("key", fromKey)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("username", username)
                .query(Long.class)
                .single();
        return new Merge(id, from.id(), fromKey, to.id(), new EmailAddress(to.email()).key(), at);
    }

    void finish(long merge) {
        db.sql("""
                        update contact_merge m
                        set survivor_became = to_jsonb(c)
                        from contact c
                        where m.id = :merge and c.id = m.survivor_id
                        """).param("merge", merge).update();
    }

    record Open(long id, long mergedId, String mergedKey, OffsetDateTime at, boolean settled) {}

    /** The newest merge into this contact that was not undone. */
    Optional<Open> latest(long survivor) {
        return db.sql("""
                        select m.id, m.merged_id, m.merged_key, m.at, m.merged_was is null as settled
                        from contact_merge m
                        where m.survivor_id = :survivor and m.undone_at is null
                        order by m.id desc
                        limit 1
                        """).param("survivor", survivor).query(Open.class).optional();
    }

    /** Whether the merge's contact has its address, or its external id, no longer for itself. */
    boolean isTaken(long merge) {
        return db.sql("""
                        select exists (
                            select
                            from contact_merge m
                            join contact c on c.email_key = m.merged_was ->> 'email_key'
                                           or c.external_id = m.merged_was ->> 'external_id'
                            where m.id = :merge and c.id <> m.survivor_id)
                        """).param("merge", merge).query(Boolean.class).single();
    }

    /** The survivor first: it may hold the external id that the other one gets back. */
    void restore(long merge) {
        db.sql("""
                        select contact_restore(
                            facts_before(m.survivor_was, m.survivor_became, to_jsonb(c))
                            || jsonb_build_object('attributes', facts_before(
                                m.survivor_was -> 'attributes', m.survivor_became -> 'attributes', c.attributes)))
                        from contact_merge m
                        join contact c on c.id = m.survivor_id
                        where m.id = :merge
                        """).param("merge", merge).query((row, number) -> merge).list();
        db.sql("select contact_restore(merged_was) from contact_merge where id = :merge")
                .param("merge", merge)
                .query((row, number) -> merge)
                .list();
    }

    void undone(long merge, Instant at) {
        db.sql("update contact_merge set undone_at = :at where id = :merge")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("merge", merge)
                .update();
        settle(merge);
    }

    /** Forgets what undoes it. */
    int settle(long merge) {
        db.sql("delete from contact_merge_row where merge_id = :merge")
                .param("merge", merge)
                .update();
        return db.sql("""
                        update contact_merge
                        set merged_was = null, survivor_was = null, survivor_became = null
                        where id = :merge
                        """).param("merge", merge).update();
    }

    private record Row(
            long id,
            long mergedId,
            String mergedKey,
            long survivorId,
            @Nullable String toKey,
            OffsetDateTime at) {}

    /** Those that are too old to be undone but could be, and those of a survivor who will be gone. */
    List<Merge> unsettled(Instant before, @Nullable Long survivor) {
        return db
                .sql("""
                        select m.id, m.merged_id, m.merged_key, m.survivor_id, c.email_key as to_key, m.at
                        from contact_merge m
                        left join contact c on c.id = m.survivor_id
                        where m.merged_was is not null and (m.at < :moment or m.survivor_id = :survivor)
                        order by m.id
                        """)
                .param("moment", before.atOffset(ZoneOffset.UTC))
                .param("survivor", survivor)
                .query(Row.class)
                .list()
                .stream()
                .map(it -> new Merge(
                        it.id(),
                        it.mergedId(),
                        it.mergedKey(),
                        it.survivorId(),
                        String.valueOf(it.toKey()),
                        it.at().toInstant()))
                .toList();
    }

    private record ListRow(
            long id,
            long mergedId,
            String mergedKey,
            OffsetDateTime at,
            @Nullable String username,
            boolean open,
            @Nullable OffsetDateTime undoneAt) {}

    List<MergeRecord> of(long survivor, Instant undoSince) {
        return db
                .sql("""
                        select m.id, m.merged_id, m.merged_key, m.at, m.username, m.undone_at,
                               m.merged_was is not null and m.at > :since and not exists (
                                   select from contact_merge n
                                   where n.survivor_id = m.survivor_id and n.id > m.id and n.undone_at is null) as open
                        from contact_merge m
                        where m.survivor_id = :survivor
                        order by m.id desc
                        """)
                .param("survivor", survivor)
                .param("since", undoSince.atOffset(ZoneOffset.UTC))
                .query(ListRow.class)
                .list()
                .stream()
                .map(it -> new MergeRecord(
                        it.id(),
                        it.mergedId(),
                        it.mergedKey(),
                        it.at().toInstant(),
                        it.username(),
                        it.open() ? it.at().toInstant().plus(Merging.UNDO) : null,
                        it.undoneAt() == null ? null : it.undoneAt().toInstant()))
                .toList();
    }

    /** Merges of an erased person, whichever side he was on. */
    int forget(long contact) {
        return db.sql("""
                        with recursive part as (
                            select id, merged_id from contact_merge where survivor_id = :contact
                            union
                            select m.id, m.merged_id from part p join contact_merge m on m.survivor_id = p.merged_id
                        )
                        delete from contact_merge where id in (select id from part)
                        """).param("contact", contact).update();
    }
}
