package groundswell.response;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request for a pixel, a link or the trap of one message.
 *
 * @param url where the link leads as its template wrote it; null but for clicks
 */
record Hit(String kind, long messageId, @Nullable String url, Visit visit, Instant at) {

    private static final int LONGEST_USER_AGENT = 400;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");

    /** Cut to what is kept, because many wait in memory. */
    static Hit of(String kind, long messageId, @Nullable String url, Visit visit, Instant at) {
        var ip = Networks.address(visit.ip()).isPresent() ? visit.ip() : null;
        return new Hit(kind, messageId, url, new Visit(plain(visit.userAgent()), ip, visit.ahead()), at);
    }

    private static @Nullable String plain(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        var printable = UNPRINTABLE.matcher(userAgent).replaceAll("?");
        return printable.substring(0, Math.min(printable.length(), LONGEST_USER_AGENT));
    }
}
