package groundswell.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of launches. */
@Component
class LaunchTable {

    private static final String COLUMNS = """
            select id, campaign_id, state, requested_by, requested_at, let_in_now, wished_at, zone, starts_at, audience,
                   decided_by, decided_at, comment, problem
            from campaign_launch
            """;

    private final JdbcClient db;
    private final Clock clock;

    LaunchTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Row(
            long id,
            long campaignId,
            LaunchState state,
            String requestedBy,
            OffsetDateTime requestedAt,
            boolean letInNow,
            @Nullable OffsetDateTime wishedAt,
            @Nullable String zone,
            @Nullable OffsetDateTime startsAt,
            @Nullable Long audience,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String comment,
            @Nullable String problem) {

        Launch launch() {
            return new Launch(
                    id,
                    campaignId,
                    state,
                    requestedBy,
                    requestedAt.toInstant(),
                    letInNow,
                    instant(wishedAt),
                    zone,
                    instant(startsAt),
                    audience,
                    decidedBy,
                    instant(decidedAt),
                    comment,
                    problem);
        }
    }

    long add(long campaign, LaunchOrder order, @Nullable Instant wished, @Nullable Long audience, String by) {
        return db.sql("""
                        insert into campaign_launch
                            (campaign_id, state, requested_by, requested_at, let_in_now, wished_at, zone, audience)
                        values (:campaign, 'WAITING', :by, :now, :letInNow, :wished, :zone, :audience)
                        returning id
                        """)
                .param("campaign", campaign)
                .param("by", by)
                .param("now", now())
                .param("letInNow", order.now())
                .param("wished", at(wished))
                .param("zone", wished == null ? null : order.zone())
                .param("audience", audience)
                .query(Long.class)
                .single();
    }

    void approvalIs(long id, String instance, @Nullable Long audience) {
        db.sql("""
                        update campaign_launch
                        set state = 'WAITING', instance_id = :instance, starts_at = null, problem = null,
                            audience = coalesce(:audience, audience)
                        where id = :id
                        """)
                .param("instance", instance)
                .param("audience", audience)
                .param("id", id)
                .update();
    }

    void plan(long id, Instant startsAt, @Nullable Long audience) {
        db.sql("""
                        update campaign_launch
                        set state = 'PLANNED', starts_at = :at, audience = coalesce(:audience, audience), problem = null
                        where id = :id
                        """)
                .param("at", at(startsAt))
                .param("audience", audience)
                .param("id", id)
                .update();
    }

    void decide(long id, String by, @Nullable String comment) {
        db.sql("update campaign_launch set decided_by = :by, decided_at = :now, comment = :comment where id = :id")
                .param("by", by)
                .param("now", now())
                .param("comment", comment)
                .param("id", id)
                .update();
    }

    void end(long id, LaunchState state) {
        db.sql("update campaign_launch set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void hold(long id, String problem) {
        db.sql("update campaign_launch set state = 'HELD', problem = :problem where id = :id and state = 'PLANNED'")
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    /** One whose time has come. */
    Optional<Long> nextDue() {
        return db.sql("""
                        select id
                        from campaign_launch
                        where state = 'PLANNED' and starts_at <= :now
                        order by starts_at, id
                        limit 1
                        """).param("now", now()).query(Long.class).optional();
    }

    /** Locked until the end of the transaction; empty when it is no longer due. */
    Optional<Launch> takeDue(long id) {
        return db.sql(COLUMNS + "where id = :id and state = 'PLANNED' and starts_at <= :now for update")
                .param("id", id)
                .param("now", now())
                .query(Row.class)
                .optional()
                .map(Row::launch);
    }

    /** Empty when there is no such campaign. */
    Optional<CampaignState> stateOf(long campaign) {
        return db.sql("select state from campaign where id = :id")
                .param("id", campaign)
                .query(CampaignState.class)
                .optional();
    }

    Optional<Launch> find(long id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::launch);
    }

    /** Locked until the end of the transaction. */
    Optional<Launch> pendingOf(long campaign) {
        return db.sql(COLUMNS + "where campaign_id = :campaign and state in ('WAITING', 'PLANNED', 'HELD') for update")
                .param("campaign", campaign)
                .query(Row.class)
                .optional()
                .map(Row::launch);
    }

    Optional<Launch> newestOf(long campaign) {
        return db.sql(COLUMNS + "where campaign_id = :campaign order by id desc limit 1")
                .param("campaign", campaign)
                .query(Row.class)
                .optional()
                .map(Row::launch);
    }

    List<Launch> pending() {
        return db.sql(COLUMNS + "where state in ('WAITING', 'PLANNED', 'HELD')").query(Row.class).list().stream()
                .map(Row::launch)
                .toList();
    }

    Optional<String> instanceOf(long id) {
        return db.sql("select instance_id from campaign_launch where id = :id and instance_id is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
