package groundswell.delivery;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Writes a message byte by byte as RFC 5322 and 2045-2047 want it: CRLF only, short lines, encoded words, and one gate
 * through which every header value goes.
 */
final class MimeWriter {

    /** RFC 5322 2.1.1: no line may be longer, and none should be longer than 78. */
    private static final int LONGEST_LINE = 998;

    private static final int SHORT_LINE = 76;

    /** 56 characters, and 12 around them: with the name of the header before it, a line has less than 78 (RFC 2047 2). */
    private static final int BYTES_OF_A_WORD = 42;

    /** What cannot be folded, as there is no space in it. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{900}");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);

    /**
     * A header whose value is a sequence of tokens, or ends in an address; it is folded at spaces only.
     *
     * @throws IllegalArgumentException when the value holds a line break or another control character, which would
     *     begin a header line of its own
     */
    MimeWriter header(String name, String value) {
        if (holdsControl(value)) {
            throw new IllegalArgumentException("The header " + name + " would hold a control character");
        }
        if (!isAscii(value)) {
            throw new IllegalArgumentException("The header " + name + " would hold what is not ASCII");
        }
        return folded(name, value);
    }

    private MimeWriter folded(String name, String value) {
        var folded = fold(name, value);
        int from = 0;
        while (from <= folded.length()) {
            int end = folded.indexOf("\r\n", from);
            int to = end < 0 ? folded.length() : end;
            if (to - from > LONGEST_LINE) {
                throw new IllegalArgumentException("The header " + name + " cannot be folded to " + LONGEST_LINE);
            }
            from = to + 2;
        }
        return raw(name).raw(": ").raw(folded).raw("\r\n");
    }

    /** Most need no folding, and hold no line break. */
    private static String fold(String name, String value) {
        int begin = name.length() + 2;
        return begin + value.length() <= SHORT_LINE ? value : MimeUtility.fold(begin, value);
    }

    /** A header of running text (Subject): non-ASCII becomes encoded words of at most 75 characters. */
    MimeWriter textHeader(String name, String value) {
        var oneLine = CONTROL.matcher(value).replaceAll(" ").strip();
        var folded = fold(name, word(oneLine, false));
        return raw(name).raw(": ").raw(folded).raw("\r\n");
    }

    /**
     * A display name with its address. An address that is not ASCII stands there as UTF-8 (RFC 6532 3.2), which only a
     * mail server with SMTPUTF8 takes.
     */
    MimeWriter addressHeader(String name, String displayName, String address) {
        if (holdsControl(address)) {
            throw new IllegalArgumentException("The header " + name + " would hold a control character");
        }
        var person = CONTROL.matcher(displayName).replaceAll(" ").strip();
        return folded(name, person.isEmpty() ? "<" + address + ">" : word(person, true) + " <" + address + ">");
    }

    private static boolean holdsControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each < ' ' || (each >= 0x7F && each <= 0x9F) || each == '\u2028' || each == '\u2029') {
                return true;
            }
        }
        return false;
    }

    private static String word(String text, boolean phrase) {
        boolean ascii = isAscii(text);
        if (!ascii || text.contains("=?") || LONG_WORD.matcher(text).find()) {
            return encodedWords(text);
        }
        return phrase ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : text;
    }

    /**
     * For what is not ASCII, what a reader would decode, as it looks encoded, and what no line has room for. Each word
     * holds whole characters (RFC 2047 5). Jakarta Mail's own looks for its provider in all libraries, each time: a
     * fifth of what a letter costs.
     */
    private static String encodedWords(String text) {
        var words = new StringJoiner(" ");
        int from = 0;
        while (from < text.length()) {
            int to = from;
            int bytes = 0;
            while (to < text.length() && bytes + octets(text.codePointAt(to)) <= BYTES_OF_A_WORD) {
                bytes += octets(text.codePointAt(to));
                to += Character.charCount(text.codePointAt(to));
            }
            var part = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
            words.add("=?UTF-8?B?" + Base64.getEncoder().encodeToString(part) + "?=");
            from = to;
        }
        return words.toString();
    }

    /** In UTF-8. */
    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    MimeWriter boundary(String boundary) {
        return raw("\r\n--").raw(boundary).raw("\r\n");
    }

    MimeWriter lastBoundary(String boundary) {
        return raw("\r\n--").raw(boundary).raw("--\r\n");
    }

    /** One text part in quoted-printable, whose lines are at most 76 long whatever the text holds. */
    MimeWriter part(String contentType, String text) {
        raw("Content-Type: ").raw(contentType).raw("; charset=UTF-8\r\n");
        raw("Content-Transfer-Encoding: quoted-printable\r\n\r\n");
        QuotedPrintable.write(text, out);
        return this;
    }

    MimeWriter endOfHeaders() {
        return raw("\r\n");
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private MimeWriter raw(String text) {
        write(out, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }
}
