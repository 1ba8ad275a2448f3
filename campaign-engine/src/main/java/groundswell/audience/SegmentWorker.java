package groundswell.audience;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Notices, on each node, within a moment that contacts have entered or left a segment. */
@Component
class SegmentWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SegmentWorker.class);
    private static final long PAUSE_MILLIS = 250;

    private final Segments segments;
    private final SegmentSettings settings;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    SegmentWorker(Segments segments, SegmentSettings settings) {
        this.segments = segments;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.worker()) {
            running = true;
            thread = new Thread(this::work, "segment-worker");
            thread.start();
        }
    }

    private void work() {
        while (running) {
            try {
                segments.follow();
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("The segments were not followed; that is tried again in a moment", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            running = false;
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
