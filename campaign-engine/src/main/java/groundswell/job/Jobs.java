package groundswell.job;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door: long work is opened, reports its progress, and ends DONE or FAILED, even when its process dies. */
@Component
public class Jobs {

    private static final int SILENT_SECONDS = 60;

    private final JdbcClient db;
    private final Clock clock;
    private final Rejections rejections;
    private final String node = UUID.randomUUID().toString();

    Jobs(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.rejections = new Rejections(db);
    }

    /** Queues the job; {@code columns} names the cells of the rows that it may reject. */
    public JobId open(String kind, String title, @Nullable Long total, List<String> columns) {
        var sql = """
                insert into job (kind, title, state, total, columns, node, queued_at)
                values (:kind, :title, 'QUEUED', :total, :columns, :node, :now)
                returning id
                """;
        return new JobId(db.sql(sql)
                .param("kind", kind)
                .param("title", title)
                .param("total", total)
                .param("columns", columns.toArray(String[]::new))
                .param("node", node)
                .param("now", now())
                .query(Long.class)
                .single());
    }

    public void started(JobId job) {
        var sql = """
                update job
                set state = 'RUNNING', started_at = :now, heartbeat = clock_timestamp()
                where id = :job and state = 'QUEUED' and node = :node
                """;
        mine(
                job,
                db.sql(sql)
                        .param("now", now())
                        .param("job", job.value())
                        .param("node", node)
                        .update());
    }

    /** Throws {@link JobLost} when the job was given up on, so that the transaction it is called in rolls back. */
    public void progress(JobId job, Progress progress) {
        var sql = """
                update job
                set done = :done, total = :total, created = :created, updated = :updated, unchanged = :unchanged,
                    heartbeat = clock_timestamp()
                where id = :job and state = 'RUNNING' and node = :node
                """;
        mine(
                job,
                db.sql(sql)
                        .param("done", progress.done())
                        .param("total", progress.total())
                        .param("created", progress.created())
                        .param("updated", progress.updated())
                        .param("unchanged", progress.unchanged())
                        .param("job", job.value())
                        .param("node", node)
                        .update());
    }

    /** Keeps the rows for the file of rejected rows, up to a limit; the count is exact beyond it. */
    public void reject(JobId job, List<Rejection> rows) {
        rejections.add(job, rows);
    }

    /** Ends it well; the note is what the person should know nevertheless. */
    public void done(JobId job, @Nullable String note) {
        var sql = """
                update job
                set state = 'DONE', total = done, note = :note, ended_at = :now
                where id = :job and state = 'RUNNING' and node = :node
                """;
        mine(
                job,
                db.sql(sql)
                        .param("note", note)
                        .param("now", now())
                        .param("job", job.value())
                        .param("node", node)
                        .update());
    }

    /** Ends it badly; the problem is a sentence for the person who asked: what happened, what is kept, what to do. */
    public void failed(JobId job, String problem) {
        var sql = """
                update job
                set state = 'FAILED', problem = :problem, ended_at = :now
                where id = :job and state in ('QUEUED', 'RUNNING') and node = :node
                """;
        db.sql(sql)
                .param("problem", problem)
                .param("now", now())
                .param("job", job.value())
                .param("node", node)
                .update();
    }

    public Optional<Job> find(long id) {
        var sql = """
                select id, kind, title, state, done, total, created, updated, unchanged, rejected, note, problem,
                       queued_at, started_at, ended_at
                from job
                where id = :id
                """;
        return db.sql(sql).param("id", id).query(Job.class).optional();
    }

    /** Of these kinds, of all when none is named; newest first. */
    public List<Job> recent(Set<String> kinds, long beforeId, int limit) {
        var sql = """
                select id, kind, title, state, done, total, created, updated, unchanged, rejected, note, problem,
                       queued_at, started_at, ended_at
                from job
                where id < :before and (:all or kind = any(:kinds))
                order by id desc
                limit :limit
                """;
        return db.sql(sql)
                .param("before", beforeId)
                .param("all", kinds.isEmpty())
                .param("kinds", kinds.toArray(String[]::new))
                .param("limit", limit)
                .query(Job.class)
                .list();
    }

    public List<String> columns(long id) {
        return rejections.columns(id);
    }

    /** In the order of the file, one at a time, however many there are. */
    public void eachRejected(long id, Consumer<Rejection> reader) {
        rejections.each(id, reader);
    }

    /** Says that this process is alive, and gives up on the jobs of processes that are not. */
    void beat() {
        var alive = """
                update job
                set heartbeat = clock_timestamp()
                where state in ('QUEUED', 'RUNNING') and node = :node
                """;
        db.sql(alive).param("node", node).update();

        var silent = """
                update job
                set state = 'FAILED', ended_at = :now,
                    problem = case when kind = 'contact-import' then :problem || :again else :problem end
                where state in ('QUEUED', 'RUNNING')
                  and heartbeat < clock_timestamp() - make_interval(secs => :silent)
                """;
        db.sql(silent)
                .param("now", now())
                .param("problem", "The server stopped while this was under way. What is counted here is done and safe.")
                .param("again", " Start it again with the same file: rows that are in already are recognised.")
                .param("silent", SILENT_SECONDS)
                .update();
    }

    /** Refused rows, of whatever job, in which one of these texts occurs; upper and lower case are one. Reads them all. */
    public List<Rejection> rejectedWith(Collection<String> texts) {
        return texts.isEmpty() ? List.of() : rejections.with(texts);
    }

    /** Deletes these rows; the jobs still count them. */
    public int forgetRejectedWith(Collection<String> texts) {
        return texts.isEmpty() ? 0 : rejections.forget(texts);
    }

    private void mine(JobId job, int rows) {
        if (rows == 0) {
            throw new JobLost(job);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
