package groundswell.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** So many forms per network and minute. Kept in memory and bounded: it stops a script, not an army. */
@Component
class SenderLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    static final int MOST_PER_WINDOW = 10;
    static final int MOST_SENDERS = 10_000;
    private static final int PARTS_OF_A_NETWORK = 4;

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_SENDERS;
        }
    };

    SenderLimit(Clock clock) {
        this.clock = clock;
    }

    private record Window(Instant since, int count) {}

    synchronized boolean allows(String address) {
        var sender = network(address);
        var now = clock.instant();
        var window = windows.remove(sender);
        boolean open = window != null && now.isBefore(window.since().plus(WINDOW));
        var next = open ? new Window(window.since(), window.count() + 1) : new Window(now, 1);
        windows.put(sender, next);
        return next.count() <= MOST_PER_WINDOW;
    }

    synchronized int senders() {
        return windows.size();
    }

    /** A household is given a /64 of IPv6 addresses, and may use a new one for each request. */
    private static String network(String address) {
        var parts = address.split(":", -1);
        return parts.length <= PARTS_OF_A_NETWORK
                ? address
                : String.join(":", Arrays.copyOf(parts, PARTS_OF_A_NETWORK));
    }
}
