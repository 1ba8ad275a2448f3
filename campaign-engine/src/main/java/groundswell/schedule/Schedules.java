package groundswell.schedule;

import groundswell.campaign.CampaignScheduled;
import groundswell.campaign.CampaignUnscheduled;
import groundswell.campaign.Schedule;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Every trigger. Quartz decides when something begins; its tables are in the same transaction as the campaign's state,
 * so a campaign that runs has its trigger and one that does not has none.
 */
@Component
class Schedules {

    private final Scheduler quartz;

    Schedules(Scheduler quartz) {
        this.quartz = quartz;
    }

    /** Nightly, in truth: what is due is told by the platform's clock, so a night that was missed is made up for. */
    @EventListener(ApplicationReadyEvent.class)
    void standings() throws SchedulerException {
        var key = JobKey.jobKey("settle-standings");
        var job = JobBuilder.newJob(SettleStandingsJob.class).withIdentity(key).build();
        var everyMinute = TriggerBuilder.newTrigger()
                .withIdentity(key.getName())
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
        quartz.scheduleJob(job, Set.of(everyMinute), true);
    }

    @EventListener(ApplicationReadyEvent.class)
    void judgeDomain() throws SchedulerException {
        var key = JobKey.jobKey("judge-domain");
        var job = JobBuilder.newJob(JudgeDomainJob.class).withIdentity(key).build();
        var everyMinute = TriggerBuilder.newTrigger()
                .withIdentity(key.getName())
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
        quartz.scheduleJob(job, Set.of(everyMinute), true);
    }

    /** Seven minutes past each hour, when few campaigns begin. The same on every node: the last to start writes it again. */
    @EventListener(ApplicationStartedEvent.class)
    void sweepSegments() throws SchedulerException {
        var key = JobKey.jobKey("sweep-segments", "sweeps");
        var job = JobBuilder.newJob(SweepSegmentsJob.class).withIdentity(key).build();
        var hourly = TriggerBuilder.newTrigger()
                .withIdentity(key.getName(), key.getGroup())
                .withSchedule(
                        CronScheduleBuilder.cronSchedule("0 7 * * * ?").withMisfireHandlingInstructionFireAndProceed())
                .build();
        quartz.scheduleJob(job, Set.of(hourly), true);
    }

    @EventListener
    void begin(CampaignScheduled campaign) throws SchedulerException {
        var key = key(campaign.campaignId());
        var job = JobBuilder.newJob(LetPeopleInJob.class)
                .withIdentity(key)
                .usingJobData(LetPeopleInJob.CAMPAIGN, campaign.campaignId())
                .build();
        quartz.deleteJob(key);
        quartz.scheduleJob(job, trigger(key, campaign.schedule()));
    }

    @EventListener
    void end(CampaignUnscheduled campaign) throws SchedulerException {
        quartz.deleteJob(key(campaign.campaignId()));
    }

    /** Personal data of which the time is over is forgotten within the hour, on whichever node. */
    @EventListener(ApplicationReadyEvent.class)
    void tidyPeople() throws SchedulerException {
        var job = JobBuilder.newJob(TidyPeopleJob.class)
                .withIdentity("tidy", "people")
                .build();
        var hourly = TriggerBuilder.newTrigger()
                .withIdentity("tidy", "people")
                .withSchedule(
                        CronScheduleBuilder.cronSchedule("0 17 * * * ?").withMisfireHandlingInstructionFireAndProceed())
                .build();
        quartz.scheduleJob(job, Set.of(hourly), true);
    }

    /** After an outage of several firings people are let in once: the audience is asked anew at each of them anyway. */
    private static Trigger trigger(JobKey key, Schedule schedule) {
        var trigger = TriggerBuilder.newTrigger().withIdentity(key.getName(), key.getGroup());
        if (schedule.cron() != null) {
            return trigger.withSchedule(CronScheduleBuilder.cronSchedule(schedule.cron())
                            .inTimeZone(TimeZone.getTimeZone(schedule.zone()))
                            .withMisfireHandlingInstructionFireAndProceed())
                    .build();
        }
        return trigger.startAt(Date.from(java.util.Objects.requireNonNull(schedule.once())))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }

    private static JobKey key(long campaignId) {
        return JobKey.jobKey("campaign-" + campaignId, "let-people-in");
    }
}
