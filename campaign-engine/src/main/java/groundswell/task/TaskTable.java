package groundswell.task;

import groundswell.contact.People;
import groundswell.task.Tasks.Filter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of tasks. */
@Component
class TaskTable {

    private static final String COLUMNS = """
            id, contact_id, campaign_id, campaign, title, enrollment_id, element_id, group_name, instructions, outcomes,
            state, assignee, outcome, note, created_at, due_at, done_at""";

    private final JdbcClient db;
    private final Clock clock;

    TaskTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    int add(TaskOrder order, People people, Duration dueIn) {
        var sql = """
                insert into person_task (contact_id, campaign_id, campaign, title, enrollment_id, element_id, visit,
                                         group_name, instructions, outcomes, state, created_at, due_at)
                select p.contact_id, :people_campaign, :people_key, :people_title, p.enrollment_id, :people_element,
                       :people_visit, :people_group, :people_instructions, :people_outcomes, 'OPEN', :people_now,
                       :people_due
                from (%s) p
                where p.contact_id > 0
                order by p.contact_id
                on conflict (enrollment_id, element_id, visit) do nothing
                """.formatted(people.sql());
        return db.sql(sql)
                .params(people.parameters())
                .param("people_campaign", order.campaignId())
                .param("people_key", order.campaign())
                .param("people_title", order.title())
                .param("people_element", order.elementId())
                .param("people_visit", order.visit())
                .param("people_group", order.group())
                .param("people_instructions", order.instructions())
                .param("people_outcomes", order.outcomes().toArray(String[]::new))
                .param("people_now", now())
                .param("people_due", now().plus(dueIn))
                .update();
    }

    /** Open ones by due time, so that what is overdue stands above all; done ones by when they were done, newest first. */
    List<PersonTask> list(Filter filter) {
        var open = filter.state() == TaskState.OPEN;
        var after = filter.after();
        var sql = "select " + COLUMNS + (open ? OPEN : DONE);
        return db.sql(sql)
                .param("state", filter.state().name())
                .param("group", filter.group())
                .param("assignee", filter.assignee())
                .param("at", after == null ? null : after.at().atOffset(java.time.ZoneOffset.UTC))
                .param("id", after == null ? 0 : after.id())
                .param("limit", filter.limit())
                .query(TaskTable::task)
                .list();
    }

    private static final String OPEN = """
             from person_task
            where state = :state
              and (cast(:group as text) is null or group_name = :group)
              and (cast(:assignee as text) is null or assignee = :assignee)
              and (cast(:at as timestamptz) is null or (due_at, id) > (:at, :id))
            order by due_at, id
            limit :limit
            """;

    private static final String DONE = """
             from person_task
            where state = :state
              and (cast(:group as text) is null or group_name = :group)
              and (cast(:assignee as text) is null or assignee = :assignee)
              and (cast(:at as timestamptz) is null or (done_at, id) < (:at, :id))
            order by done_at desc, id desc
            limit :limit
            """;

    /** Those for whom something is open. */
    List<String> groups() {
        return db.sql("select distinct group_name from person_task where state = 'OPEN' order by group_name")
                .query(String.class)
                .list();
    }

    Optional<PersonTask> find(long id) {
        return db.sql("select " + COLUMNS + " from person_task where id = :id")
                .param("id", id)
                .query(TaskTable::task)
                .optional();
    }

    /** Whoever else wants to change it waits until the caller's transaction is over. */
    Optional<PersonTask> lock(long id) {
        return db.sql("select " + COLUMNS + " from person_task where id = :id for update")
                .param("id", id)
                .query(TaskTable::task)
                .optional();
    }

    void claim(long id, @Nullable String username) {
        db.sql("update person_task set assignee = :username, claimed_at = :now where id = :id and state = 'OPEN'")
                .param("id", id)
                .param("username", username)
                .param("now", now())
                .update();
    }

    void done(long id, String outcome, @Nullable String note) {
        db.sql("""
                        update person_task
                        set state = 'DONE', outcome = :outcome, note = :note, done_at = :now
                        where id = :id and state = 'OPEN'
                        """)
                .param("id", id)
                .param("outcome", outcome)
                .param("note", note)
                .param("now", now())
                .update();
    }

    int close(People people) {
        var sql = """
                update person_task t
                set state = 'CLOSED', done_at = :people_now
                from (%s) p
                where t.enrollment_id = p.enrollment_id and t.contact_id = p.contact_id and t.state = 'OPEN'
                """.formatted(people.sql());
        return db.sql(sql)
                .params(people.parameters())
                .param("people_now", now())
                .update();
    }

    int reopen(People people, String elementId, int visit) {
        var sql = """
                update person_task t
                set state = 'OPEN', done_at = null
                from (%s) p
                where t.enrollment_id = p.enrollment_id and t.contact_id = p.contact_id and t.state = 'CLOSED'
                  and t.element_id = :people_element and t.visit = :people_visit
                """.formatted(people.sql());
        return db.sql(sql)
                .params(people.parameters())
                .param("people_element", elementId)
                .param("people_visit", visit)
                .update();
    }

    int closeAll(long campaignId) {
        return db.sql("""
                        update person_task
                        set state = 'CLOSED', done_at = :now
                        where campaign_id = :campaign and state = 'OPEN'
                        """).param("campaign", campaignId).param("now", now()).update();
    }

    private static PersonTask task(ResultSet row, int number) throws SQLException {
        var done = row.getObject("done_at", OffsetDateTime.class);
        return new PersonTask(
                row.getLong("id"),
                row.getLong("contact_id"),
                row.getLong("campaign_id"),
                row.getString("campaign"),
                row.getString("title"),
                row.getLong("enrollment_id"),
                row.getString("element_id"),
                row.getString("group_name"),
                row.getString("instructions"),
                List.of((String[]) row.getArray("outcomes").getArray()),
                TaskState.valueOf(row.getString("state")),
                row.getString("assignee"),
                row.getString("outcome"),
                row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
