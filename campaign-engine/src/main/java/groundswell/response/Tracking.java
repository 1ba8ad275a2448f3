package groundswell.response;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to what is noticed by choice, and to what is added to links. A change holds on all nodes within seconds. */
@Component
public class Tracking {

    private static final long FRESH = Duration.ofSeconds(3).toNanos();

    private final JdbcClient db;
    private final CampaignNames names;
    private final Map<Long, Rules> rules = new ConcurrentHashMap<>();
    private volatile @Nullable InstanceTracking known;

    Tracking(JdbcClient db, CampaignNames names) {
        this.db = db;
        this.names = names;
    }

    private record Rules(boolean tracked, Utm utm, String name, long readAt) {}

    private record InstanceRow(
            boolean tracked,
            boolean clickTokens,
            int windowDays,
            int halfLife,
            @Nullable String utmSource,
            @Nullable String utmMedium,
            @Nullable String utmCampaign,
            @Nullable String utmContent) {}

    private record CampaignRow(
            boolean tracked,
            @Nullable String utmSource,
            @Nullable String utmMedium,
            @Nullable String utmCampaign,
            @Nullable String utmContent) {}

    public InstanceTracking instance() {
        var row = db.sql("""
                        select tracked, click_tokens, window_days, half_life,
                               utm_source, utm_medium, utm_campaign, utm_content
                        from tracking_instance
                        """).query(InstanceRow.class).single();
        var utm = new Utm(row.utmSource(), row.utmMedium(), row.utmCampaign(), row.utmContent());
        var found = new InstanceTracking(row.tracked(), row.clickTokens(), row.windowDays(), row.halfLife(), utm);
        known = found;
        return found;
    }

    /** As it was read last, without the database where that was ever read. */
    InstanceTracking lastKnown() {
        var found = known;
        return found == null ? instance() : found;
    }

    /**
     * Replaces all choices of the instance.
     *
     * @throws InvalidTracking when one makes no sense
     */
    public InstanceTracking change(InstanceTracking wanted) {
        days("windowDays", wanted.windowDays());
        days("halfLifeDays", wanted.halfLifeDays());
        var utm = wanted.utm().checked();
        db.sql("""
                        update tracking_instance
                        set tracked = :tracked, click_tokens = :tokens, window_days = :window, half_life = :halfLife,
                            utm_source = :source, utm_medium = :medium, utm_campaign = :campaign, utm_content = :content
                        """)
                .param("tracked", wanted.tracked())
                .param("tokens", wanted.clickTokens())
                .param("window", wanted.windowDays())
                .param("halfLife", wanted.halfLifeDays())
                .param("source", utm.source())
                .param("medium", utm.medium())
                .param("campaign", utm.campaign())
                .param("content", utm.content())
                .update();
        rules.clear();
        return instance();
    }

    static void days(String field, int days) {
        if (days < 1 || days > 365) {
            throw new InvalidTracking(field, field + ": write a number of days from 1 to 365.");
        }
    }

    public CampaignTracking campaign(long campaignId) {
        return db.sql("""
                        select tracked, utm_source, utm_medium, utm_campaign, utm_content
                        from tracking_campaign
                        where campaign_id = :campaign
                        """)
                .param("campaign", campaignId)
                .query(CampaignRow.class)
                .optional()
                .map(it -> new CampaignTracking(
                        it.tracked(), new Utm(it.utmSource(), it.utmMedium(), it.utmCampaign(), it.utmContent())))
                .orElse(CampaignTracking.USUAL);
    }

    /**
     * Replaces all choices of a campaign.
     *
     * @throws InvalidTracking when one makes no sense
     */
    public CampaignTracking change(long campaignId, CampaignTracking wanted) {
        var utm = wanted.utm().checked();
        db.sql("""
                        insert into tracking_campaign (campaign_id, tracked, utm_source, utm_medium, utm_campaign,
                                                       utm_content)
                        values (:id, :tracked, :source, :medium, :campaign, :content)
                        on conflict (campaign_id) do update
                        set tracked = excluded.tracked, utm_source = excluded.utm_source,
                            utm_medium = excluded.utm_medium, utm_campaign = excluded.utm_campaign,
                            utm_content = excluded.utm_content
                        """)
                .param("id", campaignId)
                .param("tracked", wanted.tracked())
                .param("source", utm.source())
                .param("medium", utm.medium())
                .param("campaign", utm.campaign())
                .param("content", utm.content())
                .update();
        rules.clear();
        return campaign(campaignId);
    }

    /** Whether mail of this campaign may carry a pixel and tracked links. */
    public boolean tracks(long campaignId) {
        return rules(campaignId).tracked();
    }

    /** What goes into the query of the links of a letter of this campaign; empty: nothing. */
    String utm(long campaignId, String letter) {
        var found = rules(campaignId);
        return found.utm().query(found.name(), letter);
    }

    private Rules rules(long campaignId) {
        var found = rules.get(campaignId);
        if (found != null && System.nanoTime() - found.readAt() < FRESH) {
            return found;
        }
        var instance = instance();
        var own = campaign(campaignId);
        var read = new Rules(
                instance.tracked() && own.tracked(),
                own.utm().or(instance.utm()),
                names.of(campaignId).orElse(String.valueOf(campaignId)),
                System.nanoTime());
        rules.put(campaignId, read);
        return read;
    }
}
