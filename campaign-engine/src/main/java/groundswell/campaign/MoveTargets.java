package groundswell.campaign;

import groundswell.contact.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps to which people can be moved, and whether an order says something that can be done. */
final class MoveTargets {

    private MoveTargets() {}

    /** Steps that people come to by themselves, not those that they only pass. */
    static List<Step> of(Plan plan) {
        return plan.steps().values().stream()
                .filter(it -> isPlace(plan, it) && !plan.isInterrupted(it.id()))
                .toList();
    }

    private static boolean isPlace(Plan plan, Step step) {
        boolean place = step instanceof Step.Send
                || step instanceof Step.Decide
                || step instanceof Step.Split
                || step instanceof Step.Race
                || step instanceof Step.HandOff
                || step instanceof Step.Wait
                || step instanceof Step.WaitUntil
                || step instanceof Step.Catch;
        return place && plan.raceBefore(step.id()).isEmpty();
    }

    static boolean contains(Plan plan, String element) {
        return of(plan).stream().anyMatch(it -> it.id().equals(element));
    }

    /** Throws MoveRefused with all problems. */
    static void check(MoveOrder order, Plan from, Plan to) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < order.steps().size(); i++) {
            var choice = order.steps().get(i);
            var target = choice.target();
            if (!from.steps().containsKey(choice.element())) {
                problems.add(new FieldProblem(
                        "steps[" + i + "].element",
                        "Version " + order.from() + " has no step “" + choice.element() + "”.",
                        "Name a step of the version on which the people are."));
            } else if (!seen.add(choice.element())) {
                problems.add(new FieldProblem(
                        "steps[" + i + "].element",
                        "“" + choice.element() + "” is named twice.",
                        "Say once what is to happen to the people there."));
            }
            if (choice.act() == MoveOrder.Act.MOVE && (target == null || !contains(to, target))) {
                problems.add(new FieldProblem(
                        "steps[" + i + "].target",
                        target == null
                                ? "It is not said to which step they are to be moved."
                                : "People cannot be moved to “" + target + "” of version " + order.to() + ".",
                        "Choose a letter, a wait, a decision or a hand-over of the new version."));
            }
        }
        if (!problems.isEmpty()) {
            throw new MoveRefused(problems);
        }
    }
}
