package groundswell.feedback;

import java.util.regex.Pattern;

/** Makes strangers' text harmless: no control characters, no half characters, no more than so much. */
final class Plain {

    static final int LONGEST_LINE = 1_000;
    static final int LONGEST_TEXT = 100_000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private Plain() {}

    static String line(String text) {
        return line(text, LONGEST_LINE);
    }

    static String line(String text, int longest) {
        // Cut before and after, so that a text of megabytes costs nothing.
        var clean = BLANKS.matcher(clean(cut(text, 4 * longest), false)).replaceAll(" ");
        return cut(clean.strip(), longest);
    }

    static String text(String text) {
        return clean(cut(text, LONGEST_TEXT), true).strip();
    }

    /** As {@link #text}, with the blanks at its beginning and in full length: what the readers look at. */
    static String lines(String text) {
        return clean(text, true);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String clean(String text, boolean breaks) {
        var clean = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (breaks && (point == '\n' || point == '\t')) {
                clean.append((char) point);
            } else if (point == '\n' || point == '\t') {
                clean.append(' ');
            } else if (Character.getType(point) == Character.SURROGATE) {
                clean.append('\uFFFD');
            } else if (!Character.isISOControl(point) && !turnsTheLine(point)) {
                clean.appendCodePoint(point);
            }
        }
        return clean.toString();
    }

    static boolean isAsciiLetterOrDigit(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** Marks that show text in another order than it is written (UAX 9), which is good for deceit only. */
    private static boolean turnsTheLine(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
