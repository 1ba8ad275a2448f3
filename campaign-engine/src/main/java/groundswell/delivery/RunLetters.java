package groundswell.delivery;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a campaign wrote to single runs, whatever the version in which they were then. */
final class RunLetters {

    /** For a query in which {@code r} is the run and {@code g} the mailing. */
    static final String NOT_WRITTEN_IN_ANOTHER_VERSION = """
            not exists (
                select from message o
                join mailing og on og.id = o.mailing_id
                where o.contact_id = r.contact_id and o.enrollment_id = r.enrollment_id
                  and og.campaign_id = g.campaign_id and og.element_id = g.element_id and og.id <> g.id
                  and o.state not in ('CANCELLED', 'EXPIRED'))
            """;

    private final JdbcClient db;

    RunLetters(JdbcClient db) {
        this.db = db;
    }

    private record Row(String elementId, long people) {}

    Map<String, Long> written(long campaignId, Recipients runs) {
        Map<String, Long> written = new TreeMap<>();
        db.sql("""
                        select g.element_id, count(distinct r.enrollment_id) as people
                        from (%s) r
                        join message m on m.contact_id = r.contact_id and m.enrollment_id = r.enrollment_id
                        join mailing g on g.id = m.mailing_id
                        where g.campaign_id = :campaign and m.state not in ('CANCELLED', 'EXPIRED')
                        group by g.element_id
                        """.formatted(runs.sql()))
                .params(runs.parameters())
                .param("campaign", campaignId)
                .query(Row.class)
                .list()
                .forEach(it -> written.put(it.elementId(), it.people()));
        return written;
    }

    long waiting(long campaignId, Recipients runs) {
        return db.sql("""
                        select count(*)
                        from (%s) r
                        join message m on m.contact_id = r.contact_id and m.enrollment_id = r.enrollment_id
                        join mailing g on g.id = m.mailing_id
                        where g.campaign_id = :campaign and m.state in ('QUEUED', 'LEASED', 'HANDOFF')
                        """.formatted(runs.sql()))
                .params(runs.parameters())
                .param("campaign", campaignId)
                .query(Long.class)
                .single();
    }
}
