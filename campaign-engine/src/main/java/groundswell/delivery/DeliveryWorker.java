package groundswell.delivery;

import groundswell.delivery.Ledger.Work;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The threads that hand over, one for each connection, and one that keeps the node alive and frees what was lost. */
@Component
class DeliveryWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final long IDLE_MILLIS = 250;
    private static final long BEAT_MILLIS = 2_000;
    private static final long SERVER_GONE_MILLIS = 5_000;
    private static final long FAREWELL_MILLIS = 20_000;
    private static final int CLAIMS_IN_A_TURN = 5;

    private final Ledger ledger;
    private final HandOverParts parts;
    private final MailServers servers;
    private final PaceTable paces;
    private final Admission admission;
    private final DeliverySettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private volatile CountDownLatch farewell = new CountDownLatch(1);

    DeliveryWorker(HandOverParts parts, MailServers servers, PaceTable paces) {
        this.ledger = parts.ledger();
        this.parts = parts;
        this.servers = servers;
        this.paces = paces;
        this.admission = parts.admission();
        this.settings = parts.settings();
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        running = true;
        farewell = new CountDownLatch(1);
        long node = ledger.registerNode();
        start("delivery-heart", () -> keepAlive(node));
        for (var server : servers.all()) {
            for (int i = 1; i <= server.connections(); i++) {
                start("delivery-" + server.name() + "-" + i, () -> deliver(node, server, EnumSet.allOf(Lane.class)));
            }
            // However much bulk there is, this one is free for what somebody waits for.
            start(
                    "delivery-" + server.name() + "-at-once",
                    () -> deliver(node, server, EnumSet.of(Lane.TRANSACTIONAL)));
        }
    }

    private void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        threads.add(thread);
        thread.start();
    }

    private void keepAlive(long node) {
        while (running) {
            try {
                ledger.beat(node);
                int freed = ledger.reap(settings.nodeLost());
                if (freed > 0) {
                    log.warn("{} messages were in the hands of a lost node: they are listed as unknown", freed);
                }
                ledger.cancelStopped();
                paces.recover();
                parts.kept().forget();
            } catch (DataAccessException e) {
                log.warn("The database did not answer; trying again in {} ms", BEAT_MILLIS, e);
            }
            rest(BEAT_MILLIS);
        }
    }

    private void deliver(long node, MailServer server, Set<Lane> lanes) {
        try (var connection = servers.connection(server)) {
            var handOver = new HandOver(parts, new HandOver.Line(node, server.name(), connection, () -> running));
            while (running) {
                try {
                    if (round(server, lanes, connection, handOver) == 0) {
                        rest(IDLE_MILLIS);
                    }
                } catch (MessagingException e) {
                    log.warn(
                            "No mail server {}: {}. Everything stays queued; trying again in {} ms",
                            server.name(),
                            e.getMessage(),
                            SERVER_GONE_MILLIS);
                    rest(SERVER_GONE_MILLIS);
                } catch (RuntimeException e) {
                    log.warn("A round of hand-overs broke off; trying again in {} ms", SERVER_GONE_MILLIS, e);
                    rest(SERVER_GONE_MILLIS);
                }
            }
        }
    }

    private int round(MailServer server, Set<Lane> lanes, SmtpConnection connection, HandOver handOver)
            throws MessagingException {
        int taken = 0;
        for (var work : ledger.mailingsWithWork()) {
            if (running
                    && lanes.contains(work.lane())
                    && admission.isOpen(work)
                    && servers.takes(server, work.topic())) {
                // Before anything is claimed: without a server nothing is promised.
                open(server, connection);
                taken += turn(work, handOver);
            }
        }
        if (taken == 0 && servers.isGone(server)) {
            open(server, connection);
        }
        return taken;
    }

    /** Some claims of the same mailing one after the other: finding out which have work costs as much as a claim. */
    private int turn(Work work, HandOver handOver) {
        int taken = 0;
        int claimed = settings.claim();
        for (int i = 0; i < CLAIMS_IN_A_TURN && claimed == settings.claim() && running; i++) {
            claimed = handOver.work(work, () -> running && admission.isOpen(work));
            taken += claimed;
        }
        return taken;
    }

    private void open(MailServer server, SmtpConnection connection) throws MessagingException {
        try {
            connection.open();
            servers.seen(server, true);
        } catch (MessagingException e) {
            servers.seen(server, false);
            throw e;
        }
    }

    private void rest(long millis) {
        try {
            if (farewell.await(millis, TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets each connection finish the few messages it has committed to. */
    @Override
    public void stop() {
        running = false;
        farewell.countDown();
        long until = System.nanoTime() + FAREWELL_MILLIS * 1_000_000;
        for (var thread : threads) {
            try {
                thread.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
