package groundswell.campaign;

import groundswell.contact.Merge;
import groundswell.delivery.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The runs of one person who was two contacts. Where both were in the same campaign and the second one still is, the
 * second run goes on silently under nobody's number: it is counted, it gets no letter, and it is there to be given back.
 */
@Component
class MergedRuns {

    private final JdbcClient db;
    private final Delivery delivery;

    MergedRuns(JdbcClient db, Delivery delivery) {
        this.db = db;
        this.delivery = delivery;
    }

    /** Waves first: whoever moves people holds them. */
    void move(Merge merge) {
        bound(merge, """
                select id
                from wave
                where id in (select wave_id from enrollment where contact_id in (:from, :to)) and ended_at is null
                order by id
                for update
                """).query(Long.class).list();
        var silent = bound(merge, """
                with second as (
                    update enrollment e
                    set contact_id = -e.contact_id
                    where e.contact_id = :from
                      and exists (select from wave w where w.id = e.wave_id and w.ended_at is null)
                      and exists (
                          select from enrollment o where o.contact_id = :to and o.campaign_id = e.campaign_id)
                    returning e.id
                )
                select note_moved(:merge, 'enrollment silent', id) from second
                """).query(Long.class).list();
        delivery.cancelRuns(merge, silent);
        run(merge, """
                with moved as (
                    update enrollment e
                    set contact_id = :to,
                        entry_no = e.entry_no + coalesce(
                            (select max(o.entry_no)
                             from enrollment o
                             where o.contact_id = :to and o.campaign_id = e.campaign_id), 0)
                    from enrollment was
                    where e.contact_id = :from
                      and was.contact_id = :from and was.campaign_id = e.campaign_id and was.entry_no = e.entry_no
                    returning e.id, was.entry_no
                )
                select count(note_moved(:merge, 'enrollment', id, to_jsonb(entry_no))) from moved
                """);
        run(merge, """
                with moved as (
                    update decision_result set contact_id = :to where contact_id = :from returning enrollment_id
                )
                select count(note_moved(:merge, 'decision_result', enrollment_id)) from moved
                """);
        run(merge, """
                with moved as (
                    update step_outcome set contact_id = :to where contact_id = :from returning enrollment_id
                )
                select count(note_moved(:merge, 'step_outcome', enrollment_id)) from moved
                """);
        run(merge, """
                with moved as (update event_held set contact_id = :to where contact_id = :from returning id)
                select count(note_moved(:merge, 'event_held', id)) from moved
                """);
        moveConditions(merge);
    }

    private void moveConditions(Merge merge) {
        run(merge, """
                with gone as (delete from condition_held where contact_id = :from returning campaign_id)
                select count(note_moved(:merge, 'condition_held', campaign_id)) from gone
                """);
        run(merge, """
                with added as (
                    insert into condition_held (campaign_id, contact_id)
                    select row_id, :to from moved_rows(:merge, 'condition_held')
                    on conflict do nothing
                    returning campaign_id
                )
                select count(note_moved(:merge, 'condition_held added', campaign_id)) from added
                """);
    }

    void moveBack(Merge merge) {
        update(merge, """
                update enrollment
                set contact_id = :from
                where contact_id = -:from and id in (select row_id from moved_rows(:merge, 'enrollment silent'))
                """);
        update(merge, """
                update enrollment e
                set contact_id = :from, entry_no = r.was::int
                from moved_rows(:merge, 'enrollment') r
                where e.contact_id = :to and e.id = r.row_id
                """);
        numberAgain(merge);
        update(merge, """
                update decision_result
                set contact_id = :from
                where contact_id = :to
                  and enrollment_id in (select row_id from moved_rows(:merge, 'decision_result'))
                """);
        update(merge, """
                update step_outcome
                set contact_id = :from
                where contact_id = :to
                  and enrollment_id in (select row_id from moved_rows(:merge, 'step_outcome'))
                """);
        update(merge, """
                update event_held
                set contact_id = :from
                where contact_id = :to and id in (select row_id from moved_rows(:merge, 'event_held'))
                """);
        update(merge, """
                delete from condition_held
                where contact_id = :to
                  and campaign_id in (select row_id from moved_rows(:merge, 'condition_held added'))
                """);
        update(merge, """
                insert into condition_held (campaign_id, contact_id)
                select row_id, :from from moved_rows(:merge, 'condition_held')
                on conflict do nothing
                """);
    }

    /** Everybody's first run is number one. By way of negative numbers, because each row is checked by itself. */
    private void numberAgain(Merge merge) {
        update(merge, """
                update enrollment e
                set entry_no = -n.number
                from (
                    select campaign_id, entry_no, row_number() over (partition by campaign_id order by entry_no) as number
                    from enrollment
                    where contact_id = :to
                ) n
                where e.contact_id = :to and e.campaign_id = n.campaign_id and e.entry_no = n.entry_no
                """);
        update(merge, "update enrollment set entry_no = -entry_no where contact_id = :to and entry_no < 0");
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
                .param("to", merge.to());
    }
}
