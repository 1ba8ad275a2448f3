package groundswell.audience;

import groundswell.audience.Feel.Operator;
import groundswell.audience.Feel.Test;
import groundswell.audience.RuleTree.Raw;
import groundswell.audience.RuleTree.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognizes, in a condition that was read, the rules that a visual editor has a place for. */
final class RuleReader {

    private static final Set<String> MATCHES = Set.of("contains", "starts with", "ends with");
    private final Words words;
    private final String feel;
    private final RuleCalls calls;

    RuleReader(Words words, String feel) {
        this.words = words;
        this.feel = feel;
        this.calls = new RuleCalls(words);
    }

    RuleTree tree(Feel condition) {
        return condition instanceof Feel.Truth truth && truth.value() ? new RuleTree.All(List.of()) : node(condition);
    }

    private RuleTree node(Feel condition) {
        if (condition instanceof Feel.All all) {
            return new RuleTree.All(all.conditions().stream().map(this::node).toList());
        } else if (condition instanceof Feel.Any any) {
            return new RuleTree.Any(any.conditions().stream().map(this::node).toList());
        } else if (condition instanceof Feel.Not not) {
            return new RuleTree.Not(node(not.condition()));
        } else {
            return leaf(condition).orElseGet(() -> new Raw(condition.part().of(feel)));
        }
    }

    private Optional<RuleTree> leaf(Feel condition) {
        if (condition instanceof Feel.Name name) {
            return typeOf(name).filter(type -> type == FeelType.BOOLEAN).map(it -> rule(name, "=", List.of(true)));
        } else if (condition instanceof Feel.Call call) {
            return call(call);
        } else if (condition instanceof Feel.Comparison comparison) {
            boolean turned = RuleValues.isLiteral(comparison.left());
            return turned
                    ? compared(comparison.right(), turned(comparison.operator()), comparison.left())
                    : compared(comparison.left(), comparison.operator(), comparison.right());
        } else if (condition instanceof Feel.In in) {
            return in(in);
        } else {
            return Optional.empty();
        }
    }

    private static Operator turned(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> Operator.GREATER;
            case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case GREATER -> Operator.LESS;
            case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
        };
    }

    private Optional<RuleTree> call(Feel.Call call) {
        var arguments = calls.arguments(call);
        if (MATCHES.contains(call.function())
                && arguments.get("string") instanceof Feel.Name name
                && arguments.get("match") instanceof Feel.Text text
                && typeOf(name).equals(Optional.of(FeelType.TEXT))) {
            return Optional.of(rule(name, call.function(), List.of(text.value())));
        } else if (call.function().equals("list contains")
                && arguments.get("list") instanceof Feel.Name name
                && arguments.get("element") instanceof Feel.Text text
                && isList(name)) {
            return Optional.of(rule(name, "has", List.of(text.value())));
        }
        return calls.of(call, null, null);
    }

    private Optional<RuleTree> compared(Feel left, Operator operator, Feel right) {
        if (left instanceof Feel.Name name) {
            return typeOf(name).flatMap(type -> comparedFact(name, type, operator, right));
        } else if (left instanceof Feel.Call call
                && call.function().equals("daysSince")
                && calls.arguments(call).get("date") instanceof Feel.Name name
                && isDate(name)) {
            return RuleValues.of(right, FeelType.NUMBER)
                    .map(days -> rule(name, "days since " + operator.symbol, List.of(days)));
        } else if (left instanceof Feel.Call call) {
            return right instanceof Feel.Nothing
                    ? nothing(operator).flatMap(it -> calls.of(call, it, null))
                    : calls.of(call, operator.symbol, right);
        } else {
            return Optional.empty();
        }
    }

    private Optional<RuleTree> comparedFact(Feel.Name name, FeelType type, Operator operator, Feel right) {
        if (right instanceof Feel.Nothing) {
            return nothing(operator).map(it -> rule(name, it, List.of()));
        }
        boolean ordered = operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
        if (ordered && isDate(name) && right instanceof Feel.Arithmetic arithmetic) {
            return ago(type, arithmetic).map(it -> rule(name, "ago " + operator.symbol, List.of(it)));
        }
        return RuleValues.of(right, type).map(it -> rule(name, operator.symbol, List.of(it)));
    }

    private static Optional<String> nothing(Operator operator) {
        return switch (operator) {
            case EQUAL -> Optional.of("unknown");
            case NOT_EQUAL -> Optional.of("known");
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Optional.empty();
        };
    }

    /** {@code now() - duration("P90D")} for a moment, {@code today() - …} for a day; no other mixture. */
    private Optional<Object> ago(FeelType type, Feel.Arithmetic arithmetic) {
        var begin = type == FeelType.DATE ? "today" : "now";
        return arithmetic.operator() == '-'
                        && arithmetic.left() instanceof Feel.Call call
                        && call.function().equals(begin)
                        && call.arguments().isEmpty()
                ? RuleValues.of(arithmetic.right(), FeelType.DAYS)
                : Optional.empty();
    }

    private Optional<RuleTree> in(Feel.In in) {
        if (in.value() instanceof Feel.Text text
                && in.tests().size() == 1
                && in.tests().get(0) instanceof Test.Is is
                && is.value() instanceof Feel.Name name
                && isList(name)) {
            return Optional.of(rule(name, "has", List.of(text.value())));
        } else if (in.value() instanceof Feel.Name name) {
            return typeOf(name).flatMap(type -> in(name, type, in.tests()));
        } else {
            return Optional.empty();
        }
    }

    private static Optional<RuleTree> in(Feel.Name name, FeelType type, List<Test> tests) {
        if (tests.size() == 1 && tests.get(0) instanceof Test.Within range) {
            var from = RuleValues.of(range.from(), type);
            var to = RuleValues.of(range.to(), type);
            return range.fromIncluded() && range.toIncluded() && from.isPresent() && to.isPresent()
                    ? Optional.of(rule(name, "between", List.of(from.get(), to.get())))
                    : Optional.empty();
        }
        var values = new ArrayList<Object>();
        for (var test : tests) {
            var value = test instanceof Test.Is is ? RuleValues.of(is.value(), type) : Optional.empty();
            value.ifPresent(values::add);
        }
        return tests.isEmpty() || values.size() < tests.size()
                ? Optional.empty()
                : Optional.of(rule(name, "in", values));
    }

    private static RuleTree rule(Feel.Name name, String operator, List<Object> values) {
        return new RuleTree.Fact(new Rule(name.dotted(), operator, values));
    }

    private boolean isDate(Feel.Name name) {
        return typeOf(name)
                .filter(type -> type == FeelType.DATE || type == FeelType.DATE_TIME)
                .isPresent();
    }

    private boolean isList(Feel.Name name) {
        return typeOf(name).equals(Optional.of(FeelType.LIST));
    }

    private Optional<FeelType> typeOf(Feel.Name name) {
        return words.typeOf(name.dotted());
    }
}
