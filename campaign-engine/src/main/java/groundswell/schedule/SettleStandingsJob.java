package groundswell.schedule;

import groundswell.lifecycle.Lifecycle;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Asks whether it is time to work out where customers stand: by the platform's clock, which the demo may move. */
@DisallowConcurrentExecution
class SettleStandingsJob implements Job {

    private final Lifecycle lifecycle;

    SettleStandingsJob(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(JobExecutionContext context) {
        lifecycle.settleIfDue();
    }
}
