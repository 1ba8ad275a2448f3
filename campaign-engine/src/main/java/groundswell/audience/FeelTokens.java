package groundswell.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a condition's text into words, values and signs, and reports what FEEL does not know, such as 'single quotes'. */
final class FeelTokens {

    enum Kind {
        WORD,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    record Token(Kind kind, String text, Part part) {
        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isWord(String word) {
            return kind == Kind.WORD && text.equals(word);
        }
    }

    private static final int MOST_DIGITS = 100;
    private static final Set<String> TWO_CHARACTER_SIGNS = Set.of("..", "!=", "<=", ">=", "**");
    private static final String ONE_CHARACTER_SIGNS = "()[],:.+-*/=<>@";
    private static final String OPENING_QUOTES = "\"'“„”‘’«";

    private final String feel;
    private final Findings findings;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private FeelTokens(String feel, Findings findings) {
        this.feel = feel;
        this.findings = findings;
    }

    static List<Token> of(String feel, Findings findings) {
        return new FeelTokens(feel, findings).cut();
    }

    private List<Token> cut() {
        skipBlank();
        while (at < feel.length()) {
            next();
            skipBlank();
        }
        tokens.add(new Token(Kind.END, "", new Part(feel.length(), feel.length())));
        return tokens;
    }

    private void skipBlank() {
        while (at < feel.length()) {
            int end = -1;
            if (isBlank(feel.codePointAt(at))) {
                end = at + 1;
            } else if (feel.startsWith("//", at)) {
                end = feel.indexOf('\n', at);
            } else if (feel.startsWith("/*", at)) {
                int close = feel.indexOf("*/", at + 2);
                end = close < 0 ? -1 : close + 2;
            } else {
                return;
            }
            at = end < 0 ? feel.length() : end;
        }
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0xFEFF;
    }

    private void next() {
        int first = feel.codePointAt(at);
        if (Character.isUnicodeIdentifierStart(first) || first == '_') {
            word();
        } else if (isDigit(first) || (first == '.' && at + 1 < feel.length() && isDigit(feel.charAt(at + 1)))) {
            number();
        } else if (first == '`') {
            quotedName();
        } else if (OPENING_QUOTES.indexOf(first) >= 0) {
            text(feel.charAt(at));
        } else {
            sign(first);
        }
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private void word() {
        int end = at;
        while (end < feel.length()
                && Character.isUnicodeIdentifierPart(feel.codePointAt(end))
                && !isBlank(feel.codePointAt(end))) {
            end += Character.charCount(feel.codePointAt(end));
        }
        add(Kind.WORD, feel.substring(at, end), end);
    }

    private void number() {
        int end = digitsFrom(at);
        if (end + 1 < feel.length() && feel.charAt(end) == '.' && isDigit(feel.charAt(end + 1))) {
            end = digitsFrom(end + 1);
        }
        var part = new Part(at, end);
        if (end - at > MOST_DIGITS) {
            findings.add(
                    part,
                    "limit",
                    "A number has at most %d digits.".formatted(MOST_DIGITS),
                    "Compare with a shorter number.");
            add(Kind.NUMBER, "0", end);
        } else {
            add(Kind.NUMBER, part.of(feel), end);
        }
    }

    private int digitsFrom(int start) {
        int end = start;
        while (end < feel.length() && isDigit(feel.charAt(end))) {
            end++;
        }
        return end;
    }

    private void quotedName() {
        int close = feel.indexOf('`', at + 1);
        if (close < 0) {
            unfinished("`");
        } else {
            var name = feel.substring(at + 1, close);
            reportUnstorable(name, new Part(at, close + 1));
            add(Kind.QUOTED_NAME, name, close + 1);
        }
    }

    private void text(char open) {
        var closing = open == '"' ? "\"" : open == '\'' ? "'" : "“”’»\"";
        int close = at + 1;
        while (close < feel.length() && closing.indexOf(feel.charAt(close)) < 0) {
            close += feel.charAt(close) == '\\' ? 2 : 1;
        }
        if (close >= feel.length()) {
            unfinished(String.valueOf(open));
            return;
        }
        var part = new Part(at, close + 1);
        var raw = feel.substring(at + 1, close);
        if (open != '"') {
            findings.add(
                    part,
                    "syntax",
                    "Text stands in straight double quotes.",
                    "Write \"%s\".".formatted(shortened(raw)));
        }
        var value = FeelText.unescaped(raw);
        reportUnstorable(value, part);
        add(Kind.TEXT, value, close + 1);
    }

    private void unfinished(String quote) {
        findings.add(
                new Part(at, feel.length()),
                "syntax",
                "A text begins here and never ends.",
                "Add a closing %s.".formatted(quote));
        at = feel.length();
    }

    private static String shortened(String raw) {
        return raw.length() <= 40 ? raw : raw.substring(0, 40) + "…";
    }

    /** PostgreSQL stores neither U+0000 nor half of a surrogate pair, so no contact can have them. */
    private void reportUnstorable(String text, Part part) {
        boolean unstorable = text.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
        if (unstorable) {
            findings.add(
                    part,
                    "text",
                    "This text holds a character that no stored text can hold (U+0000 or half of a pair).",
                    "Remove that character.");
        }
    }

    private void sign(int first) {
        var two = feel.substring(at, Math.min(at + 2, feel.length()));
        if (TWO_CHARACTER_SIGNS.contains(two)) {
            add(Kind.SIGN, two, at + 2);
        } else {
            switch (two) {
                case "==" -> foreign(Kind.SIGN, "=", "Equality is one equals sign.", "Write =.");
                case "<>" -> foreign(Kind.SIGN, "!=", "Inequality is written !=.", "Write !=.");
                case "&&" -> foreign(Kind.WORD, "and", "Conditions are joined with words.", "Write and.");
                case "||" -> foreign(Kind.WORD, "or", "Conditions are joined with words.", "Write or.");
                default -> oneCharacterSign(first);
            }
        }
    }

    private void foreign(Kind kind, String meant, String message, String hint) {
        findings.add(new Part(at, at + 2), "syntax", message, hint);
        add(kind, meant, at + 2);
    }

    private void oneCharacterSign(int first) {
        int end = at + Character.charCount(first);
        if (ONE_CHARACTER_SIGNS.indexOf(first) >= 0) {
            add(Kind.SIGN, Character.toString(first), end);
        } else {
            findings.add(
                    new Part(at, end),
                    "syntax",
                    "This character has no meaning in a condition.",
                    first == '!'
                            ? "Write not(…) or !=."
                            : "Remove it, or put the text it belongs to in double quotes.");
            at = end;
        }
    }

    private void add(Kind kind, String text, int end) {
        tokens.add(new Token(kind, text, new Part(at, end)));
        at = end;
    }
}
