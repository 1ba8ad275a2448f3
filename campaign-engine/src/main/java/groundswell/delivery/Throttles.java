package groundswell.delivery;

import groundswell.delivery.Ledger.Answer;
import groundswell.delivery.PaceTable.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets so many messages go as each mail server and each group of recipients' domains bears, over all nodes together.
 * What has no limit costs a look into memory; another node's change is known within a second.
 */
@Component
class Throttles {

    private static final Logger log = LoggerFactory.getLogger(Throttles.class);
    private static final String WHOLE_SERVER = "";
    private static final long REMEMBERED_NANOS = 1_000_000_000L;
    private static final Duration CLOSED = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofSeconds(15);

    private final PaceTable table;
    private final NodeCount nodes;
    private final DomainGroups groups = new DomainGroups();
    private final RecentPace recent = new RecentPace();
    private volatile Known known = new Known(Map.of(), System.nanoTime());

    Throttles(PaceTable table, NodeCount nodes) {
        this.table = table;
        this.nodes = nodes;
    }

    private record Known(Map<String, Pace> paces, long until) {}

    /** Who receives what goes to this address, as limits and figures name it. */
    String groupOf(String address) {
        return groups.ofAddress(address);
    }

    /**
     * Which of these have to wait, and for how long.
     *
     * @param recipients the addresses, by message
     */
    Map<Long, Duration> admit(String server, Map<Long, String> recipients) {
        var paces = paces();
        Map<Long, Duration> wait = new LinkedHashMap<>();
        if (paces.isEmpty()) {
            return wait;
        }
        var byGroup = new LinkedHashMap<String, List<Long>>();
        recipients.forEach(
                (message, address) -> byGroup.computeIfAbsent(groups.ofAddress(address), group -> new ArrayList<>())
                        .add(message));
        byGroup.forEach((group, messages) -> limit(paces.get(key(server, group)), messages, wait));
        var left =
                recipients.keySet().stream().filter(it -> !wait.containsKey(it)).toList();
        limit(paces.get(key(server, WHOLE_SERVER)), left, wait);
        return wait;
    }

    /** As {@link #admit} for a domain of ours that is held back. */
    Map<Long, Duration> crawl(String domain, List<Long> messages) {
        Map<Long, Duration> wait = new LinkedHashMap<>();
        limit(paces().get(key(PaceTable.HELD_BACK, domain)), messages, wait);
        return wait;
    }

    private void limit(@Nullable Pace pace, List<Long> messages, Map<Long, Duration> wait) {
        if (pace != null && !messages.isEmpty()) {
            postpone(messages, table.take(pace.server(), pace.group(), messages.size()), pace, wait);
        }
    }

    /** Those that find no token are asked again about when there is one, each at its own time. */
    private static void postpone(List<Long> messages, int given, Pace pace, Map<Long, Duration> wait) {
        var begin = pace.isClosed() ? Duration.ofMillis((long) (pace.closedSeconds() * 1_000)) : Duration.ZERO;
        var perMinute = pace.perMinute();
        for (int i = given; i < messages.size(); i++) {
            var turn = perMinute == null ? LATER : Duration.ofMillis(60_000L * (i - given + 1) / perMinute);
            wait.put(messages.get(i), begin.plus(turn));
        }
    }

    /** Whether a server has asked for a pause meanwhile. */
    boolean isClosed(String server, String address) {
        var pace = paces().get(key(server, groups.ofAddress(address)));
        return pace != null && pace.isClosed();
    }

    /** Counts what went, and slows down when the answer asks for it. */
    void note(String server, String address, Answer answer) {
        var group = groups.ofAddress(address);
        int code = answer.smtpCode() == null ? 0 : answer.smtpCode();
        if (!Refusal.isAboutUs(code, answer.reply())) {
            recent.add(server, group);
            return;
        }
        int pace = Math.max(2, recent.perMinute(server, group) * nodes.alive());
        var closed = Refusal.hint(answer.reply()).orElse(CLOSED);
        if (table.slowDown(server, group, pace, closed, answer.reply())) {
            log.warn("{} asks to slow down: {}; half of {} a minute from now on", group, answer.reply(), pace);
        }
        known = new Known(Map.of(), System.nanoTime());
    }

    private Map<String, Pace> paces() {
        var now = System.nanoTime();
        var last = known;
        if (last.until() - now > 0) {
            return last.paces();
        }
        var fresh = new HashMap<String, Pace>();
        table.all().forEach(it -> fresh.put(key(it.server(), it.group()), it));
        known = new Known(fresh, now + REMEMBERED_NANOS);
        return fresh;
    }

    private static String key(String server, String group) {
        return server + " " + group;
    }
}
