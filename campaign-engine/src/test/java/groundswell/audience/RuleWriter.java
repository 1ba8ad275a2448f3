package groundswell.audience;

import static java.util.stream.Collectors.joining;

import groundswell.audience.RuleTree.Rule;
import java.util.List;

/** Writes a tree as FEEL again, as the visual editor does in the browser. */
final class RuleWriter {

    private RuleWriter() {}

    static String written(RuleTree tree) {
        if (tree instanceof RuleTree.All all) {
            return all.all().isEmpty() ? "true" : joined(all.all(), " and ");
        } else if (tree instanceof RuleTree.Any any) {
            return joined(any.any(), " or ");
        } else if (tree instanceof RuleTree.Not not) {
            return "not(" + written(not.not()) + ")";
        } else if (tree instanceof RuleTree.Raw raw) {
            return raw.raw();
        } else if (tree instanceof RuleTree.Fact fact) {
            return rule(fact.rule());
        } else {
            throw new IllegalArgumentException("No function is asked by random conditions: " + tree);
        }
    }

    private static String joined(List<RuleTree> trees, String word) {
        return trees.stream().map(it -> "(" + written(it) + ")").collect(joining(word));
    }

    private static String rule(Rule rule) {
        var name = rule.name();
        var first = rule.values().isEmpty() ? "" : value(rule.values().get(0));
        return switch (rule.operator()) {
            case "known" -> name + " != null";
            case "unknown" -> name + " = null";
            case "between" ->
                "%s between %s and %s"
                        .formatted(name, first, value(rule.values().get(1)));
            case "in" -> rule.values().stream().map(RuleWriter::value).collect(joining(", ", name + " in [", "]"));
            case "contains", "starts with", "ends with" -> "%s(%s, %s)".formatted(rule.operator(), name, first);
            default -> compared(name, rule.operator(), first);
        };
    }

    private static String compared(String name, String operator, String value) {
        if (operator.startsWith("days since ")) {
            return "daysSince(%s) %s %s".formatted(name, operator.substring("days since ".length()), value);
        } else if (operator.startsWith("ago ")) {
            var begin = name.equals("contact.birthday") ? "today()" : "now()";
            return "%s %s %s - duration(%s)".formatted(name, operator.substring("ago ".length()), begin, value);
        } else {
            return name + " " + operator + " " + value;
        }
    }

    private static String value(Object value) {
        if (!(value instanceof String text)) {
            return value.toString();
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return "date(\"" + text + "\")";
        } else {
            return "\"" + text + "\"";
        }
    }
}
