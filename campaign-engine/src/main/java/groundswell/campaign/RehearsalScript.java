package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Outlook;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A campaign's plan with all that a rehearsal asks: of people today, in columns, and as questions nobody can answer yet. */
final class RehearsalScript {

    /** What decides about a way, with the places of its answers. */
    sealed interface Ask {

        record All(List<Ask> parts) implements Ask {}

        record Any(List<Ask> parts) implements Ask {}

        record Not(Ask part) implements Ask {}

        record Known(int column) implements Ask {}

        /** {@code already}: the column that says whether it is true today; -1: that does not count. */
        record Open(String question, int already) implements Ask {}
    }

    /** {@code ask} is null for everyone else. */
    record Way(Flow flow, @Nullable Ask ask) {}

    /** {@code tested}: who is drawn before the better way is known; null: everybody goes on at once. */
    record Parting(List<Way> ways, @Nullable Ask tested) {}

    /** A condition, and how long after the beginning people come to where it is asked at the earliest. */
    record Column(Condition condition, Duration after) {}

    /** The purpose of letters, and when the first of them may be written. */
    record Purpose(String topic, Duration after) {}

    /**
     * What people may do on their way.
     *
     * @param key the condition's text, or the id of the event's element
     * @param about {@code event}, or the function or name of the condition
     * @param subject the event, the letter, the survey; null when there is none
     * @param elements where it is asked
     */
    record Question(
            String key,
            String about,
            @Nullable String subject,
            Set<String> elements,
            @Nullable Awaited event,
            @Nullable Predicate<BigDecimal> number) {

        static final String EVENT = "event";

        /** Nobody does it who got no letter. */
        boolean answersALetter() {
            return event == null
                    ? Set.of("opened", "clicked", "replied", "bounced").contains(about)
                    : Set.of("opened", "clicked", "replied", "bounced", "complained")
                            .contains(event.event());
        }
    }

    private static final List<String> SUBJECTS = List.of("template", "survey", "event", "product", "url");

    private final Plan plan;
    private final Audience audience;
    private final PlanTimes times;
    private final Map<String, Parting> partings = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<AppointmentFact> facts = new ArrayList<>();
    private final Map<String, Integer> factOf = new LinkedHashMap<>();
    private final Map<String, Purpose> purposes = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    RehearsalScript(Plan plan, Audience audience) {
        this.plan = plan;
        this.audience = audience;
        this.times = new PlanTimes(plan);
        plan.steps().values().forEach(this::read);
    }

    private void read(Step step) {
        var after = times.earliest(step.id());
        if (step instanceof Step.Split split) {
            partings.put(split.id(), parting(split, after));
        } else if (step instanceof Step.WaitUntil wait) {
            factOf.put(wait.id(), facts.size());
            facts.add(AppointmentFact.of(audience, wait.appointment()));
        } else if (step instanceof Step.Send send) {
            purposes.merge(
                    send.topic(),
                    new Purpose(send.topic(), after),
                    (a, b) -> a.after().compareTo(b.after()) <= 0 ? a : b);
        } else if (step instanceof Step.Catch it) {
            ask(it.id(), it.awaited());
        } else if (step instanceof Step.Boundary it) {
            askTrigger(it.id(), it.trigger());
        } else if (step instanceof Step.Begin it && it.trigger() != null) {
            askTrigger(it.id(), it.trigger());
        }
    }

    private void askTrigger(String id, Trigger trigger) {
        if (trigger instanceof Awaited awaited) {
            ask(id, awaited);
        } else if (trigger instanceof Trigger.BecomesTrue it) {
            questions.put(id, new Question(id, "condition", it.condition(), Set.of(id), null, null));
        }
    }

    private void ask(String id, Awaited awaited) {
        questions.put(id, new Question(id, Question.EVENT, awaited.event(), Set.of(id), awaited, null));
    }

    private Parting parting(Step.Split split, Duration after) {
        var ways = split.paths().stream()
                .map(it -> new Way(it, it.condition() == null ? null : ask(split.id(), it.condition(), after)))
                // Whatever the last way says, it is for everyone whom the others have left.
                .toList();
        var last = ways.get(ways.size() - 1);
        var draw = split.draw();
        return new Parting(
                Stream.concat(ways.stream().limit(ways.size() - 1L), Stream.of(new Way(last.flow(), null)))
                        .toList(),
                draw == null || draw.contest() == null ? null : ask(split.id(), draw.tested(draw.contest()), after));
    }

    private Ask ask(String element, String feel, Duration after) {
        return ask(element, audience.outlook(feel, plan.sendTasks()), after);
    }

    private Ask ask(String element, Outlook outlook, Duration after) {
        if (outlook instanceof Outlook.All all) {
            return new Ask.All(
                    all.parts().stream().map(it -> ask(element, it, after)).toList());
        } else if (outlook instanceof Outlook.Any any) {
            return new Ask.Any(
                    any.parts().stream().map(it -> ask(element, it, after)).toList());
        } else if (outlook instanceof Outlook.Not not) {
            return new Ask.Not(ask(element, not.part(), after));
        } else if (outlook instanceof Outlook.Known known) {
            return new Ask.Known(column(known.condition(), after));
        } else if (outlook instanceof Outlook.Open open) {
            return open(element, open, after);
        }
        throw new IllegalStateException("Nothing is known of " + outlook);
    }

    private Ask open(String element, Outlook.Open open, Duration after) {
        var key = open.feel().strip();
        var subject = SUBJECTS.stream()
                .map(open.texts()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var elements = new LinkedHashSet<String>();
        var before = questions.get(key);
        if (before != null) {
            elements.addAll(before.elements());
        }
        elements.add(element);
        questions.put(key, new Question(key, open.about(), subject, elements, null, open.number()));
        return new Ask.Open(key, open.already() == null ? -1 : column(open.already(), after));
    }

    /** The same condition at the same time is one column. */
    private int column(Condition condition, Duration after) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).condition().feel().equals(condition.feel())
                    && columns.get(i).after().equals(after)) {
                return i;
            }
        }
        columns.add(new Column(condition, after));
        return columns.size() - 1;
    }

    Plan plan() {
        return plan;
    }

    PlanTimes times() {
        return times;
    }

    Parting parting(String gateway) {
        return Objects.requireNonNull(partings.get(gateway));
    }

    List<Column> columns() {
        return columns;
    }

    List<AppointmentFact> facts() {
        return facts;
    }

    int factOf(String wait) {
        return Objects.requireNonNull(factOf.get(wait));
    }

    List<Purpose> purposes() {
        return List.copyOf(purposes.values());
    }

    /** The place of the purpose of letters about this topic. */
    int purposeOf(String topic) {
        return List.copyOf(purposes.keySet()).indexOf(topic);
    }

    /** In the diagram's order. */
    Map<String, Question> questions() {
        return questions;
    }
}
