package groundswell.schedule;

import groundswell.feedback.Breaker;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks at what came back, and holds bulk back before mailbox providers do. */
@DisallowConcurrentExecution
class JudgeDomainJob implements Job {

    private final Breaker breaker;

    JudgeDomainJob(Breaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public void execute(JobExecutionContext context) {
        breaker.judgeAll();
    }
}
