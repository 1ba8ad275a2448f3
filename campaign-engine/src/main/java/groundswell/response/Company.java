package groundswell.response;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the hits of one message tell together: who follows many of its links within seconds, and who comes with whoever
 * followed the link that no person sees, is a machine.
 */
final class Company {

    /** A person waits for the first page before the next link. */
    static final Duration BURST = Duration.ofSeconds(5);

    static final int LINKS_OF_A_BURST = 3;

    /** Scanners go through a mail in one go, a few minutes at most. */
    static final Duration AROUND_THE_TRAP = Duration.ofMinutes(10);

    /** Many people have the same browser as a scanner pretends to have, so from elsewhere only what comes at once. */
    private static final Duration SAME_AGENT = Duration.ofMinutes(1);

    private Company() {}

    /** Of one message. {@code key} is whatever the caller knows the hit by. */
    record Seen<K>(
            K key,
            String kind,
            @Nullable String url,
            @Nullable String userAgent,
            @Nullable String ip,
            Instant at) {}

    /** Those who follow too many links at once; others may be anything. */
    static <K> Set<K> bursting(List<Seen<K>> hits) {
        var clicks = hits.stream()
                .filter(it -> it.kind().equals(Touchpoints.CLICK))
                .sorted(Comparator.comparing(Seen::at))
                .toList();
        var found = new HashSet<K>();
        var links = new HashMap<String, Integer>();
        int last = 0;
        int marked = 0;
        for (int first = 0; first < clicks.size(); first++) {
            var until = clicks.get(first).at().plus(BURST);
            while (last < clicks.size() && !clicks.get(last).at().isAfter(until)) {
                links.merge(String.valueOf(clicks.get(last).url()), 1, Integer::sum);
                last++;
            }
            if (links.size() >= LINKS_OF_A_BURST) {
                clicks.subList(Math.max(first, marked), last).forEach(it -> found.add(it.key()));
                marked = last;
            }
            links.computeIfPresent(String.valueOf(clicks.get(first).url()), (url, many) -> many == 1 ? null : many - 1);
        }
        return found;
    }

    /** The trap's own hits, and those from the same address or by the same program around them. */
    static <K> Set<K> trapped(List<Seen<K>> hits) {
        var traps =
                hits.stream().filter(it -> it.kind().equals(Touchpoints.TRAP)).toList();
        var found = new HashSet<K>();
        hits.stream()
                .filter(hit -> traps.stream().anyMatch(trap -> belongTogether(hit, trap)))
                .forEach(hit -> found.add(hit.key()));
        return found;
    }

    private static boolean belongTogether(Seen<?> hit, Seen<?> trap) {
        if (hit.equals(trap)) {
            return true;
        }
        var between = Duration.between(hit.at(), trap.at()).abs();
        boolean address = hit.ip() != null && hit.ip().equals(trap.ip());
        boolean agent = hit.userAgent() != null && hit.userAgent().equals(trap.userAgent());
        return (address && between.compareTo(AROUND_THE_TRAP) <= 0) || (agent && between.compareTo(SAME_AGENT) <= 0);
    }
}
