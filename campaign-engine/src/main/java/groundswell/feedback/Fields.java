package groundswell.feedback;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The header fields of a mail or a part, as tolerant as RFC 5322 4 asks readers to be. */
final class Fields {

    static final Fields NONE = new Fields(List.of());

    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 10_000;

    /** {@code name} in lower case, {@code value} one character per octet. */
    record Field(String name, String value) {}

    private final List<Field> fields;

    private Fields(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /** {@code end} is where the first line begins that belongs to no field: behind the blank line, if there is one. */
    record Read(Fields fields, int end) {}

    static Read read(String text, int start, int end) {
        var fields = new ArrayList<Field>();
        var value = new StringBuilder();
        var name = "";
        int at = start;
        while (at < end) {
            int stop = endOfLine(text, at, end);
            char first = stop == at ? '\n' : text.charAt(at);
            int colon = first == '\n' ? -1 : colon(text, at, stop);
            if ((first == ' ' || first == '\t') && !name.isEmpty() && !isBlank(text, at, stop)) {
                append(value.append(' '), text, at, stop);
            } else if (colon > 0) {
                add(fields, name, value);
                name = text.substring(at, colon).strip().toLowerCase(Locale.ROOT);
                value.setLength(0);
                append(value, text, colon + 1, stop);
            } else if (isBlank(text, at, stop)) {
                add(fields, name, value);
                return new Read(new Fields(fields), Math.min(stop + 1, end));
            } else if (!text.startsWith(">From ", at) && !text.startsWith("From ", at)) {
                add(fields, name, value);
                return new Read(new Fields(fields), at);
            }
            at = stop + 1;
        }
        add(fields, name, value);
        return new Read(new Fields(fields), end);
    }

    static int endOfLine(String text, int at, int end) {
        int stop = text.indexOf('\n', at);
        return stop < 0 || stop > end ? end : stop;
    }

    private static boolean isBlank(String text, int at, int stop) {
        for (int i = at; i < stop; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int colon(String text, int at, int stop) {
        for (int i = at; i < stop && i - at < LONGEST_NAME; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i;
            } else if (!isOfName(c) || isBlankInName(text, i, stop)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isOfName(char c) {
        return c == '\t' || (c >= ' ' && c <= '~');
    }

    /** RFC 5322 4.5 allows blanks between name and colon, but none within a name. */
    private static boolean isBlankInName(String text, int i, int stop) {
        char c = text.charAt(i);
        if (c != ' ' && c != '\t') {
            return false;
        }
        return i + 1 >= stop || (text.charAt(i + 1) != ' ' && text.charAt(i + 1) != ':');
    }

    private static void append(StringBuilder value, String text, int from, int to) {
        value.append(text, from, Math.min(to, from + Math.max(0, LONGEST_VALUE - value.length())));
    }

    private static void add(List<Field> fields, String name, StringBuilder value) {
        if (!name.isEmpty() && fields.size() < MOST) {
            fields.add(new Field(name, value.toString().strip()));
        }
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /** The first of this name, without control characters, encoded words (RFC 2047) decoded; empty when missing. */
    String get(String name) {
        return find(name).orElse("");
    }

    Optional<String> find(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(field -> readable(field.value()))
                .findFirst();
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(field -> readable(field.value()))
                .toList();
    }

    List<Field> list() {
        return fields;
    }

    static String readable(String value) {
        var text = Transfer.inCharset(value, "utf-8");
        if (text.contains("=?")) {
            text = decoded(text);
        }
        return Plain.line(text, LONGEST_VALUE);
    }

    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return text;
        }
    }
}
