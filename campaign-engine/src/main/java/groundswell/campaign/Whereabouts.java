package groundswell.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door of questions about one person: how he came through a campaign, and why he is not in it. */
@Component
public class Whereabouts {

    private final PersonRuns runs;
    private final Admissions admissions;

    Whereabouts(PersonRuns runs, Admissions admissions) {
        this.runs = runs;
        this.admissions = admissions;
    }

    /** The run in which a message was written; empty when the message is of no campaign. */
    public Optional<PersonRun> run(long campaignId, long contactId, long enrollmentId) {
        return runs.of(campaignId, contactId, enrollmentId);
    }

    /** The latest runs of a person, newest first. */
    public List<PersonRun> runs(long campaignId, long contactId) {
        return runs.of(campaignId, contactId);
    }

    /** The contact and the campaign must be there. */
    public Admission admission(long campaignId, long contactId) {
        return admissions.of(campaignId, contactId);
    }
}
