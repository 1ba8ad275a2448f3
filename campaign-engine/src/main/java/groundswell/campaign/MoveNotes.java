package groundswell.campaign;

import java.util.ArrayList;
import java.util.List;

/** What is to be known of a move besides the letters. */
final class MoveNotes {

    private MoveNotes() {}

    static List<MoveEffect.Note> whenTheyLeave(Plan from, String element) {
        List<MoveEffect.Note> notes = new ArrayList<>();
        notGone(from.step(element), notes);
        return notes;
    }

    static List<MoveEffect.Note> whenTheyMove(Plan from, String element, Plan to, String target, boolean aside) {
        List<MoveEffect.Note> notes = new ArrayList<>();
        var step = from.step(element);
        if (element.equals(target) && target.equals(MoveTargets.suggested(from, to, element))) {
            if (step instanceof Step.Ask) {
                notes.add(MoveEffect.Note.TASKS_STAY);
            }
        } else {
            notGone(step, notes);
        }
        if (changesShares(from, to, target)) {
            notes.add(MoveEffect.Note.SHARES_CHANGED);
        }
        if (aside) {
            notes.add(MoveEffect.Note.ASIDE_STAY);
        }
        return notes;
    }

    private static void notGone(Step step, List<MoveEffect.Note> notes) {
        if (step instanceof Step.Ask) {
            notes.add(MoveEffect.Note.TASKS_CLOSED);
        } else if (step instanceof Step.HandOff) {
            notes.add(MoveEffect.Note.SALES_GOES_ON);
        } else if (step instanceof Step.Call) {
            notes.add(MoveEffect.Note.CALLED_GOES_ON);
        }
    }

    /** Lots are the same in every version; whoever comes to a gateway whose shares are others may go another way. */
    private static boolean changesShares(Plan from, Plan to, String target) {
        var ways = new Ways(to).after(target);
        ways.add(target);
        return ways.stream()
                .anyMatch(it -> to.step(it) instanceof Step.Split now
                        && now.draw() != null
                        && from.steps().get(it) instanceof Step.Split was
                        && was.draw() != null
                        && !shares(was.draw()).equals(shares(now.draw())));
    }

    private static List<String> shares(Draw draw) {
        return draw.arms().stream()
                .map(it -> it.flow().id() + " " + it.weight() + " " + it.control())
                .toList();
    }

    /** Steps other than letters that lie behind the target, and that whoever stands at {@code element} may have taken. */
    static List<String> repeated(Plan from, String element, Plan to, String target) {
        var ways = new Ways(to).after(target);
        ways.add(target);
        var before = new Ways(from);
        return to.steps().values().stream()
                .filter(it -> it instanceof Step.Act || it instanceof Step.Asking || it instanceof Step.Decide)
                .filter(it -> ways.contains(it.id()) && !it.id().equals(element))
                .filter(it -> from.steps().containsKey(it.id())
                        && before.after(it.id()).contains(element))
                .map(it -> it.name().isBlank() ? it.id() : it.name())
                .toList();
    }
}
