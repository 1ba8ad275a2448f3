package groundswell.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Which domains are received by the same servers: what one of them asks for holds for all. */
final class DomainGroups {

    private static final String ANY_ENDING = ".*";
    private static final Pattern ENDING = Pattern.compile("[a-z]{2,3}(\\.[a-z]{2})?");

    private final Map<String, String> groups = new HashMap<>();

    DomainGroups() {
        try {
            new ClassPathResource("groundswell/delivery/domain-groups.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int colon = line.indexOf(':');
        for (var domain : line.substring(colon + 1).strip().split("\\s+", -1)) {
            groups.put(domain, line.substring(0, colon));
        }
    }

    /** The group of a domain in A-labels; the domain itself when it belongs to none. */
    String of(String domain) {
        var lower = domain.toLowerCase(Locale.ROOT);
        var named = groups.get(lower);
        if (named != null) {
            return named;
        }
        int dot = lower.indexOf('.');
        return dot < 0 || !isEnding(lower.substring(dot + 1))
                ? lower
                : groups.getOrDefault(lower.substring(0, dot) + ANY_ENDING, lower);
    }

    /** “com” or “co.uk”, but not the rest of somebody's own domain. */
    private static boolean isEnding(String rest) {
        return ENDING.matcher(rest).matches();
    }

    String ofAddress(String address) {
        return of(address.substring(address.lastIndexOf('@') + 1));
    }
}
