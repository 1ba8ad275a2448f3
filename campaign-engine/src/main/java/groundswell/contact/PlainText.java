package groundswell.contact;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Text that people typed or pasted, made safe to keep, to search and to put into a letter. */
final class PlainText {

    /** Long enough for every name that was ever registered. */
    static final int MAX_LINE = 500;

    static final int MAX_TEXT = 10_000;

    private PlainText() {}

    /** One line: line breaks and tabs become spaces. Null when nothing is left. */
    static @Nullable String line(String label, String field, String text) {
        var kept = clean(label, field, text, MAX_LINE);
        return kept == null ? null : strip(withoutBreaks(kept));
    }

    /** Several lines. Null when nothing is left. */
    static @Nullable String lines(String label, String field, String text) {
        return clean(label, field, text, MAX_TEXT);
    }

    static String strip(String text) {
        return text.indexOf('\u00A0') < 0 && text.indexOf('\uFEFF') < 0
                ? text.strip()
                : text.replace('\u00A0', ' ').replace("\uFEFF", "").strip();
    }

    private static @Nullable String clean(String label, String field, String text, int max) {
        var stripped = strip(text);
        if (stripped.isEmpty()) {
            return null;
        }
        if (stripped.length() > max) {
            throw InvalidContact.of(
                    field,
                    "%s is %,d characters long; at most %,d are kept.".formatted(label, stripped.length(), max),
                    "Shorten it, or look whether a quotation mark is missing.");
        }
        refuseControls(label, field, stripped);
        refuseHalves(label, field, stripped);
        // Mac programs write é as e and an accent; made one here, or nobody who types é finds it
        return DomainName.isAscii(stripped) ? stripped : Normalizer.normalize(stripped, Normalizer.Form.NFC);
    }

    private static void refuseControls(String label, String field, String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                throw InvalidContact.of(
                        field,
                        "%s holds the control character U+%04X.".formatted(label, (int) c),
                        "Remove it; it often comes from copying out of another program.");
            }
        }
    }

    /** A surrogate alone is no character: written as UTF-8 it becomes a question mark. */
    private static void refuseHalves(String label, String field, String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && Character.isBmpCodePoint(text.codePointAt(i))) {
                throw InvalidContact.of(
                        field,
                        "%s holds half a character (U+%04X).".formatted(label, (int) text.charAt(i)),
                        "Send it again; a program cut it in two.");
            }
            if (Character.isHighSurrogate(text.charAt(i))) {
                i++;
            }
        }
    }

    private static String withoutBreaks(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isBreak(text.charAt(i))) {
                return text.replaceAll("[\\n\\r\\t\\u2028\\u2029]+", " ");
            }
        }
        return text;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029';
    }
}
