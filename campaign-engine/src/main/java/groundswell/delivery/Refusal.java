package groundswell.delivery;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a mail server asks for when it refuses for a while. */
final class Refusal {

    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern HINT = Pattern.compile(
            "\\b(?:in|after|for|wait)\\s+(?:about\\s+)?(\\d{1,5})\\s*(s|secs?|seconds?|m|mins?|minutes?|h|hours?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    private Refusal() {}

    /** The code of RFC 3463 in a reply; null when it has none. */
    static @Nullable String enhancedCode(String reply) {
        Matcher matcher = ENHANCED.matcher(reply);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** Whether it is the pace, or we, that is refused, and not this message: 421, or 4.7.x (RFC 3463 3.8). */
    static boolean isAboutUs(int code, String reply) {
        var enhanced = enhancedCode(reply);
        return code == 421 || (code >= 400 && code <= 499 && enhanced != null && enhanced.startsWith("4.7."));
    }

    /** “Try again in 5 minutes”, between ten seconds and a day. */
    static Optional<Duration> hint(String reply) {
        var matcher = HINT.matcher(reply);
        if (!matcher.find()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        var asked = switch (matcher.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
        return Optional.of(asked).filter(it -> it.compareTo(SHORTEST) >= 0 && it.compareTo(LONGEST) <= 0);
    }
}
