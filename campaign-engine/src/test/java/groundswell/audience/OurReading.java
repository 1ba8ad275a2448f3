package groundswell.audience;

import groundswell.audience.Feel.Operator;
import groundswell.audience.Feel.Test;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How we understand a text, written like {@link CamundaReading}: operator(left, right), ranges as two comparisons. */
final class OurReading implements Feel.Cases<String> {

    static Optional<String> of(String feel) {
        var findings = new Findings(feel);
        var tree = FeelReader.read(feel, ZoneOffset.UTC, findings);
        return findings.none() ? tree.map(it -> it.in(new OurReading())) : Optional.empty();
    }

    @Override
    public String of(Feel.Text text) {
        return '"' + text.value() + '"';
    }

    @Override
    public String of(Feel.Amount amount) {
        return amount.value().stripTrailingZeros().toPlainString();
    }

    @Override
    public String of(Feel.Truth truth) {
        return String.valueOf(truth.value());
    }

    @Override
    public String of(Feel.Nothing nothing) {
        return "null";
    }

    @Override
    public String of(Feel.Day day) {
        return day.value().toString();
    }

    @Override
    public String of(Feel.Moment moment) {
        return moment.value().toString();
    }

    @Override
    public String of(Feel.Days days) {
        return days.value().toString();
    }

    @Override
    public String of(Feel.Months months) {
        return "P%dM".formatted(months.value());
    }

    @Override
    public String of(Feel.Items items) {
        return "list";
    }

    @Override
    public String of(Feel.Name name) {
        return name.dotted();
    }

    @Override
    public String of(Feel.Call call) {
        return call.arguments().stream()
                .map(it ->
                        (it.name() == null ? "" : it.name() + ": ") + it.value().in(this))
                .collect(Collectors.joining(", ", call.function() + "(", ")"));
    }

    @Override
    public String of(Feel.Comparison comparison) {
        return two(comparison.operator(), comparison.left().in(this), comparison.right());
    }

    private String two(Operator operator, String left, Feel right) {
        return "%s(%s, %s)".formatted(operator.symbol, left, right.in(this));
    }

    @Override
    public String of(Feel.In in) {
        var value = in.value().in(this);
        var tests = in.tests().stream().map(it -> tested(value, it)).toList();
        return tests.size() == 1 ? tests.get(0) : "or(" + String.join(", ", tests) + ")";
    }

    private String tested(String value, Test test) {
        if (test instanceof Test.Is is) {
            return two(Operator.EQUAL, value, is.value());
        } else if (test instanceof Test.Than than) {
            return two(than.operator(), value, than.value());
        } else {
            return bounds(value, (Test.Within) test).collect(Collectors.joining(", ", "and(", ")"));
        }
    }

    @Override
    public String of(Feel.All all) {
        return conjuncts(all).collect(Collectors.joining(", ", "and(", ")"));
    }

    /** Camunda reads {@code between} as two conditions joined by and, which melt into an and around them. */
    private Stream<String> conjuncts(Feel feel) {
        if (feel instanceof Feel.All all) {
            return all.conditions().stream().flatMap(this::conjuncts);
        } else if (feel instanceof Feel.In in
                && in.tests().size() == 1
                && in.tests().get(0) instanceof Test.Within range) {
            return bounds(in.value().in(this), range);
        } else {
            return Stream.of(feel.in(this));
        }
    }

    private Stream<String> bounds(String value, Test.Within range) {
        return Stream.of(
                two(range.fromIncluded() ? Operator.GREATER_OR_EQUAL : Operator.GREATER, value, range.from()),
                two(range.toIncluded() ? Operator.LESS_OR_EQUAL : Operator.LESS, value, range.to()));
    }

    @Override
    public String of(Feel.Any any) {
        return disjuncts(any).collect(Collectors.joining(", ", "or(", ")"));
    }

    private Stream<String> disjuncts(Feel feel) {
        return feel instanceof Feel.Any any
                ? any.conditions().stream().flatMap(this::disjuncts)
                : Stream.of(feel.in(this));
    }

    @Override
    public String of(Feel.Not not) {
        return "not(" + not.condition().in(this) + ")";
    }

    @Override
    public String of(Feel.Arithmetic arithmetic) {
        var sides = List.of(arithmetic.left().in(this), arithmetic.right().in(this));
        return arithmetic.operator() + "(" + String.join(", ", sides) + ")";
    }

    @Override
    public String of(Feel.Broken broken) {
        return "broken";
    }
}
