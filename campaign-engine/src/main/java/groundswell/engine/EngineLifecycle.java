package groundswell.engine;

import groundswell.platform.ClockMoved;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes steps only while the application is up, and keeps the engine's time equal to the platform's. */
@Component
class EngineLifecycle implements SmartLifecycle {

    private final JobExecutor jobs;
    private final EngineSettings settings;

    EngineLifecycle(ProcessEngine engine, EngineSettings settings) {
        this.jobs = ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
        this.settings = settings;
    }

    @EventListener
    void keepTime(ClockMoved moved) {
        ClockUtil.offset(moved.offset().toMillis());
        jobs.jobWasAdded();
    }

    @Override
    public void start() {
        if (settings.executeJobs()) {
            jobs.start();
        }
    }

    @Override
    public void stop() {
        jobs.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobs.isActive();
    }
}
