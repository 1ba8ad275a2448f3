package groundswell.bulk;

import groundswell.contact.Merge;
import groundswell.contact.Person;
import groundswell.contact.PersonalRecords;
import groundswell.contact.PersonalRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What bulk actions changed about a person, and what was there before. */
@Component
class BulkPersonalRecords implements PersonalRecords {

    private final JdbcClient db;

    BulkPersonalRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> tables() {
        return Set.of("bulk_change");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        return Map.of("bulkChanges", PersonalRows.of(db.sql("""
                        select b.at, b.said_by as by, b.action, c.changed, c.before
                        from bulk_change c
                        join bulk_job b on b.job_id = c.job_id
                        where c.contact_id = :contact
                        order by b.at
                        """).param("contact", person.id())));
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        return Map.of(
                "bulk_change",
                db.sql("delete from bulk_change where contact_id = :contact")
                        .param("contact", person.id())
                        .update());
    }

    /** Where one action reached both, the survivor's own row counts. */
    @Override
    public void move(Merge merge) {
        run(merge, """
                with gone as (
                    delete from bulk_change where contact_id = :from returning job_id, changed, before
                ), taken as (
                    insert into bulk_change (job_id, contact_id, changed, before)
                    select job_id, :to, changed, before from gone
                    on conflict do nothing
                    returning job_id
                )
                select count(note_moved(:merge, 'bulk_change', g.job_id, jsonb_build_object(
                    'changed', g.changed, 'before', g.before, 'taken', t.job_id is not null)))
                from gone g
                left join taken t on t.job_id = g.job_id
                """);
    }

    /** What was undone meanwhile stays undone. */
    @Override
    public void moveBack(Merge merge) {
        run(merge, """
                with moved as (
                    select row_id, was from moved_rows(:merge, 'bulk_change')
                ), given_back as (
                    delete from bulk_change
                    where contact_id = :to and job_id in (select row_id from moved where (was ->> 'taken')::boolean)
                ), back as (
                    insert into bulk_change (job_id, contact_id, changed, before)
                    select m.row_id, :from, (m.was ->> 'changed')::boolean, nullif(m.was -> 'before', 'null')
                    from moved m
                    join bulk_job b on b.job_id = m.row_id and b.undone_by is null
                    on conflict do nothing
                    returning job_id
                )
                select count(*) from back
                """);
    }

    private void run(Merge merge, String sql) {
        db.sql(sql)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .query(Long.class)
                .single();
    }
}
