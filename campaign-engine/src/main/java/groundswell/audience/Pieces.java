package groundswell.audience;

import groundswell.audience.Feel.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a condition is made of: itself, then everything in it in the order of the text. */
final class Pieces implements Feel.Cases<List<Feel>> {

    private static final Pieces DIRECT = new Pieces();

    private Pieces() {}

    static List<Feel> of(Feel feel) {
        var all = new ArrayList<Feel>();
        gather(feel, all);
        return all;
    }

    private static void gather(Feel feel, List<Feel> all) {
        all.add(feel);
        feel.in(DIRECT).forEach(piece -> gather(piece, all));
    }

    private static Stream<Feel> in(Test test) {
        if (test instanceof Test.Is is) {
            return Stream.of(is.value());
        } else if (test instanceof Test.Than than) {
            return Stream.of(than.value());
        } else if (test instanceof Test.Within within) {
            return Stream.of(within.from(), within.to());
        } else {
            throw new IllegalStateException("No such test: " + test);
        }
    }

    @Override
    public List<Feel> of(Feel.Text text) {
        return List.of();
    }

    @Override
    public List<Feel> of(Feel.Amount amount) {
        return List.of();
    }

    @Override
    public List<Feel> of(Feel.Truth truth) {
        return List.of();
    }

    @Override
    public List<Feel> of(Feel.Nothing nothing) {
        return List.of();
    }

    @Override
    public List<Feel> of(Feel.Day day) {
        return List.of();
    }

    @Override
    public List<Feel> of(Feel.Moment moment) {
        return List.of();
    }

    @Override
    public List<Feel> of(Feel.Days days) {
        return List.of();
    }

    @Override
    public List<Feel> of(Feel.Months months) {
        return List.of();
    }

    @Override
    public List<Feel> of(Feel.Items items) {
        return items.items().stream().flatMap(Pieces::in).toList();
    }

    @Override
    public List<Feel> of(Feel.Name name) {
        return List.of();
    }

    @Override
    public List<Feel> of(Feel.Call call) {
        return call.arguments().stream().map(Feel.Argument::value).toList();
    }

    @Override
    public List<Feel> of(Feel.Comparison comparison) {
        return List.of(comparison.left(), comparison.right());
    }

    @Override
    public List<Feel> of(Feel.In in) {
        return Stream.concat(Stream.of(in.value()), in.tests().stream().flatMap(Pieces::in))
                .toList();
    }

    @Override
    public List<Feel> of(Feel.All all) {
        return all.conditions();
    }

    @Override
    public List<Feel> of(Feel.Any any) {
        return any.conditions();
    }

    @Override
    public List<Feel> of(Feel.Not not) {
        return List.of(not.condition());
    }

    @Override
    public List<Feel> of(Feel.Arithmetic arithmetic) {
        return List.of(arithmetic.left(), arithmetic.right());
    }

    @Override
    public List<Feel> of(Feel.Broken broken) {
        return List.of();
    }
}
