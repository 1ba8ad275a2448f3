package groundswell.engine;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Takes the engine's steps one by one in the test's thread, at the time of the test's clock. */
@Component
public class EngineJobs {

    private static final int ENDLESS = 10_000;

    private final ProcessEngine engine;
    private final Clock clock;

    EngineJobs(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** Everything that is due, and what becomes due by it. */
    public int runDue() {
        int steps = 0;
        while (runOne()) {
            steps++;
            if (steps > ENDLESS) {
                throw new AssertionError("The engine's work does not end");
            }
        }
        return steps;
    }

    /** One step; false when nothing is due. A step that throws is reported to the engine and thrown. */
    public boolean runOne() {
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        var due = engine.getManagementService()
                .createJobQuery()
                .executable()
                .duedateLowerThan(Date.from(clock.instant().plusMillis(1)))
                .listPage(0, 1);
        var now = due.isEmpty()
                ? engine.getManagementService()
                        .createJobQuery()
                        .executable()
                        .messages()
                        .listPage(0, 1)
                : due;
        now.forEach(it -> engine.getManagementService().executeJob(it.getId()));
        return !now.isEmpty();
    }

    /** Whoever travels is nowhere from now on; for tests that leave people waiting. */
    public void endEverything() {
        var runtime = engine.getRuntimeService();
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(it -> runtime.deleteProcessInstance(it.getId(), "the test is over"));
    }

    /** Waves on their way; what people of ours work on is not counted. */
    public long instances() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKeyNotIn("lead-handoff", "launch-approval")
                .count();
    }
}
