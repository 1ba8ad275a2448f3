package groundswell.response;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where hits wait for a moment and are written together, so that nobody who clicks waits for the database. Before it is
 * started, after it was stopped and when nothing is to be gathered, each hit is written at once. Why a crash may lose
 * what was gathered: docs/decisions/0021.
 */
@Component
class Hits implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Hits.class);
    private static final int BATCH = 2_000;
    private static final long RETRY_MILLIS = 1_000;
    private static final long LINKS_EVERY = Duration.ofSeconds(5).toNanos();
    private static final long STOP_MILLIS = 10_000;

    private final HitJudge judge;
    private final TrackedLinks links;
    private final Tracking tracking;
    private final long gatherMillis;
    private final BlockingQueue<Hit> waiting;
    private final AtomicLong lost = new AtomicLong();
    private volatile @Nullable Thread writer;
    private volatile boolean running;

    Hits(
            JdbcClient db,
            MessageFacts messages,
            MachineLists lists,
            TrackedLinks links,
            Tracking tracking,
            TrackingSettings settings) {
        this.judge = new HitJudge(new HitTable(db), messages, lists);
        this.links = links;
        this.tracking = tracking;
        this.gatherMillis = settings.writeEvery().toMillis();
        this.waiting = new ArrayBlockingQueue<>(settings.waiting());
    }

    /** Never throws and never waits while hits are gathered; one too many is not recorded, and counted in the log. */
    void add(Hit hit) {
        if (!running) {
            oneByOne(List.of(hit));
        } else if (!waiting.offer(hit)) {
            lost.incrementAndGet();
        }
    }

    @Override
    public synchronized void start() {
        if (running || gatherMillis == 0) {
            return;
        }
        running = true;
        var thread = new Thread(this::write, "hits");
        thread.setDaemon(true);
        writer = thread;
        thread.start();
    }

    private void write() {
        long linksRead = System.nanoTime() - LINKS_EVERY;
        while (running) {
            try {
                if (System.nanoTime() - linksRead >= LINKS_EVERY) {
                    linksRead = System.nanoTime();
                    links.refresh();
                    tracking.instance();
                }
                var first = waiting.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    Thread.sleep(gatherMillis);
                    drain(first);
                }
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException e) {
                log.warn("The links in mails could not be read ahead; it is tried again in some seconds", e);
            }
        }
        drain(waiting.poll());
    }

    private void drain(@Nullable Hit first) {
        for (var next = first; next != null; next = waiting.poll()) {
            List<Hit> batch = new ArrayList<>();
            batch.add(next);
            waiting.drainTo(batch, BATCH - 1);
            writeUntilItIs(batch);
        }
        long missed = lost.getAndSet(0);
        if (missed > 0) {
            log.warn("{} opens and clicks were not recorded, because too many waited for the database", missed);
        }
    }

    /** While the database is away the batch waits here, and what follows in front of it. */
    private void writeUntilItIs(List<Hit> batch) {
        while (true) {
            try {
                judge.write(batch);
                return;
            } catch (NonTransientDataAccessException e) {
                if (!(e instanceof NonTransientDataAccessResourceException)) {
                    oneByOne(batch);
                    return;
                }
                waitFor(e, batch);
            } catch (RuntimeException e) {
                waitFor(e, batch);
            }
            if (!running) {
                log.error("{} opens and clicks are lost: the server stops, and the database is away", batch.size());
                return;
            }
        }
    }

    private void waitFor(RuntimeException e, List<Hit> batch) {
        log.warn("{} opens and clicks could not be written; they are tried again in a second", batch.size(), e);
        try {
            Thread.sleep(running ? RETRY_MILLIS : 0);
        } catch (InterruptedException interrupted) {
            running = false;
        }
    }

    /** One hit that the database refuses must not stop those beside it. */
    private void oneByOne(List<Hit> batch) {
        for (var hit : batch) {
            try {
                judge.write(List.of(hit));
            } catch (RuntimeException e) {
                log.error("A hit on message {} could not be written and is left out", hit.messageId(), e);
            }
        }
    }

    /** Writes what waits. What comes later is written at once. */
    @Override
    public synchronized void stop() {
        running = false;
        var thread = writer;
        if (thread == null) {
            return;
        }
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer = null;
        // Whoever saw it run a moment ago may have left a hit behind.
        drain(waiting.poll());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Begins before the web server and ends after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
