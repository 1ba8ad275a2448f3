package groundswell.campaign;

import groundswell.delivery.Delivery;
import java.time.Clock;
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
    private static final long PAUSE_MILLIS = 250;

    private final Entries entries;
    private final EventRouter router;
    private final Delivery delivery;
    private final JdbcClient db;
    private final Clock clock;
    private final Settings settings;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    /** Tests switch the worker off and call it step by step. */
    @ConfigurationProperties("groundswell.campaign.worker")
    record Settings(@DefaultValue("true") boolean enabled) {}

    CampaignWorker(
            Entries entries, EventRouter router, Delivery delivery, JdbcClient db, Clock clock, Settings settings) {
        this.entries = entries;
        this.router = router;
        this.delivery = delivery;
        this.db = db;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        running = true;
        thread = new Thread(this::work, "campaign-worker");
        thread.start();
    }

    private void work() {
        while (running) {
            try {
                letEverybodyIn();
                routeEverything();
                finishTheQuiet();
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("The database did not answer; trying again in a moment", e);
            }
        }
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
        running = false;
        thread.interrupt();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
