package groundswell.feedback;

import groundswell.delivery.Guard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a sending domain stands.
 *
 * @param guard what holds now; a pause stays until somebody lets bulk go again
 * @param judgedAt null: not yet
 * @param since where the time begins of which these are told; a week ago, or when bulk was let go again
 * @param letters that a mail server took in that time
 * @param reported of that time, what providers said of a day, newest first
 */
public record DomainHealth(
        String domain,
        Guard guard,
        @Nullable Instant judgedAt,
        Instant since,
        long letters,
        Measure complaints,
        Measure bounces,
        List<Reported> reported) {

    /** {@code share} between 0 and 1; {@code level} follows from it alone. */
    public record Reported(String provider, LocalDate day, double share, Guard level, String toldBy) {}

    /** The hardest that follows from any of them. */
    Guard judgement() {
        return Stream.concat(
                        Stream.of(complaints.level(), bounces.level()),
                        reported.stream().map(Reported::level))
                .reduce(Guard.NONE, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    String why() {
        return "%,d letters since %s, %,d of them called spam, %,d to addresses that nobody has"
                .formatted(letters, since, complaints.count(), bounces.count());
    }
}
