package groundswell.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal and what came of it.
 *
 * @param version the number of the version that was rehearsed
 * @param job by which its progress is asked
 * @param begins when the campaign would begin
 * @param assumptions what was assumed of people
 * @param result null until it is done, and when it failed
 * @param problem why it failed; null otherwise
 * @param really what has happened in the campaign since it was rehearsed; null until somebody has entered since
 */
public record Rehearsal(
        long id,
        long campaignId,
        int version,
        long job,
        Instant begins,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant endedAt,
        List<Assumption> assumptions,
        @Nullable RehearsalResult result,
        @Nullable String problem,
        @Nullable Really really) {

    Rehearsal with(@Nullable Really happened) {
        return new Rehearsal(
                id,
                campaignId,
                version,
                job,
                begins,
                requestedBy,
                requestedAt,
                endedAt,
                assumptions,
                result,
                problem,
                happened);
    }

    /**
     * What has happened.
     *
     * @param since when the first of them entered
     * @param entered how many have
     * @param steps how many have come to each element, of all versions
     * @param flows how many have gone each way
     * @param mails how many mails a server has taken
     */
    public record Really(Instant since, long entered, Map<String, Long> steps, Map<String, Long> flows, long mails) {}
}
