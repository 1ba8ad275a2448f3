package groundswell.response;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells scanners, previews and privacy proxies from people by what one request says of itself. It marks and never
 * drops, so it may be wrong for a while; what several requests tell together, {@link Company} tells.
 */
final class MachineFilter {

    /** Gateways follow links while they deliver; nobody reads and clicks that fast. */
    private static final Duration TOO_FAST = Duration.ofSeconds(2);

    private record Part(String text, Cause cause) {}

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Cause> whole = new HashMap<>();
    private final Networks networks;

    /** {@code lines}: names of programs; one in brackets says what those below it are. */
    MachineFilter(List<String> lines, Networks networks) {
        this.networks = networks;
        var cause = Cause.AGENT;
        for (var line : lines) {
            if (line.startsWith("[")) {
                cause = MachineLists.cause(line.substring(1, line.length() - 1));
            } else if (line.startsWith("=")) {
                whole.put(line.substring(1).toLowerCase(Locale.ROOT), cause);
            } else {
                parts.add(new Part(line.toLowerCase(Locale.ROOT), cause));
            }
        }
    }

    /** {@code sentAt} null: no server has taken the message yet, so haste cannot be judged. */
    Judgement judge(Visit visit, @Nullable Instant sentAt, Instant at) {
        var agent = agent(visit.userAgent());
        if (visit.ahead() != Ahead.NO) {
            return Judgement.machine(visit.ahead() == Ahead.HEAD ? Cause.HEAD : Cause.PREFETCH);
        } else if (agent != null && agent != Cause.IMAGE_PROXY) {
            return Judgement.machine(agent);
        }
        // Picture proxies stand in data centres, whoever looks at the picture.
        var network = agent == null ? networks.causeOf(visit.ip()) : null;
        if (network != null) {
            return Judgement.machine(network);
        } else if (sentAt == null) {
            return new Judgement(Verdict.UNKNOWN, agent);
        } else {
            return at.isBefore(sentAt.plus(TOO_FAST))
                    ? Judgement.machine(Cause.HASTE)
                    : new Judgement(Verdict.HUMAN, agent);
        }
    }

    private @Nullable Cause agent(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return Cause.NO_AGENT;
        }
        var lower = userAgent.strip().toLowerCase(Locale.ROOT);
        var known = whole.get(lower);
        if (known != null) {
            return known;
        }
        for (var part : parts) {
            if (lower.contains(part.text())) {
                return part.cause();
            }
        }
        return null;
    }
}
