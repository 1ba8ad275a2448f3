package groundswell.campaign;

import groundswell.delivery.Delivery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Foresees what a change of the version does: who gets what, at once or not at all. */
@Component
class MoveEffects {

    private final Deadlines deadlines;
    private final Delivery delivery;
    private final Clock clock;

    MoveEffects(Deadlines deadlines, Delivery delivery, Clock clock) {
        this.deadlines = deadlines;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** {@code standing}: all waves of the old version. */
    MoveEffect of(MoveOrder order, Versions.Version from, Versions.Version to, List<Transfer.Standing> standing) {
        var choices = order.steps().stream().collect(Collectors.toMap(MoveOrder.Choice::element, it -> it));
        var places = standing.stream()
                .collect(Collectors.groupingBy(Transfer.Standing::elementId, TreeMap::new, Collectors.toList()));
        List<MoveEffect.Effect> effects = new ArrayList<>();
        Map<MoveOrder.Act, Long> people = new TreeMap<>();
        for (var element : from.plan().steps().keySet()) {
            var waves = places.getOrDefault(element, List.of());
            if (!waves.isEmpty()) {
                var stay = new MoveOrder.Choice(element, MoveOrder.Act.STAY, null, null);
                var effect = effect(choices.getOrDefault(element, stay), from, to, waves);
                people.merge(effect.act(), effect.people(), Long::sum);
                effects.add(effect);
            }
        }
        return new MoveEffect(
                people.getOrDefault(MoveOrder.Act.STAY, 0L),
                people.getOrDefault(MoveOrder.Act.MOVE, 0L),
                people.getOrDefault(MoveOrder.Act.LEAVE, 0L),
                effects);
    }

    private MoveEffect.Effect effect(
            MoveOrder.Choice choice, Versions.Version from, Versions.Version to, List<Transfer.Standing> waves) {
        var step = from.plan().step(choice.element());
        long people = people(waves);
        long aside = people(waves.stream().filter(Transfer.Standing::aside).toList());
        var stay = new MoveEffect.Effect(
                step.id(),
                step.name(),
                people,
                aside,
                choice.act(),
                null,
                null,
                0,
                0,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of());
        return switch (choice.act()) {
            case STAY -> stay;
            case LEAVE -> leave(stay, from, to, waves);
            case MOVE ->
                move(
                        stay,
                        Objects.requireNonNull(choice.target()),
                        from,
                        to,
                        waves.stream().filter(it -> !it.aside()).toList());
        };
    }

    private static long people(List<Transfer.Standing> waves) {
        return waves.stream().mapToLong(Transfer.Standing::people).sum();
    }

    private MoveEffect.Effect leave(
            MoveEffect.Effect it, Versions.Version from, Versions.Version to, List<Transfer.Standing> waves) {
        var runs = LetterSteps.in(waves.stream().map(Transfer.Standing::id).toList());
        var ahead = lettersFrom(from.plan(), it.element());
        return new MoveEffect.Effect(
                it.element(),
                it.name(),
                it.people(),
                it.aside(),
                it.act(),
                null,
                null,
                0,
                0,
                false,
                List.of(),
                List.of(),
                missed(ahead, from.plan(), it.people(), Map.of(), MoveEffect.Why.THEY_LEAVE),
                List.of(),
                delivery.waiting(to.campaignId(), runs),
                MoveNotes.whenTheyLeave(from.plan(), it.element()));
    }

    private MoveEffect.Effect move(
            MoveEffect.Effect it,
            String target,
            Versions.Version from,
            Versions.Version to,
            List<Transfer.Standing> waves) {
        long people = people(waves);
        var got = delivery.written(
                to.campaignId(),
                LetterSteps.in(waves.stream().map(Transfer.Standing::id).toList()));
        var ahead = lettersFrom(from.plan(), it.element());
        var come = lettersFrom(to.plan(), target);
        var missed = new ArrayList<>(
                missed(before(to.plan(), target, come), to.plan(), people, got, MoveEffect.Why.BEFORE_THE_TARGET));
        ahead.removeAll(come);
        missed.forEach(letter -> ahead.remove(letter.element()));
        missed.addAll(missed(ahead, from.plan(), people, got, MoveEffect.Why.NO_LONGER_AHEAD));
        var written = written(come, target, false, to.plan(), got);
        return new MoveEffect.Effect(
                it.element(),
                it.name(),
                it.people(),
                it.aside(),
                it.act(),
                target,
                to.plan().step(target).name(),
                to.plan().step(target) instanceof Step.Send ? people - gotAgain(target, written) : 0,
                goOnAtOnce(target, from, to, waves),
                new MovedTimes(from.plan(), it.element(), to.plan(), deadlines).waitedCounts(target),
                written,
                written(come, target, true, to.plan(), got),
                missed,
                MoveNotes.repeated(from.plan(), it.element(), to.plan(), target),
                0,
                MoveNotes.whenTheyMove(from.plan(), it.element(), to.plan(), target, it.aside() > 0));
    }

    private static Set<String> lettersFrom(Plan plan, String id) {
        var letters = new Ways(plan).after(id);
        letters.add(id);
        letters.retainAll(plan.sends().stream().map(Step.Send::id).toList());
        return letters;
    }

    /** The letters after which people come to the target, and which they cannot come to from there. */
    private static Set<String> before(Plan plan, String target, Set<String> come) {
        var ways = new Ways(plan);
        return plan.sends().stream()
                .map(Step.Send::id)
                .filter(it -> !come.contains(it) && ways.after(it).contains(target))
                .collect(Collectors.toSet());
    }

    private static List<MoveEffect.Missed> missed(
            Set<String> letters, Plan plan, long people, Map<String, Long> got, MoveEffect.Why why) {
        return plan.sends().stream()
                .filter(it -> letters.contains(it.id()))
                .map(it -> new MoveEffect.Missed(it.id(), it.name(), people - got.getOrDefault(it.id(), 0L), why))
                .filter(it -> it.people() > 0)
                .toList();
    }

    /** As {@link LetterSteps} leaves them out; those of a circle come again, unless people are moved right in front. */
    private static List<MoveEffect.Letter> written(
            Set<String> come, String target, boolean again, Plan plan, Map<String, Long> got) {
        var ways = new Ways(plan);
        return plan.sends().stream()
                .filter(it -> come.contains(it.id()) && got.getOrDefault(it.id(), 0L) > 0)
                .filter(it ->
                        again == ways.isInCircle(it.id()) || (!again && it.id().equals(target)))
                .map(it -> new MoveEffect.Letter(it.id(), it.name(), got.getOrDefault(it.id(), 0L)))
                .sorted(Comparator.comparing(MoveEffect.Letter::people).reversed())
                .toList();
    }

    private static long gotAgain(String target, List<MoveEffect.Letter> written) {
        return written.stream()
                .filter(it -> it.element().equals(target))
                .mapToLong(MoveEffect.Letter::people)
                .sum();
    }

    private long goOnAtOnce(String target, Versions.Version from, Versions.Version to, List<Transfer.Standing> waves) {
        var dues = deadlines.of(waves.stream().map(Transfer.Standing::id).toList());
        return waves.stream()
                .filter(it -> new MovedTimes(from.plan(), it.elementId(), to.plan(), deadlines)
                        .at(target, Objects.requireNonNull(dues.get(it.id()))).values().stream()
                                .anyMatch(due -> !due.isAfter(clock.instant())))
                .mapToLong(Transfer.Standing::people)
                .sum();
    }
}
