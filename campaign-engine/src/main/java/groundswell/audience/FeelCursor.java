package groundswell.audience;

import groundswell.audience.Feel.Operator;
import groundswell.audience.FeelTokens.Kind;
import groundswell.audience.FeelTokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where reading stands among the tokens of one condition, and how deep. */
final class FeelCursor {

    private static final int DEEPEST = 100;
    private static final int MOST_SUMS = 100;

    private final Findings findings;
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int sums;

    FeelCursor(List<Token> tokens, Findings findings) {
        this.tokens = tokens;
        this.findings = findings;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        var token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** The next token, one of + - * and /. */
    char nextArithmetic() {
        sums++;
        if (sums > MOST_SUMS) {
            findings.add(
                    peek().part(),
                    "limit",
                    "A condition calculates at most %d times.".formatted(MOST_SUMS),
                    "Keep the result in an attribute and compare with that.");
            throw new Unreadable();
        }
        return next().text().charAt(0);
    }

    /** The place of the token read last. */
    Part before() {
        return peek(-1).part();
    }

    boolean take(String sign) {
        boolean isIt = peek().is(sign);
        at += isIt ? 1 : 0;
        return isIt;
    }

    boolean takeWord(String word) {
        var token = peek();
        boolean isIt = token.kind() == Kind.WORD && token.text().equalsIgnoreCase(word);
        if (isIt) {
            reportUnlessSmall(token.part(), token.text());
            at++;
        }
        return isIt;
    }

    void reportUnlessSmall(Part part, String word) {
        var small = word.toLowerCase(Locale.ROOT);
        if (!word.equals(small)) {
            findings.add(part, "syntax", "FEEL's words are written small.", "Write %s.".formatted(small));
        }
    }

    Optional<Operator> takeOperator() {
        var operator = operator();
        at += operator.isPresent() ? 1 : 0;
        return operator;
    }

    Optional<Operator> operator() {
        for (var operator : Operator.values()) {
            if (peek().is(operator.symbol)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw unreadable("A %s is missing here.".formatted(sign), "Add it, or remove what is too much.");
        }
    }

    void descend() {
        depth++;
        if (depth > DEEPEST) {
            findings.add(
                    peek().part(),
                    "limit",
                    "Brackets are nested deeper than %d levels here.".formatted(DEEPEST),
                    "Divide the condition into saved segments.");
            throw new Unreadable();
        }
    }

    void ascend() {
        depth--;
    }

    Unreadable unexpected() {
        var token = peek();
        return unreadable(
                "“%s” cannot stand here.".formatted(findings.textOf(token.part())),
                token.kind() == Kind.SIGN
                        ? "Remove it, or write a value before it."
                        : "Join conditions with and or or.");
    }

    Unreadable unreadable(String message, String hint) {
        findings.add(peek().part(), "syntax", message, hint);
        return new Unreadable();
    }

    /** Nothing after this point can be read with confidence; the reason is among the findings. */
    static final class Unreadable extends RuntimeException {
        Unreadable() {
            super("see the findings", null, false, false);
        }
    }
}
