package groundswell.audience;

import groundswell.audience.Feel.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a condition apart where and, or and not join its parts; each part is open, or it is known as a whole. */
final class Outlooks {

    private final String feel;
    private final Words words;
    private final Function<String, Condition> compile;

    /** {@code compile}: a part that is known, by its text. */
    Outlooks(String feel, Words words, Function<String, Condition> compile) {
        this.feel = feel;
        this.words = words;
        this.compile = compile;
    }

    Outlook of(Feel piece) {
        if (piece instanceof Feel.All all) {
            return new Outlook.All(each(all.conditions()));
        } else if (piece instanceof Feel.Any any) {
            return new Outlook.Any(each(any.conditions()));
        } else if (piece instanceof Feel.Not not) {
            return new Outlook.Not(of(not.condition()));
        }
        var text = piece.part().of(feel);
        return open(piece, text).orElseGet(() -> new Outlook.Known(compile.apply(text)));
    }

    private List<Outlook> each(List<Feel> pieces) {
        return pieces.stream().map(this::of).toList();
    }

    private Optional<Outlook> open(Feel piece, String text) {
        for (var inner : Pieces.of(piece)) {
            if (inner instanceof Feel.Call call && words.isOpen(call.function())) {
                return Optional.of(new Outlook.Open(text, call.function(), texts(call), already(call, text), null));
            } else if (inner instanceof Feel.Name name && words.isOpen(name.dotted())) {
                return Optional.of(new Outlook.Open(text, name.dotted(), Map.of(), null, number(piece)));
            }
        }
        return Optional.empty();
    }

    private Map<String, String> texts(Feel.Call call) {
        return words.function(call.function())
                .map(function -> Calls.texts(function, call))
                .orElse(Map.of());
    }

    /** A question that is the same for everyone and in a run counts also what was done before the run. */
    private @Nullable Condition already(Feel.Call call, String text) {
        var given = call.arguments().stream()
                .map(Feel.Argument::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return words.function(call.function())
                .map(function -> FunctionSql.form(words.narrowed(function, texts(call)), given))
                .filter(form -> form.everyone().equals(form.campaign()))
                .map(form -> compile.apply(text))
                .orElse(null);
    }

    private static @Nullable Predicate<BigDecimal> number(Feel piece) {
        if (!(piece instanceof Feel.Comparison comparison)
                || !(comparison.left() instanceof Feel.Name)
                || !(comparison.right() instanceof Feel.Amount amount)) {
            return null;
        }
        return value -> holds(comparison.operator(), value.compareTo(amount.value()));
    }

    private static boolean holds(Operator operator, int compared) {
        return switch (operator) {
            case EQUAL -> compared == 0;
            case NOT_EQUAL -> compared != 0;
            case LESS -> compared < 0;
            case LESS_OR_EQUAL -> compared <= 0;
            case GREATER -> compared > 0;
            case GREATER_OR_EQUAL -> compared >= 0;
        };
    }
}
