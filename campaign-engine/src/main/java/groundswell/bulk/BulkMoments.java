package groundswell.bulk;

import groundswell.contact.Moment;
import groundswell.contact.TimelineSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a timeline tells of bulk actions: those of the last 30 days that changed something and were not undone. */
@Component
class BulkMoments implements TimelineSource {

    private final JdbcClient db;

    BulkMoments(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Moment> momentsOf(long contactId, Instant before, int limit) {
        return db
                .sql("""
                        select b.job_id, b.action, b.said_by, b.at, b.undoes, b.undone_by
                        from bulk_change c
                        join bulk_job b on b.job_id = c.job_id
                        where c.contact_id = :contact and c.changed and b.at < :before
                        order by b.at desc
                        limit :limit
                        """)
                .param("contact", contactId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(BulkTable::read)
                .list()
                .stream()
                .map(BulkMoments::moment)
                .toList();
    }

    private static Moment moment(BulkJob job) {
        var action = job.action();
        var facts = new HashMap<String, Object>();
        facts.put("action", Objects.requireNonNull(action.kind()).name());
        facts.put("what", Objects.requireNonNullElse(action.tag(), Objects.requireNonNullElse(action.label(), "")));
        facts.put("value", action.value() == null ? "" : String.valueOf(action.value()));
        return new Moment(job.at(), "bulk", "Bulk action: " + action.title(), job.by(), facts);
    }
}
