package groundswell.contact;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to find a contact, as a condition on {@code contact c} for statements that select among some of
 * them: the beginning of an address, of a first, last or full name. Blank text finds everybody.
 *
 * @param where a boolean expression in brackets
 * @param parameters its named parameters; all begin with {@code q_}
 */
public record SearchText(String where, Map<String, Object> parameters) {

    private static final int INDEXED_CHARACTERS = 100;

    /** The last code point: behind everything that begins with what stands before it. */
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private static final String WHERE = """
            (c.email_key collate "C" between :q_address and :q_addressEnd
             or lower(left(coalesce(c.first_name || ' ', '') || coalesce(c.last_name, ''), 100) collate pg_c_utf8)
                between lower(:q_name collate pg_c_utf8) and lower(:q_name collate pg_c_utf8) || :q_end
             or lower(left(coalesce(c.last_name || ' ', '') || coalesce(c.first_name, ''), 100) collate pg_c_utf8)
                between lower(:q_name collate pg_c_utf8) and lower(:q_name collate pg_c_utf8) || :q_end)""";

    public SearchText {
        parameters = Map.copyOf(parameters);
    }

    public static SearchText of(@Nullable String typed) {
        var text = typed == null ? "" : PlainText.strip(typed);
        if (text.isEmpty()) {
            return new SearchText("(true)", Map.of());
        }
        if (text.indexOf(0) >= 0) {
            return new SearchText("(:q_name <> '')", Map.of("q_name", ""));
        }
        var address = address(text);
        var name = text.substring(
                0, text.offsetByCodePoints(0, Math.min(INDEXED_CHARACTERS, text.codePointCount(0, text.length()))));
        return new SearchText(
                WHERE, Map.of("q_address", address, "q_addressEnd", address + END, "q_name", name, "q_end", END));
    }

    public boolean isBlank() {
        return parameters.isEmpty();
    }

    /** A whole address is compared as addresses are: the domain may be typed in its own letters. */
    private static String address(String text) {
        try {
            return new EmailAddress(text).key();
        } catch (InvalidContact e) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
