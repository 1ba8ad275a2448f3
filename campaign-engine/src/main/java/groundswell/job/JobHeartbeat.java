package groundswell.job;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Beats from the start of the process to its end, so that another one notices when it is gone. */
@Component
class JobHeartbeat implements SmartLifecycle {

    private static final int SECONDS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(JobHeartbeat.class);

    private final Jobs jobs;
    private @Nullable ScheduledExecutorService timer;

    JobHeartbeat(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "job-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        var unused = started.scheduleWithFixedDelay(this::beat, 0, SECONDS, TimeUnit.SECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private void beat() {
        try {
            jobs.beat();
        } catch (RuntimeException e) {
            LOG.warn("The heartbeat of this process was not written; the next try is in {} seconds", SECONDS, e);
        }
    }
}
