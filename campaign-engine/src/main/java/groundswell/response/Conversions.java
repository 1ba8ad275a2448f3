package groundswell.response;

import groundswell.audience.Condition;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what a campaign is for, while the campaign counts it. */
final class Conversions {

    // From the events to the runs: of an event that few have done, few runs are looked up. An amount that is no number
    // is none.
    private static final String COUNT = """
            select arm, count(*) as runs, coalesce(sum(amount), 0) as amount
            from (
                select run.arm, run.contact_id, run.began_at,
                       sum(json_value(ev.data -> 'amount', '$' returning numeric null on error)) as amount
                from (
                    select t.contact_id, t.enrollment_id, t.at, coalesce(t.data, '{}') as data
                    from touchpoint t
                    where t.kind = :response_kind and t.verdict <> 'MACHINE'
                ) ev
                join (%s) run on run.contact_id = ev.contact_id and ev.at >= run.began_at and ev.at < run.until
                join contact c on c.id = ev.contact_id
                %s
                where %s
                group by run.arm, run.contact_id, run.began_at
            ) converted
            group by arm
            order by arm nulls first
            """;

    private final JdbcClient db;

    Conversions(JdbcClient db) {
        this.db = db;
    }

    List<Converted> count(String kind, Condition filter, Runs runs, Instant now) {
        return db.sql(COUNT.formatted(runs.sql(), filter.joins(), filter.where()))
                .params(filter.at(now))
                .params(runs.parameters())
                .param("response_kind", kind)
                .query(Converted.class)
                .list();
    }
}
