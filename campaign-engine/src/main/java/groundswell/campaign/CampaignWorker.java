package groundswell.campaign;

import groundswell.delivery.Delivery;
import groundswell.platform.Repeating;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets people in wherever an occasion is open, and notices when a campaign has come to its end. */
@Component
class CampaignWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CampaignWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration MERGE = Duration.ofSeconds(5);
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Entries entries;
    private final EventRouter router;
    private final WaveMerge merge;
    private final ConditionSweep conditions;
    private final CampaignCalls calls;
    private final Delivery delivery;
    private final JdbcClient db;
    private final Clock clock;
    private final Settings settings;
    private Instant merged = Instant.EPOCH;
    private Instant swept = Instant.EPOCH;
    private final Repeating repeating = new Repeating("campaign-worker", PAUSE, this::work);

    /** Tests switch the worker off and call it step by step. */
    @ConfigurationProperties("groundswell.campaign.worker")
    record Settings(@DefaultValue("true") boolean enabled) {}

    CampaignWorker(
            Entries entries,
            EventRouter router,
            WaveMerge merge,
            ConditionSweep conditions,
            CampaignCalls calls,
            Delivery delivery,
            JdbcClient db,
            Clock clock,
            Settings settings) {
        this.entries = entries;
        this.router = router;
        this.merge = merge;
        this.conditions = conditions;
        this.calls = calls;
        this.delivery = delivery;
        this.db = db;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            repeating.start();
        }
    }

    private void work() {
        letEverybodyIn();
        answerCalls();
        routeEverything();
        if (isTimeFor(MERGE, merged)) {
            merged = clock.instant();
            merge.merge();
        }
        if (isTimeFor(SWEEP, swept)) {
            swept = clock.instant();
            conditions.sweep();
        }
        finishTheQuiet();
    }

    /** Also when the clock was set back. */
    private boolean isTimeFor(Duration interval, Instant last) {
        return Duration.between(last, clock.instant()).abs().compareTo(interval) >= 0;
    }

    void letEverybodyIn() {
        try {
            while (entries.letOneWaveIn()) {
                log.debug("One wave was let in");
            }
        } catch (org.springframework.dao.TransientDataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            entries.fail(e);
        }
    }

    void answerCalls() {
        while (calls.answerSome()) {
            log.debug("Some people have left a called campaign");
        }
    }

    private void routeEverything() {
        while (router.routeOneBatch()) {
            log.debug("One batch of events was routed");
        }
    }

    /** A campaign that was launched by hand is over when nobody travels and no message waits. */
    void finishTheQuiet() {
        var candidates = db.sql("""
                        select k.id
                        from campaign k
                        where k.state = 'RUNNING'
                          and not k.recurring
                          and not exists (select from entry n where n.campaign_id = k.id and n.state = 'OPEN')
                          and not exists (
                              select from wave w
                              join campaign_version v on v.id = w.version_id
                              where v.campaign_id = k.id and w.ended_at is null)
                        """).query(Long.class).list();
        for (var id : candidates) {
            if (delivery.isQuiet(id)) {
                db.sql("update campaign set state = 'FINISHED', ended_at = :now where id = :id and state = 'RUNNING'")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update();
            }
        }
    }

    @Override
    public void stop() {
        repeating.stop();
    }

    @Override
    public boolean isRunning() {
        return repeating.isRunning();
    }
}
