package groundswell.schedule;

import groundswell.campaign.Campaigns;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A campaign's time has come. Fired late or twice it does no harm: the scheduled moment is worked through once. */
class LetPeopleInJob implements Job {

    static final String CAMPAIGN = "campaign";

    private final Campaigns campaigns;

    LetPeopleInJob(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(JobExecutionContext context) {
        campaigns.enter(
                context.getMergedJobDataMap().getLong(CAMPAIGN),
                context.getScheduledFireTime().toInstant());
    }
}
