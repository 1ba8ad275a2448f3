package groundswell.schedule;

import groundswell.audience.Segments;
import groundswell.campaign.Campaigns;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Everybody is looked at again: time alone brings people into segments. Twice does no harm. */
@DisallowConcurrentExecution
class SweepSegmentsJob implements Job {

    private final Segments segments;
    private final Campaigns campaigns;

    SweepSegmentsJob(Segments segments, Campaigns campaigns) {
        this.segments = segments;
        this.campaigns = campaigns;
    }

    @Override
    public void execute(JobExecutionContext context) {
        segments.sweep();
        campaigns.rememberAudiences();
    }
}
