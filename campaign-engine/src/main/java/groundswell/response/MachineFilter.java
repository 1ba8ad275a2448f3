package groundswell.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Tells scanners, previews and privacy proxies from people. It marks and never drops, so it may be wrong for a while. */
final class MachineFilter {

    /** Gateways follow links while they deliver; nobody reads and clicks that fast. */
    private static final Duration TOO_FAST = Duration.ofSeconds(2);

    private final List<String> parts;
    private final List<String> whole;

    MachineFilter() {
        var lines = lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        parts = lines.stream().filter(line -> !line.startsWith("=")).toList();
        whole = lines.stream()
                .filter(line -> line.startsWith("="))
                .map(line -> line.substring(1))
                .toList();
    }

    private static List<String> lines() {
        try {
            var file = new ClassPathResource("groundswell/response/machines.txt");
            return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Verdict judge(Visit visit, @Nullable Instant sentAt, Instant now) {
        if (visit.ahead() || isMachine(visit.userAgent())) {
            return Verdict.MACHINE;
        } else if (sentAt == null) {
            return Verdict.UNKNOWN;
        } else {
            return now.isBefore(sentAt.plus(TOO_FAST)) ? Verdict.MACHINE : Verdict.HUMAN;
        }
    }

    private boolean isMachine(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return true;
        }
        var lower = userAgent.strip().toLowerCase(Locale.ROOT);
        return whole.contains(lower) || parts.stream().anyMatch(lower::contains);
    }
}
