package groundswell.campaign;

import groundswell.contact.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
                || step instanceof Step.Act
                || step instanceof Step.Asking
                || step instanceof Step.Wait
                || step instanceof Step.WaitUntil
                || step instanceof Step.Catch;
        return place && plan.raceBefore(step.id()).isEmpty();
    }

    static boolean contains(Plan plan, String element) {
        return of(plan).stream().anyMatch(it -> it.id().equals(element));
    }

    /** People at a step that only an event leads to have been taken out of the ordinary way: they finish there, or leave. */
    static List<MoveOrder.Act> choices(Plan from, String element) {
        return from.isInterrupted(element)
                ? List.of(MoveOrder.Act.STAY, MoveOrder.Act.LEAVE)
                : List.of(MoveOrder.Act.STAY, MoveOrder.Act.MOVE, MoveOrder.Act.LEAVE);
    }

    /** The same step of another version, when it is of the same kind; null when there is none. */
    static @Nullable String suggested(Plan from, Plan to, String element) {
        var step = from.step(element);
        var then = to.steps().get(element);
        boolean same = then != null
                && then.getClass() == step.getClass()
                && !(step instanceof Step.Call it && !it.called().equals(((Step.Call) then).called()));
        return same && !from.isInterrupted(element) && contains(to, element) ? element : null;
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
            boolean known = from.steps().containsKey(choice.element());
            if (known && !choices(from, choice.element()).contains(choice.act())) {
                problems.add(new FieldProblem(
                        "steps[" + i + "].do",
                        "An event has taken the people at “" + choice.element()
                                + "” out of the campaign's ordinary way.",
                        "Let them finish there, or let them leave."));
            } else if (known && asksSalesTwice(choice, from, to)) {
                problems.add(new FieldProblem(
                        "steps[" + i + "].target",
                        "Sales has been asked about the people at “" + choice.element() + "” already.",
                        "Move them to the same hand-over or behind it, let them stay, or let them leave."));
            } else if (known && callsAnother(choice, from, to)) {
                problems.add(new FieldProblem(
                        "steps[" + i + "].target",
                        "The people at “" + choice.element()
                                + "” are in another campaign than the new version would call.",
                        "Move them behind it, let them stay, or let them leave."));
            } else if (choice.act() == MoveOrder.Act.MOVE && (target == null || !contains(to, target))) {
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

    private static boolean callsAnother(MoveOrder.Choice choice, Plan from, Plan to) {
        return choice.act() == MoveOrder.Act.MOVE
                && choice.element().equals(choice.target())
                && from.step(choice.element()) instanceof Step.Call
                && suggested(from, to, choice.element()) == null;
    }

    private static boolean asksSalesTwice(MoveOrder.Choice choice, Plan from, Plan to) {
        var target = choice.target();
        return choice.act() == MoveOrder.Act.MOVE
                && target != null
                && !target.equals(choice.element())
                && from.step(choice.element()) instanceof Step.HandOff
                && to.steps().get(target) instanceof Step.HandOff;
    }
}
