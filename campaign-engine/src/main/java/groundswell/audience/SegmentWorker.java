package groundswell.audience;

import groundswell.platform.Repeating;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Notices, on each node, within a moment that contacts have entered or left a segment. */
@Component
class SegmentWorker implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final SegmentSettings settings;
    private final Repeating repeating;

    SegmentWorker(Segments segments, SegmentSettings settings) {
        this.settings = settings;
        this.repeating = new Repeating("segment-worker", PAUSE, segments::follow);
    }

    @Override
    public void start() {
        if (settings.worker()) {
            repeating.start();
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
