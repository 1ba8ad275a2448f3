package groundswell.schedule;

import groundswell.bulk.Bulk;
import groundswell.contact.PersonalData;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Forgets what is kept for a time only: how merges and bulk actions are undone, and what was still being written about
 * erased people.
 */
class TidyPeopleJob implements Job {

    private final PersonalData people;
    private final Bulk bulk;

    TidyPeopleJob(PersonalData people, Bulk bulk) {
        this.people = people;
        this.bulk = bulk;
    }

    @Override
    public void execute(JobExecutionContext context) {
        people.tidy();
        bulk.tidy();
    }
}
