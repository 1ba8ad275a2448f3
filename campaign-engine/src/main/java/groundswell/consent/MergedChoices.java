package groundswell.consent;

import groundswell.contact.Merge;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one person chose who was two contacts: the seldomer of two frequencies, the longer of two pauses, nothing noticed
 * when one wanted it so; why he left, and
 * the addresses that he asked for.
 */
class MergedChoices {

    private final JdbcClient db;

    MergedChoices(JdbcClient db) {
        this.db = db;
    }

    void move(Merge merge) {
        for (var kind : new String[] {"withdrawal_reason", "address_request"}) {
            run(merge, """
                    with moved as (update %1$s set contact_id = :to where contact_id = :from returning %2$s as row_id)
                    select count(note_moved(:merge, '%1$s', row_id)) from moved
                    """.formatted(kind, key(kind)));
        }
        run(merge, """
                select count(note_moved(:merge, 'contact_preference before', contact_id, to_jsonb(p)))
                from contact_preference p
                where contact_id in (:to, :from)
                """);
        run(merge, """
                with stricter as (
                    insert into contact_preference as p (contact_id, frequency, paused_until, untracked, changed_at)
                    select :to, frequency, paused_until, untracked, changed_at
                    from contact_preference
                    where contact_id = :from
                    on conflict (contact_id) do update
                    set frequency = case when 'MONTHLY' in (p.frequency, excluded.frequency) then 'MONTHLY'
                                         when 'WEEKLY' in (p.frequency, excluded.frequency) then 'WEEKLY'
                                         else 'ALL' end,
                        paused_until = greatest(p.paused_until, excluded.paused_until),
                        untracked = p.untracked or excluded.untracked,
                        changed_at = greatest(p.changed_at, excluded.changed_at)
                    returning p.contact_id
                ),
                gone as (delete from contact_preference where contact_id = :from returning contact_id)
                select count(*) from stricter, gone
                """);
        run(merge, """
                select count(note_moved(:merge, 'contact_preference after', contact_id, to_jsonb(p)))
                from contact_preference p
                where contact_id = :to
                """);
    }

    /** What he chose since stays with the survivor. */
    void moveBack(Merge merge) {
        for (var kind : new String[] {"withdrawal_reason", "address_request"}) {
            run(merge, """
                    with back as (
                        update %1$s
                        set contact_id = :from
                        where contact_id = :to and %2$s in (select row_id from moved_rows(:merge, '%1$s'))
                        returning 1
                    )
                    select count(*) from back
                    """.formatted(kind, key(kind)));
        }
        run(merge, """
                with gone as (
                    delete from contact_preference p
                    using moved_rows(:merge, 'contact_preference after') r
                    where p.contact_id = :to and to_jsonb(p) = jsonb_build_object('untracked', false) || r.was
                    returning 1
                )
                select count(*) from gone
                """);
        run(merge, """
                with back as (
                    insert into contact_preference (contact_id, frequency, paused_until, untracked, changed_at)
                    select i.contact_id, i.frequency, i.paused_until, coalesce(i.untracked, false), i.changed_at
                    from moved_rows(:merge, 'contact_preference before') r,
                         jsonb_populate_record(null::contact_preference, r.was) i
                    where i.contact_id in (:to, :from)
                    on conflict do nothing
                    returning 1
                )
                select count(*) from back
                """);
    }

    private static String key(String table) {
        return table.equals("withdrawal_reason") ? "entry_id" : "id";
    }

    private void run(Merge merge, String sql) {
        db.sql(sql)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .query(Long.class)
                .list();
    }
}
