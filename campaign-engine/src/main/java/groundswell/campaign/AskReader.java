package groundswell.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads user tasks, and says what is wrong with their settings. */
final class AskReader {

    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_INSTRUCTIONS = 2_000;
    private static final int MOST_OUTCOMES = 10;

    private final StepProblems problems;

    AskReader(StepProblems problems) {
        this.problems = problems;
    }

    Step.Ask read(String id, String name, Map<String, String> settings) {
        var group = settings.getOrDefault("group", "");
        if (group.isEmpty() || group.length() > LONGEST_WORD) {
            problems.add(
                    id,
                    "group",
                    group.isEmpty() ? "Nobody does “" + name + "”." : "The group's name is longer than 60 characters.",
                    "Name the group that does it, such as sales.");
        }
        var instructions = settings.getOrDefault("instructions", "");
        if (instructions.length() > LONGEST_INSTRUCTIONS) {
            problems.add(
                    id,
                    "instructions",
                    "The instructions are longer than 2,000 characters.",
                    "Keep what somebody needs for one contact.");
        }
        var dueIn = settings.getOrDefault("dueIn", "");
        return new Step.Ask(
                id,
                name,
                group,
                dueIn.isEmpty()
                        ? null
                        : problems.attempt(
                                        id,
                                        "dueIn",
                                        dueIn,
                                        it -> IsoDuration.parse(it).roughly(),
                                        "Write by when it should be done, such as PT4H or P2D.")
                                .orElse(null),
                instructions,
                outcomes(id, settings.getOrDefault("outcomes", "")));
    }

    /** Without any there is one: done. */
    private List<String> outcomes(String id, String text) {
        var outcomes = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        if (outcomes.stream().distinct().count() < outcomes.size()
                || outcomes.size() > MOST_OUTCOMES
                || outcomes.stream().anyMatch(it -> it.length() > LONGEST_WORD)) {
            problems.add(
                    id,
                    "outcomes",
                    outcomes.size() > MOST_OUTCOMES
                            ? "Nobody can choose among " + outcomes.size() + " outcomes."
                            : "The outcomes “" + text + "” are not different short words.",
                    "Write up to ten words with commas between them, such as reached, not reached.");
        }
        return outcomes.isEmpty() ? List.of("done") : outcomes;
    }
}
