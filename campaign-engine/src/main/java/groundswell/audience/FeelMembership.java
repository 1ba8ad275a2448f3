package groundswell.audience;

import groundswell.audience.Feel.Test;
import java.util.ArrayList;
import java.util.List;

/** Reads what a value is held against after {@code in}: lists, ranges, comparisons. */
final class FeelMembership {

    private static final int LONGEST_LIST = 1_000;

    private final FeelReader reader;
    private final FeelCursor cursor;
    private final Findings findings;

    FeelMembership(FeelReader reader, FeelCursor cursor, Findings findings) {
        this.reader = reader;
        this.cursor = cursor;
        this.findings = findings;
    }

    Feel of(Part start, Feel value) {
        boolean negated = cursor.peek().isWord("not") && cursor.peek(1).is("(");
        if (negated) {
            cursor.next();
        }
        boolean enclosed = cursor.peek().is("(")
                || cursor.peek().is("]")
                || cursor.operator().isPresent();
        var tests = enclosed && cursor.peek().is("(") ? bracketed() : tests();
        boolean isRange = tests.size() == 1 && tests.get(0) instanceof Test.Within;
        var part = start.upTo(cursor.before());
        if (negated || (!enclosed && !isRange)) {
            askForBrackets(part);
        }
        reportLongList(part, tests.size());
        var in = new Feel.In(part, value, tests);
        return negated ? new Feel.Not(part, in) : in;
    }

    /** Camunda's parser, which reads decision tables, lets the list swallow what follows; nobody means that. */
    private void askForBrackets(Part part) {
        if (cursor.peek().isWord("and")
                || cursor.peek().isWord("or")
                || cursor.operator().isPresent()) {
            var text = findings.textOf(part);
            findings.add(
                    part,
                    "brackets",
                    "What follows “in” can be read in two ways when “%s” comes after it."
                            .formatted(cursor.peek().text()),
                    "Put brackets around it: (%s)".formatted(text));
        }
    }

    private void reportLongList(Part part, int size) {
        if (size > LONGEST_LIST) {
            findings.add(
                    part,
                    "limit",
                    "A list has at most %,d values; this one has %,d.".formatted(LONGEST_LIST, size),
                    "Use an attribute or a fixed list of contacts.");
        }
    }

    /** ( test, test ), or the range (a..b) that leaves out its ends. */
    private List<Test> bracketed() {
        cursor.expect("(");
        var tests = new ArrayList<>(tests());
        if (cursor.take("..")) {
            return List.of(range(tests, false));
        }
        while (cursor.take(",")) {
            tests.addAll(tests());
        }
        cursor.expect(")");
        return tests;
    }

    private List<Test> tests() {
        cursor.descend();
        var tests = testsAtThisDepth();
        cursor.ascend();
        return tests;
    }

    private List<Test> testsAtThisDepth() {
        if (cursor.take("]")) {
            var from = new Test.Is(reader.sum());
            cursor.expect("..");
            return List.of(range(List.of(from), false));
        }
        var operator = cursor.takeOperator();
        if (operator.isPresent()) {
            return List.of(new Test.Than(operator.get(), reader.sum()));
        } else if (cursor.take("[")) {
            return listOrRange();
        } else {
            return List.of(new Test.Is(reader.sum()));
        }
    }

    /** After the opening bracket. */
    List<Test> listOrRange() {
        var tests = new ArrayList<Test>();
        if (cursor.take("]")) {
            return tests;
        }
        tests.addAll(tests());
        if (cursor.take("..")) {
            return List.of(range(tests, true));
        }
        while (cursor.take(",")) {
            tests.addAll(tests());
        }
        cursor.expect("]");
        return tests;
    }

    private Test range(List<Test> from, boolean fromIncluded) {
        if (from.size() != 1 || !(from.get(0) instanceof Test.Is first)) {
            throw cursor.unreadable("A range has one value at each end.", "Write [1..5].");
        }
        var to = reader.sum();
        boolean toIncluded = cursor.take("]");
        if (!toIncluded && !cursor.take(")") && !cursor.take("[")) {
            throw cursor.unreadable("This range is not closed.", "Write [1..5], or (1..5) to leave out both ends.");
        }
        return new Test.Within(first.value(), fromIncluded, to, toIncluded);
    }
}
