package groundswell.audience;

import groundswell.audience.Feel.Argument;
import groundswell.audience.Term.Value;
import groundswell.audience.Term.Wrong;
import groundswell.audience.Vocabulary.Function;
import groundswell.audience.Vocabulary.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of functions: each argument finds its parameter, is checked, and takes its place in the function's SQL. */
final class Calls {

    private final Words words;
    private final Scope scope;
    private final Feel.Cases<Term> translation;
    private final Findings findings;

    Calls(Words words, Scope scope, Feel.Cases<Term> translation, Findings findings) {
        this.words = words;
        this.scope = scope;
        this.translation = translation;
        this.findings = findings;
    }

    Term of(Feel.Call call) {
        var function = words.function(call.function());
        if (function.isEmpty()) {
            findings.add(
                    call.named(),
                    "unknown-function",
                    "There is no function %s.".formatted(findings.textOf(call.named())),
                    words.hintForFunction(call.function()));
            call.arguments().forEach(argument -> argument.value().in(translation));
            return new Wrong();
        }
        var arguments = arguments(function.get(), call);
        return arguments.isEmpty()
                ? new Wrong()
                : term(words.narrowed(function.get(), texts(function.get(), call)), arguments.get());
    }

    /** The SQL of each argument by the name of its parameter; empty when something was wrong. */
    private Optional<Map<String, String>> arguments(Function function, Feel.Call call) {
        var sql = new HashMap<String, String>();
        boolean fine = true;
        for (int i = 0; i < call.arguments().size(); i++) {
            var argument = call.arguments().get(i);
            var parameter = parameter(function.parameters(), argument, i);
            if (parameter.isEmpty() || sql.containsKey(parameter.get().name())) {
                reportSurplus(function, argument);
                fine = false;
            } else {
                var value = argument(parameter.get(), argument.value(), texts(function, call));
                fine &= value.isPresent();
                sql.put(parameter.get().name(), value.orElse(""));
            }
        }
        for (var parameter : function.parameters()) {
            fine &= !parameter.required()
                    || sql.containsKey(parameter.name())
                    || reportMissing(function, call, parameter);
        }
        return fine ? Optional.of(sql) : Optional.empty();
    }

    private static Optional<Parameter> parameter(List<Parameter> parameters, Argument argument, int place) {
        if (argument.name() == null) {
            return place < parameters.size() ? Optional.of(parameters.get(place)) : Optional.empty();
        }
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(argument.name()))
                .findFirst();
    }

    private void reportSurplus(Function function, Argument argument) {
        argument.value().in(translation);
        findings.add(
                argument.value().part(),
                "arguments",
                argument.name() == null
                        ? "%s takes fewer arguments.".formatted(function.name())
                        : "%s has no argument %s to give here.".formatted(function.name(), argument.name()),
                "Write %s.".formatted(signature(function)));
    }

    private boolean reportMissing(Function function, Feel.Call call, Parameter parameter) {
        findings.add(
                call.part(),
                "arguments",
                "%s needs to know its %s.".formatted(function.name(), parameter.name()),
                "Write %s.".formatted(signature(function)));
        return false;
    }

    private static String signature(Function function) {
        var parameters = function.parameters().stream()
                .map(parameter -> parameter.required() ? parameter.name() : parameter.name() + ": …")
                .toList();
        return "%s(%s)".formatted(function.name(), String.join(", ", parameters));
    }

    /** The arguments that were written out as texts. */
    static Map<String, String> texts(Function function, Feel.Call call) {
        var texts = new HashMap<String, String>();
        for (int i = 0; i < call.arguments().size(); i++) {
            var argument = call.arguments().get(i);
            if (argument.value() instanceof Feel.Text text) {
                parameter(function.parameters(), argument, i).ifPresent(it -> texts.put(it.name(), text.value()));
            }
        }
        return texts;
    }

    private Optional<String> argument(Parameter parameter, Feel feel, Map<String, String> texts) {
        var term = feel.in(translation);
        if (term instanceof Wrong) {
            return Optional.empty();
        }
        boolean isDuration = feel instanceof Feel.Days || feel instanceof Feel.Months;
        if (parameter.type() == FeelType.DAYS && isDuration) {
            return reachingBack(feel, (Value) term);
        } else if (term instanceof Value value && value.type() == parameter.type()) {
            return isKnownValue(parameter, feel, texts) ? Optional.of(value.sql()) : Optional.empty();
        } else if (term instanceof Value value
                && parameter.type() == FeelType.DATE
                && value.type() == FeelType.DATE_TIME) {
            return Optional.of(Calculations.dayOf(value));
        }
        findings.add(
                feel.part(),
                "type",
                "%s must be %s.".formatted(parameter.name(), parameter.type().inWords()),
                parameter.type() == FeelType.DAYS ? "Write duration(\"P7D\")." : "Give it such a value.");
        return Optional.empty();
    }

    private Optional<String> reachingBack(Feel feel, Value duration) {
        boolean backwards = (feel instanceof Feel.Days days && days.value().isNegative())
                || (feel instanceof Feel.Months months && months.value() < 0);
        if (backwards) {
            findings.add(
                    feel.part(),
                    "duration",
                    "A duration that reaches into the past is written without a minus.",
                    "Write duration(\"P7D\").");
            return Optional.empty();
        }
        return Optional.of(Calculations.moved(FunctionSql.NOW, '-', duration).sql());
    }

    private boolean isKnownValue(Parameter parameter, Feel feel, Map<String, String> texts) {
        var known = words.valuesOf(parameter.name(), texts);
        if (feel instanceof Feel.Text text && !known.isEmpty() && !known.contains(text.value())) {
            findings.add(
                    feel.part(),
                    "unknown-value",
                    "No %s is called %s.".formatted(parameter.name(), findings.textOf(feel.part())),
                    Nearest.to(text.value(), known)
                            .map("Did you mean \"%s\"?"::formatted)
                            .orElseGet(() -> "Known are " + String.join(", ", known) + "."));
            return false;
        }
        return true;
    }

    private Term term(Function function, Map<String, String> arguments) {
        var sql = "(" + FunctionSql.of(function, scope, arguments, words.until()) + ")";
        return function.type() == FeelType.BOOLEAN
                ? new Term.Predicate(
                        sql,
                        true,
                        FunctionSql.form(function, arguments.keySet()).dear())
                : new Value(function.type(), sql, function.parameters().isEmpty());
    }
}
