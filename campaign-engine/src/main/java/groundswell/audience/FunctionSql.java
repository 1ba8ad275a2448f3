package groundswell.audience;

import groundswell.audience.Term.Value;
import groundswell.audience.Vocabulary.Form;
import groundswell.audience.Vocabulary.Function;
import groundswell.audience.Vocabulary.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL that a vocabulary wrote, with the arguments and the moment of asking in their places. */
final class FunctionSql {

    /** What {@code :until} is when a condition is asked of today: a constant, so that the planner sees through it. */
    static final String EVER = "cast('infinity' as timestamptz)";

    static final Value NOW = new Value(FeelType.DATE_TIME, Bindings.NOW, true);

    private static final Pattern PLACE = Pattern.compile("(?<!:):([A-Za-z]+)");

    private FunctionSql() {}

    /** {@code arguments}: the SQL of those that were given, by the names of their parameters. */
    static String of(Function function, Scope scope, Map<String, String> arguments, String until) {
        var all = new HashMap<String, String>();
        for (var parameter : function.parameters()) {
            var given = arguments.get(parameter.name());
            all.put(place(parameter.name()), given == null ? leftOut(parameter) : given);
        }
        var form = form(function, arguments.keySet());
        return filled(scope == Scope.CAMPAIGN ? form.campaign() : form.everyone(), all, until);
    }

    /** How a function is asked when these of its arguments are given. */
    static Form form(Function function, Set<String> given) {
        return function.parameters().stream()
                .filter(parameter -> given.contains(parameter.name()))
                .map(parameter -> function.given().get(parameter.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(function.plain());
    }

    /** SQL that takes no arguments: only the moment of asking has its place in it. */
    static String asking(String sql, String until) {
        return filled(sql, new HashMap<>(), until);
    }

    private static String filled(String template, Map<String, String> arguments, String until) {
        arguments.put("now", Bindings.NOW);
        arguments.put("until", until);
        arguments.put("today", Calculations.dayOf(NOW));
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(argument(arguments, place.group(1))));
    }

    /** {@code at least} is {@code :atLeast}. */
    private static String place(String parameter) {
        var place = new StringBuilder();
        for (var word : parameter.split(" ", -1)) {
            place.append(place.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return place.toString();
    }

    private static String argument(Map<String, String> arguments, String name) {
        var sql = arguments.get(name);
        if (sql == null) {
            throw new IllegalStateException("A vocabulary's SQL names an argument that does not exist: " + name);
        }
        return sql;
    }

    private static String leftOut(Parameter parameter) {
        return parameter.type() == FeelType.DAYS
                ? "cast('-infinity' as timestamptz)"
                : "cast(null as %s)".formatted(Bindings.sqlOf(parameter.type()));
    }
}
