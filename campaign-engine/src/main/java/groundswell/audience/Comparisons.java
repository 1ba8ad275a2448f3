package groundswell.audience;

import static java.util.stream.Collectors.joining;

import groundswell.audience.Feel.Operator;
import groundswell.audience.Feel.Test;
import groundswell.audience.Term.Predicate;
import groundswell.audience.Term.Value;
import groundswell.audience.Term.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Comparisons between values, with null as docs/decisions/0003 has it: equal only to itself, and in no order. */
final class Comparisons {

    static final String AND = " and ";

    private static final Set<FeelType> DATES = Set.of(FeelType.DATE, FeelType.DATE_TIME);

    private final Findings findings;

    Comparisons(Findings findings) {
        this.findings = findings;
    }

    Term compared(Operator operator, Operand left, Operand right) {
        if (left.isWrong() || right.isWrong()) {
            return new Wrong();
        }
        return switch (operator) {
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> equal(left, right) instanceof Predicate equal ? equal.negated() : new Wrong();
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(operator, left, right);
        };
    }

    Term tested(Operand value, Test test, Feel.Cases<Term> translation) {
        if (test instanceof Test.Is is) {
            var against = new Operand(is.value(), is.value().in(translation));
            return isList(against) && !isList(value) ? held(value, against) : compared(Operator.EQUAL, value, against);
        } else if (test instanceof Test.Than than) {
            return compared(
                    than.operator(),
                    value,
                    new Operand(than.value(), than.value().in(translation)));
        } else if (test instanceof Test.Within range) {
            var from = compared(
                    range.fromIncluded() ? Operator.GREATER_OR_EQUAL : Operator.GREATER,
                    value,
                    new Operand(range.from(), range.from().in(translation)));
            var to = compared(
                    range.toIncluded() ? Operator.LESS_OR_EQUAL : Operator.LESS,
                    value,
                    new Operand(range.to(), range.to().in(translation)));
            return joined(List.of(from, to), " and ");
        } else {
            throw new IllegalStateException("No such test: " + test);
        }
    }

    private static boolean isList(Operand operand) {
        return operand.term() instanceof Value value && value.type() == FeelType.LIST;
    }

    /** Whether the list holds the value; null is held by no list. Written so that an index on the list can answer. */
    private Term held(Operand value, Operand list) {
        if (value.isWrong()) {
            return new Wrong();
        }
        if (value.isNothing() || value.value().type() != FeelType.TEXT) {
            findings.add(
                    value.part(),
                    "type",
                    "%s is a list of texts and holds nothing else.".formatted(findings.textOf(list.part())),
                    "Write \"…\" in %s.".formatted(findings.textOf(list.part())));
            return new Wrong();
        }
        return new Predicate(
                "(%s @> array[%s])".formatted(list.value().sql(), value.value().sql()), false);
    }

    /** One condition from several; wrong when one of them is. */
    static Term joined(List<Term> terms, String word) {
        var predicates = new ArrayList<Predicate>();
        for (var term : terms) {
            if (!(term instanceof Predicate predicate)) {
                return new Wrong();
            }
            predicates.add(predicate);
        }
        return predicates.size() == 1
                ? predicates.get(0)
                : new Predicate(
                        inOrder(predicates, word),
                        predicates.stream().allMatch(Predicate::total),
                        predicates.stream().anyMatch(Predicate::dear));
    }

    /**
     * PostgreSQL asks what names only the contact before it joins anything, however dear it is: of a million contacts
     * 285,000 had their events counted, though two orders or more have only 96,000 of them. Inside of a case it waits.
     */
    private static String inOrder(List<Predicate> predicates, String word) {
        var all = predicates.stream().map(Predicate::sql).toList();
        var first = predicates.stream()
                .filter(it -> !it.dear() && !it.sql().contains("select"))
                .map(Predicate::sql)
                .toList();
        var dear =
                predicates.stream().filter(Predicate::dear).map(Predicate::sql).toList();
        if (!word.equals(AND) || dear.isEmpty() || first.isEmpty()) {
            return all.stream().collect(joining(word, "(", ")"));
        }
        var last = "(case when %s then %s else false end)".formatted(String.join(AND, first), String.join(AND, dear));
        return Stream.concat(all.stream().filter(it -> !dear.contains(it)), Stream.of(last))
                .collect(joining(AND, "(", ")"));
    }

