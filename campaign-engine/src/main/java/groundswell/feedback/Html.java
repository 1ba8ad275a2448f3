package groundswell.feedback;

import java.util.Locale;
import java.util.Set;

/** The words of a page of HTML, well enough to look for sentences in them. */
final class Html {

    private static final Set<String> BREAKS = Set.of(
            "br", "p", "/p", "div", "/div", "tr", "/tr", "td", "li", "/li", "h1", "h2", "h3", "pre", "/pre", "hr");
    private static final Set<String> HIDDEN = Set.of("style", "script", "title");

    private Html() {}

    static String words(String html) {
        var words = new StringBuilder(html.length());
        int i = 0;
        while (i < html.length()) {
            int end = isTag(html, i) ? html.indexOf('>', i) : i;
            if (end < 0) {
                // The last tag was cut off.
                break;
            } else if (end == i) {
                words.append(html.charAt(i));
                i++;
            } else {
                var name = name(html, i + 1, end);
                words.append(BREAKS.contains(name) ? "\n" : isAddress(html, i, end) ? html.substring(i, end + 1) : "");
                i = HIDDEN.contains(name) ? after("</" + name, html, end + 1) : end + 1;
            }
        }
        return entities(words.toString());
    }

    private static boolean isTag(String html, int at) {
        if (html.charAt(at) != '<' || at + 1 == html.length()) {
            return false;
        }
        char c = html.charAt(at + 1);
        return c == '/' || c == '!' || (Plain.isAsciiLetterOrDigit(c) && !Character.isDigit(c));
    }

    /** Servers forget that the angle brackets around an address mean something else here. */
    private static boolean isAddress(String html, int start, int end) {
        return end - start < 300 && html.substring(start, end).matches("<[^\\s=]+@[^\\s=]+");
    }

    private static String name(String html, int start, int end) {
        int stop = start;
        while (stop < end && stop - start < 10 && !Character.isWhitespace(html.charAt(stop))) {
            stop++;
        }
        var name = html.substring(start, stop).toLowerCase(Locale.ROOT);
        return name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static int after(String tag, String html, int from) {
        int found = html.indexOf("</", from);
        while (found >= 0 && !html.regionMatches(true, found, tag, 0, tag.length())) {
            found = html.indexOf("</", found + 1);
        }
        int end = found < 0 ? -1 : html.indexOf('>', found);
        return end < 0 ? html.length() : end + 1;
    }

    private static String entities(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
