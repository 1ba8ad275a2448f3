package groundswell.campaign;

import groundswell.audience.SegmentUse;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns on their way rely on the segments that their diagrams name, as {@code inSegment("vip")} in XML. */
@Component
class SegmentsInCampaigns implements SegmentUse {

    private final JdbcClient db;

    SegmentsInCampaigns(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> usersOf(String segmentKey) {
        return db.sql("""
                        select distinct 'the campaign “' || k.name || '”'
                        from campaign k
                        join campaign_version v on v.campaign_id = k.id
                        where k.state in ('RUNNING', 'PAUSED')
                          and replace(v.diagram, '&quot;', '"') ~ ('inSegment *[(][^")]*"' || :key || '"')
                        """).param("key", segmentKey).query(String.class).list();
    }
}
