package groundswell.schedule;

import groundswell.feedback.Mailboxes;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks into one mailbox; on one node at a time. Twice would do no harm: a mail acts once. */
@DisallowConcurrentExecution
class ReadMailboxJob implements Job {

    static final String MAILBOX = "mailbox";

    private final Mailboxes mailboxes;

    ReadMailboxJob(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void execute(JobExecutionContext context) {
        mailboxes.read(context.getMergedJobDataMap().getString(MAILBOX));
    }
}
