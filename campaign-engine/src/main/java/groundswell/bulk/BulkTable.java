package groundswell.bulk;

import groundswell.contact.Changed;
import groundswell.contact.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was ordered, for whom, and what was there before. */
class BulkTable {

    /** A number of a contact keeps its digits. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient db;

    BulkTable(JdbcClient db) {
        this.db = db;
    }

    void insert(BulkJob it) {
        db.sql("""
                        insert into bulk_job (job_id, action, said_by, at, undoes)
                        values (:job, :action::jsonb, :by, :at, :undoes)
                        """)
                .param("job", it.job())
                .param("action", JSON.writeValueAsString(it.action()))
                .param("by", it.by())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .param("undoes", it.undoes())
                .update();
    }

    /** Fixes who is meant; answers how many. */
    long choose(long job, Selection selection) {
        return db.sql("""
                        insert into bulk_change (job_id, contact_id)
                        select :job, c.id
                        from contact c
                        %s
                        where %s
                        order by c.id
                        """.formatted(selection.joins(), selection.where()))
                .params(selection.parameters())
                .param("job", job)
                .update();
    }

    long count(Selection selection) {
        return db.sql("select count(*) from contact c %s where %s".formatted(selection.joins(), selection.where()))
                .params(selection.parameters())
                .query(Long.class)
                .single();
    }

    /** The next ones; held, so that nobody erases them before the chunk is over. */
    List<Long> next(long job, long after, int limit) {
        return db.sql("""
                        select contact_id
                        from bulk_change
                        where job_id = :job and contact_id > :after and not changed
                        order by contact_id
                        limit :limit
                        for update
                        """)
                .param("job", job)
                .param("after", after)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    void keep(long job, Collection<Changed> changes) {
        db.sql("""
                        update bulk_change b
                        set changed = true, before = c.before::jsonb
                        from unnest(:contacts, :before) c (contact_id, before)
                        where b.job_id = :job and b.contact_id = c.contact_id
                        """)
                .param("job", job)
                .param("contacts", changes.stream().map(Changed::contactId).toArray(Long[]::new))
                .param("before", changes.stream().map(Changed::before).toArray(String[]::new))
                .update();
    }

    /** Those of a chunk that need no undo. */
    void drop(long job, Collection<Long> contacts, boolean changedToo) {
        db.sql("""
                        delete from bulk_change
                        where job_id = :job and contact_id = any(:contacts) and (:changedToo or not changed)
                        """)
                .param("job", job)
                .param("contacts", contacts.toArray(Long[]::new))
                .param("changedToo", changedToo)
                .update();
    }

    /** The next ones that can be taken back. */
    List<Changed> changes(long job, int limit) {
        return db.sql("""
                        select contact_id, before::text as before
                        from bulk_change
                        where job_id = :job and changed
                        order by contact_id
                        limit :limit
                        for update
                        """)
                .param("job", job)
                .param("limit", limit)
                .query(Changed.class)
                .list();
    }

    long changed(long job) {
        return db.sql("select count(*) from bulk_change where job_id = :job and changed")
                .param("job", job)
                .query(Long.class)
                .single();
    }

    /** Waits for whoever else is about to undo it. */
    Optional<BulkJob> lock(long job) {
        return db.sql("""
                        select job_id, action, said_by, at, undoes, undone_by
                        from bulk_job
                        where job_id = :job
                        for update
                        """).param("job", job).query(BulkTable::read).optional();
    }

    List<BulkJob> find(Collection<Long> jobs) {
        return db.sql("""
                        select job_id, action, said_by, at, undoes, undone_by from bulk_job where job_id = any(:jobs)
                        """)
                .param("jobs", jobs.toArray(Long[]::new))
                .query(BulkTable::read)
                .list();
    }

    void undoneBy(long job, long undo) {
        db.sql("update bulk_job set undone_by = :undo where job_id = :job")
                .param("undo", undo)
                .param("job", job)
                .update();
    }

    /** What was there before, and who was meant, of all actions before the instant. */
    int forget(Instant before) {
        return db.sql("""
                        delete from bulk_change c using bulk_job b where c.job_id = b.job_id and b.at < :before
                        """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    static BulkJob read(ResultSet row, int number) throws SQLException {
        return new BulkJob(
                row.getLong("job_id"),
                JSON.readValue(row.getString("action"), Action.class),
                row.getString("said_by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("undoes", Long.class),
                row.getObject("undone_by", Long.class));
    }
}
