package groundswell.schedule;

import groundswell.feedback.Mailboxes;
import groundswell.feedback.Mailboxes.Mailbox;
import java.util.HashSet;
import java.util.Set;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A trigger for each mailbox that is configured, and none for those that were. */
@Component
class MailboxSchedules {

    private static final String GROUP = "mailboxes";

    private final Scheduler quartz;
    private final Mailboxes mailboxes;

    MailboxSchedules(Scheduler quartz, Mailboxes mailboxes) {
        this.quartz = quartz;
        this.mailboxes = mailboxes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void readMailboxes() throws SchedulerException {
        var gone = new HashSet<>(quartz.getJobKeys(GroupMatcher.jobGroupEquals(GROUP)));
        for (var mailbox : mailboxes.all()) {
            gone.remove(schedule(mailbox));
        }
        for (var key : gone) {
            quartz.deleteJob(key);
        }
    }

    private JobKey schedule(Mailbox mailbox) throws SchedulerException {
        var key = JobKey.jobKey(mailbox.name(), GROUP);
        var job = JobBuilder.newJob(ReadMailboxJob.class)
                .withIdentity(key)
                .usingJobData(ReadMailboxJob.MAILBOX, mailbox.name())
                .build();
        var trigger = TriggerBuilder.newTrigger()
                .withIdentity(mailbox.name(), GROUP)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(mailbox.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
        quartz.scheduleJob(job, Set.of(trigger), true);
        return key;
    }
}
