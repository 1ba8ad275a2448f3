package groundswell.campaign;

import groundswell.contact.Moment;
import groundswell.contact.TimelineSource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a timeline tells of campaigns: when somebody entered one, and when his way through it was over. */
@Component
class CampaignMoments implements TimelineSource {

    private final JdbcClient db;

    CampaignMoments(JdbcClient db) {
        this.db = db;
    }

    private record Passed(OffsetDateTime at, boolean ended, String name, long campaign) {}

    @Override
    public List<Moment> momentsOf(long contactId, Instant before, int limit) {
        var sql = """
                select at, ended, name, campaign
                from (
                    select e.entered_at as at, false as ended, c.name, c.id as campaign
                    from enrollment e
                    join campaign c on c.id = e.campaign_id
                    where e.contact_id = :contact
                    union all
                    select w.ended_at, true, c.name, c.id
                    from enrollment e
                    join campaign c on c.id = e.campaign_id
                    join wave w on w.id = e.wave_id
                    where e.contact_id = :contact and w.ended_at is not null
                ) passed
                where at < :before
                order by at desc, ended, campaign
                limit :limit
                """;
        return db
                .sql(sql)
                .param("contact", contactId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Passed.class)
                .list()
                .stream()
                .map(CampaignMoments::moment)
                .toList();
    }

    private static Moment moment(Passed it) {
        return new Moment(
                it.at().toInstant(),
                it.ended() ? "ended" : "entered",
                (it.ended() ? "Left “%s”" : "Entered “%s”").formatted(it.name()),
                null,
                Map.of("campaign", it.name(), "id", it.campaign()));
    }
}
