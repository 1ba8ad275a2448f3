package groundswell.schedule;

import groundswell.bulk.Bulk;
import groundswell.contact.PersonalData;
import groundswell.feedback.Feedback;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Forgets what is kept for a time only: how merges and bulk actions are undone, what was still being written about
 * erased people, and returned mail as it came.
 */
class TidyPeopleJob implements Job {

    private final PersonalData people;
    private final Bulk bulk;
    private final Feedback feedback;

    TidyPeopleJob(PersonalData people, Bulk bulk, Feedback feedback) {
        this.people = people;
        this.bulk = bulk;
        this.feedback = feedback;
    }

    @Override
    public void execute(JobExecutionContext context) {
        people.tidy();
        bulk.tidy();
        feedback.tidy();
    }
}
