package groundswell.task;

import groundswell.contact.Merge;
import groundswell.contact.Person;
import groundswell.contact.PersonalRecords;
import groundswell.contact.PersonalRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What ours did for the person. Of somebody erased it stays counted, without notes, and nothing is open. */
@Component
class TaskRecords implements PersonalRecords {

    private final JdbcClient db;
    private final Clock clock;

    TaskRecords(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("person_task");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        return Map.of("tasks", PersonalRows.of(db.sql("""
                        select campaign, title, state, outcome, note, created_at, done_at
                        from person_task
                        where contact_id = :contact
                        order by id
                        """).param("contact", person.id())));
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        int rows = db.sql("""
                        update person_task
                        set contact_id = :nobody, note = null,
                            state = case when state = 'OPEN' then 'CLOSED' else state end,
                            done_at = coalesce(done_at, :now)
                        where contact_id = :contact
                        """)
                .param("nobody", person.nobody())
                .param("contact", person.id())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return Map.of("person_task", rows);
    }

    /** Of two runs through one campaign only one goes on, so what is open for the other need not be done. */
    @Override
    public void move(Merge merge) {
        db.sql("""
                        with moved as (
                            update person_task t
                            set contact_id = :to,
                                state = case
                                    when t.state = 'OPEN' and exists (
                                        select from person_task o
                                        where o.contact_id = :to and o.campaign_id = t.campaign_id and o.state = 'OPEN')
                                    then 'CLOSED'
                                    else t.state
                                end
                            where t.contact_id = :from
                            returning t.id
                        )
                        select count(note_moved(:merge, 'person task', id)) from moved
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .query(Long.class)
                .single();
    }

    @Override
    public void moveBack(Merge merge) {
        db.sql("""
                        update person_task
                        set contact_id = :from
                        where contact_id = :to and id in (select row_id from moved_rows(:merge, 'person task'))
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .update();
    }
}
