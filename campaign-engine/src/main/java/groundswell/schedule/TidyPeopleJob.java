package groundswell.schedule;

import groundswell.contact.PersonalData;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Forgets what is kept for a day only: how merges are undone, and what was still being written about erased people. */
class TidyPeopleJob implements Job {

    private final PersonalData people;

    TidyPeopleJob(PersonalData people) {
        this.people = people;
    }

    @Override
    public void execute(JobExecutionContext context) {
        people.tidy();
    }
}
