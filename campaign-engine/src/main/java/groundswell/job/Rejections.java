package groundswell.job;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows that jobs refused, with their reasons. */
class Rejections {

    /** What is kept for one job. A file of ten million bad rows must not become a table of them. */
    private static final int MAX_ROWS = 100_000;

    private static final long MAX_CHARS = 100_000_000;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final JdbcClient db;

    Rejections(JdbcClient db) {
        this.db = db;
    }

    /** Counts all, keeps what fits. A job adds from one thread at a time. */
    void add(JobId job, List<Rejection> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var room = room(job);
        var kept = rows.stream()
                .limit(room.chars() > 0 ? Math.max(0, room.rows()) : 0)
                .toList();
        var cells = kept.stream().map(row -> json(row.cells())).toList();
        var chars = cells.stream().mapToLong(String::length).sum();
        insert(job, kept, cells);
        count(job, rows.size(), chars);
    }

    List<String> columns(long job) {
        var sql = """
                select unnest(columns) from job where id = :job
                """;
        return db.sql(sql).param("job", job).query(String.class).list();
    }

    /** Pages by line, so that a hundred thousand rows are never in memory at once. */
    void each(long job, Consumer<Rejection> reader) {
        var sql = """
                select line, reason, cells
                from job_rejection
                where job_id = :job and line > :after
                order by line
                limit 1000
                """;
        var after = Long.MIN_VALUE;
        while (true) {
            var page = db.sql(sql)
                    .param("job", job)
                    .param("after", after)
                    .query((row, number) -> new Rejection(
                            row.getLong("line"),
                            row.getString("reason"),
                            JSON.readValue(row.getString("cells"), CELLS)))
                    .list();
            page.forEach(reader);
            if (page.isEmpty()) {
                return;
            }
            after = page.get(page.size() - 1).line();
        }
    }

    /** Whole ones: the address an@x.org does not occur in susan@x.org. */
    List<Rejection> with(Collection<String> texts) {
        return db.sql("""
                        select line, reason, cells
                        from job_rejection
                        where exists (
                            select from unnest(:texts) as t (text)
                            where lower(cells::text || ' ' || reason) ~ ('(^|[^[:alnum:]._%+-])'
                                || regexp_replace(lower(t.text), '([^[:alnum:]@])', '\\\\\\1', 'g')
                                || '($|[^[:alnum:]-])'))
                        order by job_id, line
                        """)
                .param("texts", texts.toArray(String[]::new))
                .query((row, number) -> new Rejection(
                        row.getLong("line"), row.getString("reason"), JSON.readValue(row.getString("cells"), CELLS)))
                .list();
    }

    int forget(Collection<String> texts) {
        return db.sql("""
                        delete from job_rejection
                        where exists (
                            select from unnest(:texts) as t (text)
                            where lower(cells::text || ' ' || reason) ~ ('(^|[^[:alnum:]._%+-])'
                                || regexp_replace(lower(t.text), '([^[:alnum:]@])', '\\\\\\1', 'g')
                                || '($|[^[:alnum:]-])'))
                        """).param("texts", texts.toArray(String[]::new)).update();
    }

    private Room room(JobId job) {
        var sql = """
                select :rows - rejected as rows, :chars - rejected_chars as chars from job where id = :job
                """;
        return db.sql(sql)
                .param("rows", MAX_ROWS)
                .param("chars", MAX_CHARS)
                .param("job", job.value())
                .query(Room.class)
                .single();
    }

    private void insert(JobId job, List<Rejection> kept, List<String> cells) {
        var sql = """
                insert into job_rejection (job_id, line, reason, cells)
                select :job, line, reason, cells::jsonb
                from unnest(:lines, :reasons, :cells) as refused (line, reason, cells)
                on conflict do nothing
                """;
        db.sql(sql)
                .param("job", job.value())
                .param("lines", kept.stream().map(Rejection::line).toArray(Long[]::new))
                .param("reasons", kept.stream().map(Rejection::reason).toArray(String[]::new))
                .param("cells", cells.toArray(String[]::new))
                .update();
    }

    private void count(JobId job, int rows, long chars) {
        var sql = """
                update job
                set rejected = rejected + :rows, rejected_chars = rejected_chars + :chars
                where id = :job
                """;
        db.sql(sql)
                .param("rows", rows)
                .param("chars", chars)
                .param("job", job.value())
                .update();
    }

    /** PostgreSQL stores no NUL; the picture of it shows the person what was wrong. */
    private static String json(List<String> cells) {
        return JSON.writeValueAsString(
                cells.stream().map(cell -> cell.replace('\0', '\u2400')).toList());
    }

    private record Room(long rows, long chars) {}
}
