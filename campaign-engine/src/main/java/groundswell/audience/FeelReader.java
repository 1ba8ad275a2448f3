package groundswell.audience;

import groundswell.audience.Feel.Argument;
import groundswell.audience.Feel.Test;
import groundswell.audience.FeelTokens.Kind;
import groundswell.audience.FeelTokens.Token;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the part of FEEL that conditions are made of. Why not Camunda's parser: docs/decisions/0006. */
final class FeelReader {

    static final int LONGEST = 20_000;

    private static final Set<String> JOINING_WORDS = Set.of("and", "or", "in", "between");
    private static final Set<String> REFUSED_WORDS = Set.of("if", "for", "some", "every", "function");
    private static final Set<String> LITERAL_FUNCTIONS = Set.of("date", "date and time", "duration");

    private final Findings findings;
    private final FeelLiterals literals;
    private final FeelCursor cursor;
    private final FeelMembership membership;

    private FeelReader(String feel, ZoneId zone, Findings findings) {
        this.findings = findings;
        this.literals = new FeelLiterals(zone, findings);
        this.cursor = new FeelCursor(FeelTokens.of(feel, findings), findings);
        this.membership = new FeelMembership(this, cursor, findings);
    }

    /** The tree, as far as the text could be read; empty when it could not, which is then among the findings. */
    static Optional<Feel> read(String feel, ZoneId zone, Findings findings) {
        if (feel.length() > LONGEST) {
            findings.add(
                    new Part(0, 0),
                    "limit",
                    "A condition has at most %,d characters; this one has %,d.".formatted(LONGEST, feel.length()),
                    "Make it a saved segment, or use an attribute that says the same.");
            return Optional.empty();
        }
        try {
            return Optional.of(new FeelReader(feel, zone, findings).whole());
        } catch (FeelCursor.Unreadable e) {
            return Optional.empty();
        }
    }

    private Feel whole() {
        if (cursor.peek().kind() == Kind.END) {
            throw cursor.unreadable(
                    "The condition is empty.", "Write true for everyone, or something like contact.country = \"DE\".");
        }
        var condition = expression();
        if (cursor.peek().kind() != Kind.END) {
            throw cursor.unexpected();
        }
        return condition;
    }

    private Feel expression() {
        cursor.descend();
        var expression = disjunction();
        cursor.ascend();
        return expression;
    }

