package groundswell.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what looks like an address in any text; each search looks at a bounded stretch around each “@”. */
final class Addresses {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final int LONGEST_LABEL = 63;
    private static final int MOST = 500;
    private static final String ATEXT = "!#$%&'*+-/=?^_`{|}~.";
    private static final String NOT_AT_THE_BEGINNING = ".*'`|&/=?^";
    private static final Set<String> NAMES_BEFORE_EQUALS = Set.of("to", "rcpt", "for", "recipient", "addr", "address");

    private Addresses() {}

    /** {@code start} and {@code end}: where it stands in the text. */
    record Found(String address, int start, int end) {}

    static List<String> in(String text) {
        return found(text).stream().map(Found::address).distinct().toList();
    }

    static Optional<String> first(String text) {
        var found = found(text);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).address());
    }

    /** Of “Name <address>” the one between angle brackets; otherwise the first. */
    static Optional<String> author(String header) {
        int open = header.lastIndexOf('<');
        var inside = open < 0 ? Optional.<String>empty() : first(header.substring(open));
        return inside.isPresent() ? inside : first(header);
    }

    static List<Found> found(String text) {
        var found = new ArrayList<Found>();
        int at = text.indexOf('@');
        while (at >= 0 && found.size() < MOST) {
            int start = localPartBefore(at, text);
            int end = domainAfter(at, text);
            if (start < at && end > at) {
                var address = text.substring(start, end);
                found.add(new Found(address, start, end));
            }
            at = text.indexOf('@', at + 1);
        }
        return found;
    }

    private static int localPartBefore(int at, String text) {
        if (at > 2 && text.charAt(at - 1) == '"') {
            int quote = text.lastIndexOf('"', at - 2);
            boolean sound = quote >= 0
                    && at - quote < LONGEST_LOCAL_PART
                    && !text.substring(quote, at).contains("\n");
            return sound ? quote : at;
        }
        int start = at;
        while (start > 0 && at - start <= LONGEST_LOCAL_PART && isAtext(text.charAt(start - 1))) {
            start--;
        }
        int equals = text.indexOf('=', start);
        if (equals > start && equals < at && isNameBefore(text.substring(start, equals))) {
            start = equals + 1;
        }
        while (start < at && NOT_AT_THE_BEGINNING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        boolean sound = start < at
                && at - start <= LONGEST_LOCAL_PART
                && text.charAt(at - 1) != '.'
                && text.substring(start, at).indexOf("..") < 0;
        return sound ? start : at;
    }

    private static boolean isNameBefore(String word) {
        return NAMES_BEFORE_EQUALS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isAtext(char c) {
        return c < 0x80
                ? Plain.isAsciiLetterOrDigit(c) || ATEXT.indexOf(c) >= 0
                : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static int domainAfter(int at, String text) {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_DOMAIN && isOfDomain(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return isDomain(text.substring(at + 1, end)) ? end : at;
    }

    private static boolean isOfDomain(char c) {
        return c == '.' || c == '-' || c == '_' || Character.isLetterOrDigit(c);
    }

    private static boolean isDomain(String domain) {
        var labels = domain.split("\\.", -1);
        for (var label : labels) {
            if (label.isEmpty() || label.length() > LONGEST_LABEL || label.startsWith("-")) {
                return false;
            }
        }
        var last = labels[labels.length - 1];
        return labels.length > 1 && last.length() > 1 && Character.isLetter(last.charAt(0));
    }
}
