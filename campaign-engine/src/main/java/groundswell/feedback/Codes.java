package groundswell.feedback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The codes in a server's words.
 *
 * @param reply RFC 5321 4.2
 * @param status RFC 3463, such as “5.1.1”
 */
record Codes(@Nullable Integer reply, @Nullable String status) {

    static final Codes NONE = new Codes(null, null);

    private static final int LONGEST = 4_000;

    /** Digits of an IP address, a version or a larger number are neither. */
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.\\w])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\d)");

    private static final Pattern REPLY =
            Pattern.compile("(?<![\\d.\\w@/=-])([45][0-5]\\d)(?=[\\s:;,-](?!\\d{2,})|$|-[245]\\.|\\s[245]\\.)");

    static Codes in(String words) {
        var text = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        var reply = first(REPLY.matcher(text));
        return new Codes(reply == null ? null : Integer.valueOf(reply), first(STATUS.matcher(text)));
    }

    /** Where the first reply code stands; -1 when there is none. */
    static int replyIn(String words) {
        var reply = REPLY.matcher(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        return reply.find() ? reply.start() : -1;
    }

    private static @Nullable String first(Matcher matcher) {
        return matcher.find() ? matcher.group(1) : null;
    }

    /** 2, 4 or 5; 0 when no code tells. The enhanced status is meant more exactly than the reply. */
    int severity() {
        if (status != null) {
            return status.charAt(0) - '0';
        }
        return reply == null ? 0 : reply / 100;
    }

    boolean isEmpty() {
        return reply == null && status == null;
    }
}