    private Feel disjunction() {
        var alternatives = new ArrayList<>(List.of(conjunction()));
        while (cursor.takeWord("or")) {
            alternatives.add(conjunction());
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new Feel.Any(around(alternatives), alternatives);
    }

    private Feel conjunction() {
        var conditions = new ArrayList<>(List.of(comparison()));
        while (cursor.takeWord("and")) {
            conditions.add(comparison());
        }
        return conditions.size() == 1 ? conditions.get(0) : new Feel.All(around(conditions), conditions);
    }

    private static Part around(List<Feel> feels) {
        return feels.get(0).part().upTo(feels.get(feels.size() - 1).part());
    }

    private Feel comparison() {
        var left = sum();
        var operator = cursor.takeOperator();
        if (operator.isPresent()) {
            var right = sum();
            return new Feel.Comparison(left.part().upTo(right.part()), operator.get(), left, right);
        } else if (cursor.takeWord("between")) {
            return between(left);
        } else if (cursor.takeWord("in")) {
            return membership.of(left);
        } else {
            return left;
        }
    }

    private Feel between(Feel value) {
        var from = sum();
        if (!cursor.takeWord("and")) {
            throw cursor.unreadable("After between come two values.", "Write between 1 and 5.");
        }
        var to = sum();
        return new Feel.In(value.part().upTo(to.part()), value, List.of(new Test.Within(from, true, to, true)));
    }

    Feel sum() {
        var left = product();
        while (cursor.peek().is("+") || cursor.peek().is("-")) {
            char operator = cursor.nextArithmetic();
            var right = product();
            left = new Feel.Arithmetic(left.part().upTo(right.part()), operator, left, right);
        }
        return left;
    }

    private Feel product() {
        var left = signed();
        while (cursor.peek().is("*") || cursor.peek().is("/")) {
            char operator = cursor.nextArithmetic();
            var right = signed();
            left = new Feel.Arithmetic(left.part().upTo(right.part()), operator, left, right);
        }
        return left;
    }

    private Feel signed() {
        var sign = cursor.peek();
        if (!cursor.take("-")) {
            return value();
        }
        var value = value();
        var part = sign.part().upTo(value.part());
        return value instanceof Feel.Amount number
                ? new Feel.Amount(part, number.value().negate())
                : new Feel.Arithmetic(part, '-', new Feel.Amount(sign.part(), BigDecimal.ZERO), value);
    }

    private Feel value() {
        var token = cursor.peek();
        var value = switch (token.kind()) {
            case TEXT -> new Feel.Text(cursor.next().part(), token.text());
            case NUMBER -> new Feel.Amount(cursor.next().part(), new BigDecimal(token.text()));
            case QUOTED_NAME -> name();
            case WORD -> word();
            case SIGN -> sign();
            case END -> throw cursor.unreadable("Something is missing at the end.", "Complete the condition.");
        };
        if (cursor.peek().is(".")
                || cursor.peek().isWord("instance")
                || cursor.peek().is("**")) {
            throw cursor.unreadable("Conditions cannot do this part of FEEL.", "Remove it.");
        }
        return value;
    }

    private Feel sign() {
        if (cursor.take("(")) {
            var expression = expression();
            cursor.expect(")");
            return expression;
        } else if (cursor.peek().is("[")) {
            var open = cursor.next().part();
            var items = membership.listOrRange();
            return new Feel.Items(open.upTo(cursor.before()), items);
        } else if (cursor.take("@")) {
            return literal("@", cursor.peek(-1).part(), text());
        } else {
            throw cursor.unexpected();
        }
    }

    private Token text() {
        if (cursor.peek().kind() != Kind.TEXT) {
            throw cursor.unreadable("After @ comes a text.", "Write @\"2026-03-31\".");
        }
        return cursor.next();
    }

    private Feel word() {
        var word = cursor.peek();
        int length = phraseLength();
        if (length > 0) {
            return call(length);
        } else if (word.text().equalsIgnoreCase("not")) {
            findings.add(word.part(), "syntax", "not needs brackets.", "Write not(…).");
            cursor.next();
            cursor.descend();
            var negated = comparison();
            cursor.ascend();
            return new Feel.Not(word.part().upTo(negated.part()), negated);
        } else if (REFUSED_WORDS.contains(word.text()) && !cursor.peek(1).is(".")) {
            throw cursor.unreadable("Conditions cannot do this part of FEEL.", "Use and, or and not(…).");
        } else if (JOINING_WORDS.contains(word.text())) {
            throw cursor.unreadable(
                    "A value is missing before “%s”.".formatted(word.text()), "Write what is compared before it.");
        } else {
            return cursor.peek(1).is(".") ? name() : constantOrName();
        }
    }

    /** How many words make the name of the function called here, as in {@code starts with(…)}; 0: no call. */
    private int phraseLength() {
        if (cursor.peek().isWord("date")
                && cursor.peek(1).isWord("and")
                && cursor.peek(2).isWord("time")
                && cursor.peek(3).is("(")) {
            return 3;
        }
        int length = 0;
        while (cursor.peek(length).kind() == Kind.WORD
                && !JOINING_WORDS.contains(cursor.peek(length).text().toLowerCase(Locale.ROOT))) {
            length++;
        }
        return cursor.peek(length).is("(") ? length : 0;
    }

    private Feel constantOrName() {
        var word = cursor.peek();
        var lower = word.text().toLowerCase(Locale.ROOT);
        if (!Set.of("true", "false", "null").contains(lower)) {
            return name();
        }
        cursor.reportUnlessSmall(word.part(), word.text());
        cursor.next();
        return lower.equals("null") ? new Feel.Nothing(word.part()) : new Feel.Truth(word.part(), lower.equals("true"));
    }

    private Feel name() {
        var first = cursor.next();
        var path = new ArrayList<>(List.of(first.text()));
        while (cursor.take(".")) {
            if (cursor.peek().kind() != Kind.WORD && cursor.peek().kind() != Kind.QUOTED_NAME) {
                throw cursor.unreadable("A name is missing after the dot.", "Write something like contact.country.");
            }
            path.add(cursor.next().text());
        }
        return new Feel.Name(first.part().upTo(cursor.before()), path);
    }

    private Feel call(int words) {
        var first = cursor.peek().part();
        var function = phrase(words);
        var named = first.upTo(cursor.before());
        cursor.expect("(");
        var arguments = new ArrayList<Argument>();
        if (!cursor.take(")")) {
            do {
                arguments.add(argument());
            } while (cursor.take(","));
            cursor.expect(")");
        }
        var part = first.upTo(cursor.before());
        if (function.equalsIgnoreCase("not")) {
            cursor.reportUnlessSmall(first, function);
            return negation(part, arguments);
        } else if (LITERAL_FUNCTIONS.contains(function)
                && arguments.size() == 1
                && arguments.get(0).value() instanceof Feel.Text) {
            return literal(function, part, cursor.peek(-2));
        } else {
            return new Feel.Call(part, named, function, arguments);
        }
    }

    private Argument argument() {
        int words = 0;
        while (cursor.peek(words).kind() == Kind.WORD) {
            words++;
        }
        if (words == 0 || !cursor.peek(words).is(":")) {
            return new Argument(null, expression());
        }
        var name = phrase(words);
        cursor.expect(":");
        return new Argument(name, expression());
    }

    private String phrase(int words) {
        var phrase = new ArrayList<String>();
        for (int i = 0; i < words; i++) {
            phrase.add(cursor.next().text());
        }
        return String.join(" ", phrase);
    }

    private Feel negation(Part part, List<Argument> arguments) {
        if (arguments.size() != 1) {
            findings.add(part, "arguments", "not takes one condition.", "Write not(…) around one condition.");
            return new Feel.Truth(part, true);
        }
        return new Feel.Not(part, arguments.get(0).value());
    }

    private Feel literal(String function, Part part, Token text) {
        var whole = part.upTo(cursor.before());
        return literals.of(function, whole, text.text()).orElse(new Feel.Broken(whole));
    }
}
