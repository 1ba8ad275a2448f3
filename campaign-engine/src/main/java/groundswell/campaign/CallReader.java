package groundswell.campaign;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads call activities: the hand-over to sales, or another campaign as a part of this one. */
final class CallReader {

    private final KnownWords known;
    private final StepProblems problems;

    CallReader(KnownWords known, StepProblems problems) {
        this.known = known;
        this.problems = problems;
    }

    /** {@code own}: the key of the campaign that is drawn. */
    Step read(String own, String id, String name, String called, Map<String, String> settings) {
        if (called.equals(Step.HandOff.PROCESS)) {
            return new Step.HandOff(id, name, dueIn(id, settings.getOrDefault("dueIn", "")));
        }
        var calls = known.calls();
        if (!calls.containsKey(called) && !called.equals(own)) {
            unknown(id, name, called, calls);
        } else if (called.equals(own) || leadsTo(called, own, calls)) {
            problems.add(
                    id,
                    "called",
                    called.equals(own)
                            ? "“" + name + "” calls this campaign itself."
                            : "“" + called + "” calls this campaign, so people would run in a circle.",
                    "Call a campaign that does not lead back here.");
        }
        return new Step.Call(id, name, called);
    }

    private void unknown(String id, String name, String called, Map<String, Set<String>> calls) {
        List<String> all = new ArrayList<>(calls.keySet());
        all.add(Step.HandOff.PROCESS);
        problems.add(
                id,
                "called",
                called.isEmpty() ? "“" + name + "” calls nothing." : "There is no campaign “" + called + "”.",
                Words.nearest(called, all)
                        .map(it -> "Did you mean “" + it + "”?")
                        .orElse("Call " + Step.HandOff.PROCESS + " to hand people to sales, or write the key of a"
                                + " published campaign."));
    }

    private static boolean leadsTo(String from, String goal, Map<String, Set<String>> calls) {
        Set<String> seen = new HashSet<>();
        var open = new ArrayDeque<String>();
        open.add(from);
        while (!open.isEmpty()) {
            for (var next : calls.getOrDefault(open.poll(), Set.of())) {
                if (next.equals(goal)) {
                    return true;
                } else if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    private @Nullable Duration dueIn(String id, String dueIn) {
        return dueIn.isEmpty()
                ? null
                : problems.attempt(
                                id,
                                "dueIn",
                                dueIn,
                                it -> IsoDuration.parse(it).roughly(),
                                "Write by when sales should have called, such as PT4H or P1D.")
                        .orElse(null);
    }
}
