package groundswell.delivery;

import groundswell.delivery.Ledger.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Which of the messages that a node has taken may go now: bulk must not be held back for its domain's sake, there must be
 * room in the day of a slow beginning, and the receiving servers must bear the pace.
 */
@Component
class Admission {

    /** What the queue says of a message that waits. */
    static final String PACE = "PACE";

    static final String WARM_UP = "WARM_UP";
    static final String GUARD = "GUARD";

    private static final long REMEMBERED_NANOS = 500_000_000L;

    private final Throttles throttles;
    private final WarmUp warmUp;
    private final SendingDomains domains;
    private final SendingIdentities identities;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    Admission(Throttles throttles, WarmUp warmUp, SendingDomains domains, SendingIdentities identities) {
        this.throttles = throttles;
        this.warmUp = warmUp;
        this.domains = domains;
        this.identities = identities;
    }

    private record Remembered(SendingDomains.State state, long until) {}

    /** Messages that wait for one reason, each with its pause. */
    record Waiting(String why, Map<Long, Duration> pauses) {}

    /** {@code go} in the order in which they were asked for. */
    record Decision(List<Long> go, List<Waiting> waiting) {}

    /** Whether anything of this goes out at all. Another node's change is known within half a second. */
    boolean isOpen(Work work) {
        return work.lane() == Lane.TRANSACTIONAL || state(domainOf(work)).guard() != Guard.PAUSE;
    }

    /** Whether the domain begins slowly, so that those come first who are likely to be glad. */
    boolean picksTheMostEngaged(Work work) {
        return work.lane() == Lane.BULK && WarmUp.most(state(domainOf(work)).warmUpFrom(), warmUp.today()) != null;
    }

    /** {@code recipients} are the addresses, by message. */
    Decision admit(String server, Work work, Map<Long, String> recipients) {
        Map<Long, String> left = new LinkedHashMap<>(recipients);
        var waiting = new ArrayList<Waiting>();
        if (work.lane() == Lane.BULK) {
            var domain = domainOf(work);
            if (state(domain).guard() == Guard.THROTTLE) {
                keep(left, waiting, GUARD, throttles.crawl(domain, List.copyOf(left.keySet())));
            }
            keep(left, waiting, PACE, throttles.admit(server, left));
            keep(left, waiting, WARM_UP, begun(domain, List.copyOf(left.keySet())));
        } else {
            keep(left, waiting, PACE, throttles.admit(server, left));
        }
        return new Decision(List.copyOf(left.keySet()), waiting);
    }

    private Map<Long, Duration> begun(String domain, List<Long> messages) {
        var from = state(domain).warmUpFrom();
        Map<Long, Duration> pauses = new LinkedHashMap<>();
        if (from != null && !messages.isEmpty()) {
            int room = warmUp.take(domain, from, messages.size());
            messages.stream().skip(room).forEach(it -> pauses.put(it, warmUp.untilTomorrow()));
        }
        return pauses;
    }

    private static void keep(Map<Long, String> left, List<Waiting> waiting, String why, Map<Long, Duration> pauses) {
        if (!pauses.isEmpty()) {
            left.keySet().removeAll(pauses.keySet());
            waiting.add(new Waiting(why, pauses));
        }
    }

    private String domainOf(Work work) {
        return identities.of(work.sender()).domain();
    }

    private SendingDomains.State state(String domain) {
        var now = System.nanoTime();
        var last = remembered.get(domain);
        if (last == null || last.until() - now <= 0) {
            last = new Remembered(domains.state(domain), now + REMEMBERED_NANOS);
            remembered.put(domain, last);
        }
        return last.state();
    }
}
