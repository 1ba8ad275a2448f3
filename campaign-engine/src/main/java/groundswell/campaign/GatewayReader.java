package groundswell.campaign;

import groundswell.audience.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads where people part: by what is known of them, or by lot. */
final class GatewayReader {

    private static final double ALL = 100;

    private final String campaign;
    private final StepProblems problems;
    private final Map<String, Map<String, String>> flowSettings;

    /** {@code flowSettings}: by the id of a flow. */
    GatewayReader(String campaign, StepProblems problems, Map<String, Map<String, String>> flowSettings) {
        this.campaign = campaign;
        this.problems = problems;
        this.flowSettings = flowSettings;
    }

    Step read(String id, String name, String otherwise, Map<String, String> settings, List<Flow> paths) {
        var kind = settings.getOrDefault("split", "");
        if (!kind.isEmpty() && !kind.equals("random")) {
            problems.add(id, "split", "People cannot be parted by “" + kind + "”.", "Write random, or nothing.");
        }
        if (paths.size() < 2) {
            return new Step.Join(id, name);
        }
        return kind.equals("random") ? byLot(id, name, settings, paths) : byConditions(id, name, otherwise, paths);
    }

    private Step.Split byConditions(String id, String name, String otherwise, List<Flow> paths) {
        List<Flow> ordered = new ArrayList<>();
        Flow last = null;
        for (var path : paths) {
            if (path.id().equals(otherwise)) {
                last = path;
                continue;
            }
            if (path.condition() == null || path.condition().isEmpty()) {
                problems.add(
                        path.id(),
                        "condition",
                        "Nobody knows who goes " + way(path) + " from “" + name + "”.",
                        "Write a condition, for instance clicked(\"letter\").");
            } else {
                problems.addThoseOf(path.id(), path.condition(), Scope.CAMPAIGN);
            }
            ordered.add(path);
        }
        if (last == null) {
            problems.add(
                    id,
                    "default-flow",
                    "“" + name + "” has no way for everyone else.",
                    "Mark one way out as the default flow.");
        } else {
            ordered.add(last);
        }
        return new Step.Split(id, name, List.copyOf(ordered), null);
    }

    private static String way(Flow path) {
        return path.name().isBlank() ? "the way without a name" : "“" + path.name() + "”";
    }

    /**
     * The lots become conditions, so that whoever counts, explains or rehearses a campaign need not know of lots. The
     * last way is for everyone whom the others have left.
     */
    private Step.Split byLot(String id, String name, Map<String, String> settings, List<Flow> paths) {
        List<Draw.Arm> arms = new ArrayList<>();
        double sum = 0;
        for (var path : paths) {
            double weight = weight(path);
            sum += weight;
            arms.add(new Draw.Arm(path, weight, control(path)));
            if (path.condition() != null && !path.condition().isEmpty()) {
                problems.add(
                        path.id(),
                        "condition",
                        "“" + path.name() + "” has a condition, but “" + name + "” draws by lot.",
                        "Remove the condition, or do not draw by lot.");
            }
        }
        var seed = campaign + "/" + id;
        List<Flow> drawn = new ArrayList<>();
        double share = 0;
        for (var arm : arms) {
            share += arm.weight();
            var flow = arm.flow();
            boolean isLast = drawn.size() == arms.size() - 1;
            var condition = "inSample(%s, seed: \"%s\")".formatted(percent(share / sum), seed);
            drawn.add(new Flow(flow.id(), flow.name(), flow.source(), flow.target(), isLast ? null : condition));
        }
        return new Step.Split(id, name, List.copyOf(drawn), new Draw(arms, seed, contest(id, settings)));
    }

    /** Two decimals, as the lots have. */
    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", share * ALL);
    }

    private double weight(Flow path) {
        var text = settingOf(path, "weight");
        return problems.attempt(
                        path.id(),
                        "weight",
                        text.isEmpty() ? "1" : text,
                        GatewayReader::positive,
                        "Write this way's share as a number, such as 50; shares are compared with each other.")
                .orElse(1.0);
    }

    private static double positive(String text) {
        double number = number(text);
        if (!(number > 0) || number > 1_000_000) {
            throw new IllegalArgumentException("“" + text + "” is no share.");
        }
        return number;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + text + "” is no number.", e);
        }
    }

    private boolean control(Flow path) {
        var text = settingOf(path, "control");
        if (!List.of("", "true", "false").contains(text)) {
            problems.add(
                    path.id(), "control", "“" + text + "” is neither yes nor no.", "Write true for the control group.");
        }
        return text.equals("true");
    }

    private String settingOf(Flow path, String setting) {
        return flowSettings.getOrDefault(path.id(), Map.of()).getOrDefault(setting, "");
    }

    private Draw.@Nullable Contest contest(String id, Map<String, String> settings) {
        var winner = settings.getOrDefault("winner", "");
        if (winner.isEmpty()) {
            for (var setting : List.of("testShare", "winnerAfter")) {
                if (!settings.getOrDefault(setting, "").isEmpty()) {
                    problems.add(
                            id,
                            "winner",
                            "It is not said by what the better way is found.",
                            "Set the winner to clicks, conversions or answers, or remove " + setting + ".");
                }
            }
            return null;
        }
        var by = problems.attempt(id, "winner", winner, GatewayReader::winner, "Write clicks, conversions or answers.");
        var after = problems.attempt(
                id,
                "winnerAfter",
                settings.getOrDefault("winnerAfter", ""),
                it -> IsoDuration.parse(it).roughly(),
                "Write after which time the better way is chosen, such as P1D.");
        var share = problems.attempt(
                id,
                "testShare",
                settings.getOrDefault("testShare", ""),
                GatewayReader::testShare,
                "Write how many of a hundred people try the ways out, such as 20.");
        return new Draw.Contest(share.orElse(ALL), by.orElse(Draw.Winner.CLICKS), after.orElse(Duration.ofDays(1)));
    }

    private static double testShare(String text) {
        double share = number(text);
        if (!(share >= 1 && share < ALL)) {
            throw new IllegalArgumentException("“" + text + "” is no share between 1 and 99 of a hundred.");
        }
        return share;
    }

    private static Draw.Winner winner(String text) {
        return switch (text) {
            case "clicks" -> Draw.Winner.CLICKS;
            case "conversions" -> Draw.Winner.CONVERSIONS;
            case "answers" -> Draw.Winner.ANSWERS;
            default -> throw new IllegalArgumentException("“" + text + "” cannot be what the better way is found by.");
        };
    }
}