    private Term equal(Operand left, Operand right) {
        if (left.isNothing() && right.isNothing()) {
            return new Predicate("true", true);
        } else if (left.isNothing() || right.isNothing()) {
            var value = left.isNothing() ? right.value() : left.value();
            return new Predicate("(%s is null)".formatted(value.sql()), true);
        }
        var l = left.value();
        var r = right.value();
        if (!comparable(left, right)) {
            return new Wrong();
        }
        boolean oneIsKnown = l.known() || r.known();
        return new Predicate(
                "(%s %s %s)".formatted(sql(l, r), oneIsKnown ? "=" : "is not distinct from", sql(r, l)),
                !oneIsKnown || (l.known() && r.known()));
    }

    private Term ordered(Operator operator, Operand left, Operand right) {
        if (left.isNothing() || right.isNothing()) {
            findings.add(
                    left.part().upTo(right.part()),
                    "type",
                    "Nothing is smaller or greater than null.",
                    "Write = null or != null.");
            return new Wrong();
        }
        if (!comparable(left, right)) {
            return new Wrong();
        }
        var l = left.value();
        var r = right.value();
        if (l.type() == FeelType.BOOLEAN || l.type() == FeelType.LIST) {
            boolean isList = l.type() == FeelType.LIST;
            findings.add(
                    left.part().upTo(right.part()),
                    "type",
                    isList ? "Lists have no order." : "True and false have no order.",
                    isList ? "Write count(…) to compare how many there are." : "Write = true or = false.");
            return new Wrong();
        }
        boolean isText = l.type() == FeelType.TEXT;
        return new Predicate(
                (isText ? "(%s collate \"C\" %s %s collate \"C\")" : "(%s %s %s)")
                        .formatted(sql(l, r), operator.symbol, sql(r, l)),
                l.known() && r.known());
    }

    /** A date and time held against a date counts as the day it lies in, in the zone of the house. */
    private static String sql(Value value, Value other) {
        return value.type() == other.type() ? value.sql() : Calculations.dayOf(value);
    }

    private boolean comparable(Operand left, Operand right) {
        var l = left.value().type();
        var r = right.value().type();
        boolean comparable = l == r || (DATES.contains(l) && DATES.contains(r));
        if (!comparable) {
            findings.add(
                    left.part().upTo(right.part()),
                    "type",
                    "%s is %s and cannot be compared with %s."
                            .formatted(findings.textOf(left.part()), l.inWords(), r.inWords()),
                    hint(left, right));
        }
        return comparable;
    }

    private String hint(Operand left, Operand right) {
        if (left.feel() instanceof Feel.Text text && !(right.feel() instanceof Feel.Text)) {
            return hint(text.value(), right.value().type());
        } else if (right.feel() instanceof Feel.Text text) {
            return hint(text.value(), left.value().type());
        } else if (left.value().type() == FeelType.TEXT) {
            return "Put the value in double quotes: \"%s\".".formatted(findings.textOf(right.part()));
        } else {
            return "Compare it with %s.".formatted(left.value().type().inWords());
        }
    }

    private static String hint(String text, FeelType wanted) {
        return switch (wanted) {
            case NUMBER -> "Write the number without quotes, such as 2.";
            case BOOLEAN -> "Write true or false without quotes.";
            case DATE, DATE_TIME -> "Write date(\"%s\").".formatted(text.matches("[\\d-]{10}") ? text : "2026-03-31");
            case DAYS, MONTHS -> "Write duration(\"P7D\").";
            case TEXT -> "Compare texts with texts.";
            case LIST -> "Write (\"%s\" in …).".formatted(text);
        };
    }
}
