package groundswell.audience;

import groundswell.audience.RuleTree.Asked;
import groundswell.audience.RuleTree.Call;
import groundswell.audience.Vocabulary.Function;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls of functions as rules, their arguments by name whether they were given by place or not. */
final class RuleCalls {

    private final Words words;

    RuleCalls(Words words) {
        this.words = words;
    }

    /** By the parameters' names; empty when the function is unknown or an argument has no place. */
    Map<String, Feel> arguments(Feel.Call call) {
        var parameters =
                words.function(call.function()).map(Function::parameters).orElse(List.of());
        var arguments = new LinkedHashMap<String, Feel>();
        for (int i = 0; i < call.arguments().size(); i++) {
            var argument = call.arguments().get(i);
            var name = argument.name() != null
                    ? argument.name()
                    : i < parameters.size() ? parameters.get(i).name() : "";
            if (parameters.stream().noneMatch(it -> it.name().equals(name)) || arguments.containsKey(name)) {
                return Map.of();
            }
            arguments.put(name, argument.value());
        }
        return arguments;
    }

    /** A true-or-false question without an operator, another one with it; empty when the editor has no place for it. */
    Optional<RuleTree> of(Feel.Call call, @Nullable String operator, @Nullable Feel value) {
        var function = words.function(call.function());
        var arguments = arguments(call);
        if (function.isEmpty()
                || BuiltInWords.NAMES.contains(call.function())
                || (function.get().type() == FeelType.BOOLEAN) != (operator == null)
                || arguments.size() != call.arguments().size()) {
            return Optional.empty();
        }
        var plain = new HashMap<String, Object>();
        for (var parameter : function.get().parameters()) {
            var given = Optional.ofNullable(arguments.get(parameter.name()))
                    .flatMap(it -> RuleValues.of(it, parameter.type()));
            if (given.isEmpty() && (parameter.required() || arguments.containsKey(parameter.name()))) {
                return Optional.empty();
            }
            given.ifPresent(it -> plain.put(parameter.name(), it));
        }
        if (value == null) {
            return Optional.of(new Asked(new Call(call.function(), plain, operator, null)));
        }
        return RuleValues.of(value, function.get().type())
                .map(it -> new Asked(new Call(call.function(), plain, operator, it)));
    }
}
