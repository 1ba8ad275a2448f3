package groundswell.content;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Interrupts a rendering that takes too long; FreeMarker looks at the interrupt in every turn of a loop. */
final class Watchdog implements AutoCloseable {

    private static final long LOOK_MILLIS = 100;

    private final long patience;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timer;

    Watchdog(Duration patience) {
        this.patience = patience.toNanos();
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "content-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        // Looking ten times a second is cheaper than an alarm for each of thousands of letters.
        var unused = timer.scheduleWithFixedDelay(
                () -> watches.forEach(Watch::look), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Watches the calling thread until the watch is closed, on the same thread. */
    Watch watch() {
        var watch = new Watch();
        watches.add(watch);
        return watch;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    final class Watch implements AutoCloseable {

        private final Thread watched = Thread.currentThread();
        private final long until = System.nanoTime() + patience;
        private boolean over;
        private boolean bitten;

        private synchronized void look() {
            if (!over && !bitten && System.nanoTime() - until > 0) {
                bitten = true;
                watched.interrupt();
            }
        }

        synchronized boolean hasBitten() {
            return bitten;
        }

        /** Takes back its own interrupt, so that the next message of this thread is not hit by it. */
        @Override
        public void close() {
            watches.remove(this);
            synchronized (this) {
                over = true;
                if (bitten) {
                    Thread.interrupted();
                }
            }
        }
    }
}
