package groundswell.content;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Interrupts a rendering that takes too long; FreeMarker looks at the interrupt in every turn of a loop. */
final class Watchdog implements AutoCloseable {

    private final Duration patience;
    private final ScheduledThreadPoolExecutor timer;

    Watchdog(Duration patience) {
        this.patience = patience;
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "content-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Watches the calling thread until the watch is closed, on the same thread. */
    Watch watch() {
        return new Watch();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    final class Watch implements AutoCloseable {

        private final Thread watched = Thread.currentThread();
        private final Future<?> bite = timer.schedule(this::bite, patience.toMillis(), TimeUnit.MILLISECONDS);
        private boolean over;
        private boolean bitten;

        private synchronized void bite() {
            if (!over) {
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
            bite.cancel(false);
            synchronized (this) {
                over = true;
                if (bitten) {
                    Thread.interrupted();
                }
            }
        }
    }
}
