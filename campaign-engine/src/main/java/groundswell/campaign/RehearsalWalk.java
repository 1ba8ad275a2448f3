package groundswell.campaign;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks kinds of people through a plan, with a clock of their own. Where it depends on what they will do, they part in
 * the assumed proportion. What the diagram does between two waits takes no time here.
 */
final class RehearsalWalk {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST_STEPS = 50_000;
    private static final double NEARLY_ALL = 0.999;

    private final RehearsalScript script;
    private final Plan plan;
    private final RehearsalAnswers answers;
    private final Map<String, String> winners;
    private final RehearsalTally tally;
    private final Instant begins;
    private final ZoneId zone;
    private final ArrayDeque<Here> open = new ArrayDeque<>();

    /** People at a place, {@code people} in each scenario. */
    private record Here(
            String place,
            Instant at,
            Crowd people,
            @Nullable RehearsalMemory memory) {

        Here at(Instant later) {
            return new Here(place, later, people, memory);
        }

        Here with(Crowd fewer) {
            return new Here(place, at, fewer, memory);
        }

        Here remembering(RehearsalMemory more) {
            return new Here(place, at, people, more);
        }
    }

    /** {@code winners}: the way by gateway, where it is known already which one did best. */
    RehearsalWalk(
            RehearsalScript script,
            RehearsalAnswers answers,
            Map<String, String> winners,
            RehearsalTally tally,
            Instant begins,
            ZoneId zone) {
        this.script = script;
        this.plan = script.plan();
        this.answers = answers;
        this.winners = winners;
        this.tally = tally;
        this.begins = begins;
        this.zone = zone;
    }

    void walk(RehearsalKind kind, long people) {
        var all = Crowd.of(people);
        tally.arrived(plan.start().id(), all);
        var enters = kind.enters(begins);
        open.add(new Here(plan.start().id(), enters, all, new RehearsalMemory.Came(null, plan.key(), enters)));
        for (int steps = 0; !open.isEmpty(); steps++) {
            var here = open.pollLast();
            if (steps > MOST_STEPS || here.at().isAfter(begins.plus(LONGEST))) {
                tally.underWay(here.place(), here.people());
            } else if (here.people().isHardlyAnybody()) {
                tally.stays(here.place(), here.people());
            } else {
                act(here, kind);
            }
        }
    }

    private void act(Here here, RehearsalKind kind) {
        var step = plan.step(here.place());
        if (step instanceof Step.End) {
            tally.ended(step.id(), here.at(), here.people());
        } else if (step instanceof Step.Send send) {
            send(here, send, kind);
        } else if (step instanceof Step.Wait wait) {
            stay(here, Deadlines.end(here.at(), IsoDuration.parse(wait.duration())))
                    .ifPresent(this::onward);
        } else if (step instanceof Step.WaitUntil wait) {
            keep(here, wait, kind);
        } else if (step instanceof Step.Catch || step instanceof Step.Race) {
            await(here, step, kind);
        } else if (step instanceof Step.Asking asking) {
            tally.asked(step.id(), here.at(), here.people());
            stay(here, here.at().plus(PlanTimes.answer(asking))).ifPresent(this::onward);
        } else if (step instanceof Step.Split split) {
            part(here, split, kind);
        } else if (step instanceof Step.SubProcess) {
            var begin = plan.beginOf(step.id());
            tally.arrived(begin.id(), here.people());
            onward(place(here, begin.id()).remembering(new RehearsalMemory.Came(here.memory(), step.id(), here.at())));
        } else if (step instanceof Step.Done) {
            onward(place(here, requireNonNull(plan.parentOf(step.id()))));
        } else {
            onward(here);
        }
    }

    private static Here place(Here here, String place) {
        return new Here(place, here.at(), here.people(), here.memory());
    }

    private void onward(Here here) {
        go(here, plan.flowOutOf(here.place()));
    }

    private void go(Here here, Flow flow) {
        tally.went(flow.id(), here.people());
        tally.arrived(flow.target(), here.people());
        open.add(place(here, flow.target()));
    }

    private void send(Here here, Step.Send send, RehearsalKind kind) {
        int purpose = script.purposeOf(send.topic());
        var refused = kind.refused().get(purpose);
        var next = here;
        if (!refused.isEmpty()) {
            tally.unwritten(send.id(), refused, here.people());
        } else if (!RehearsalLimits.allow(kind.limits().get(purpose), begins, here.at(), here.memory())) {
            tally.unwritten(send.id(), "CAPPED", here.people());
        } else {
            tally.written(send.id(), here.at(), here.people());
            next = here.remembering(new RehearsalMemory.Written(here.memory(), send, here.at()));
        }
        onward(next);
    }

    /** Whoever has no such date goes on, or leaves where the diagram says so. */
    private void keep(Here here, Step.WaitUntil wait, RehearsalKind kind) {
        var due = due(wait, kind, here.at());
        if (due.isPresent()) {
            stay(here, due.get()).ifPresent(this::onward);
        } else {
            tally.ended(wait.id(), here.at(), here.people());
        }
    }

    private Optional<Instant> due(Step.WaitUntil wait, RehearsalKind kind, Instant now) {
        var appointment = wait.appointment();
        var text = kind.dates().get(script.factOf(wait.id()));
        if (text == null && appointment.fact() != null) {
            return appointment.leaving() ? Optional.empty() : Optional.of(now);
        }
        Object value =
                text == null ? null : text.endsWith("Z") ? OffsetDateTime.parse(text) : (Object) LocalDate.parse(text);
        var due = appointment.due(value, Appointments.zone(kind.zone(), zone), now);
        return Optional.of(due.isBefore(now) ? now : due);
    }

    /** Some do one of the things that are waited for; the others go on when their time is over, or stay. */
    private void await(Here here, Step step, RehearsalKind kind) {
        var ways = step instanceof Step.Race race ? race.ways() : List.<Flow>of();
        var end = ways.stream()
                .map(it -> timeOf(plan.step(it.target()), here, kind))
                .flatMap(Optional::stream)
                .findFirst();
        var events = step instanceof Step.Catch
                ? List.of(step.id())
                : ways.stream()
                        .map(Flow::target)
                        .filter(it -> plan.step(it) instanceof Step.Catch)
                        .toList();
        var rates = events.stream().map(it -> answers.rate(it, here.memory())).toList();
        var happens = here.at()
                .plus(end.map(it -> shorter(
                                PlanTimes.RESPONSE,
                                Duration.between(here.at(), it).dividedBy(2)))
                        .orElse(PlanTimes.RESPONSE));
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            stay(here.with(here.people().part(rates, i)), happens).ifPresent(it -> take(it, ways, event));
        }
        var others = here.with(here.people().rest(rates));
        ways.stream()
                .filter(it -> !(plan.step(it.target()) instanceof Step.Catch))
                .findFirst()
                .ifPresentOrElse(
                        way -> stay(others, end.orElse(others.at())).ifPresent(it -> take(it, ways, way.target())),
                        () -> stayForGood(others));
    }

    private Optional<Instant> timeOf(Step step, Here here, RehearsalKind kind) {
        if (step instanceof Step.Wait wait) {
            return Optional.of(Deadlines.end(here.at(), IsoDuration.parse(wait.duration())));
        }
        return step instanceof Step.WaitUntil wait ? due(wait, kind, here.at()) : Optional.empty();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** By what came first; of people at a gateway it is on their way too. */
    private void take(Here here, List<Flow> ways, String event) {
        ways.stream().filter(it -> it.target().equals(event)).forEach(it -> {
            tally.went(it.id(), here.people());
            tally.arrived(event, here.people());
        });
        onward(place(here, event));
    }

    private void part(Here here, Step.Split split, RehearsalKind kind) {
        var parting = script.parting(split.id());
        var winner = winners.get(split.id());
        if (parting.tested() != null && winner != null) {
            go(here, plan.flow(winner));
            return;
        } else if (parting.tested() != null
                && Boolean.FALSE.equals(answers.value(parting.tested(), kind, here.memory()))) {
            waitForWinner(here, split);
            return;
        }
        for (var way : parting.ways()) {
            var value = way.ask() == null ? Boolean.TRUE : answers.value(way.ask(), kind, here.memory());
            if (value == null) {
                ask(
                        here,
                        answers.undecided(requireNonNull(way.ask()), kind, here.memory())
                                .orElseThrow());
                return;
            } else if (value) {
                go(here, way.flow());
                return;
            }
        }
    }

    /** Some have done it by now and the others not; both come to the gateway again. */
    private void ask(Here here, String question) {
        var rates = List.of(answers.rate(question, here.memory()));
        open.add(here.with(here.people().part(rates, 0))
                .remembering(new RehearsalMemory.Answered(here.memory(), question, true)));
        open.add(here.with(here.people().rest(rates))
                .remembering(new RehearsalMemory.Answered(here.memory(), question, false)));
    }

    /** Which way will be the better one nobody knows: the first that is no control group stands for it. */
    private void waitForWinner(Here here, Step.Split split) {
        var draw = requireNonNull(split.draw());
        var decided = begins.plus(script.times().earliest(split.id()))
                .plus(requireNonNull(draw.contest()).after());
        var controls = draw.controlFlows();
        var way = split.paths().stream()
                .filter(it -> !controls.contains(it.id()))
                .findFirst()
                .orElse(split.paths().get(0));
        stay(here, decided.isBefore(here.at()) ? here.at() : decided).ifPresent(it -> go(it, way));
    }

    private void stayForGood(Here here) {
        stay(here, null).ifPresent(it -> tally.stays(it.place(), it.people()));
    }

    /**
     * Those who are still there at the end. Whoever is taken out before by an event goes there: evenly over the time that
     * people are in the steps around, as with a constant hazard. {@code until} is null for ever.
     */
    private Optional<Here> stay(Here here, @Nullable Instant until) {
        Plan.Exit over = null;
        var end = until;
        var exits = plan.exitsFrom(here.place());
        for (var exit : exits) {
            if (exit.trigger() instanceof Trigger.After after) {
                var came =
                        RehearsalMemory.came(here.memory(), requireNonNullElse(exit.subProcess(), plan.key()), begins);
                var deadline = Deadlines.end(came, after.duration());
                deadline = deadline.isBefore(here.at()) ? here.at() : deadline;
                if (end == null || deadline.isBefore(end)) {
                    end = deadline;
                    over = exit;
                }
            }
        }
        var left = interrupted(here, end, exits);
        if (over != null) {
            interrupt(here.with(left).at(requireNonNull(end)), over.event());
            return Optional.empty();
        }
        return Optional.of(here.with(left).at(end == null ? here.at() : end));
    }

    /** Who is left. */
    private Crowd interrupted(Here here, @Nullable Instant end, List<Plan.Exit> exits) {
        var events = exits.stream()
                .filter(it -> !(it.trigger() instanceof Trigger.After))
                .toList();
        if (events.isEmpty()) {
            return here.people();
        }
        var rates = events.stream().map(it -> share(it, here, end)).toList();
        var middle = end == null
                ? here.at().plus(PlanTimes.RESPONSE)
                : here.at().plus(Duration.between(here.at(), end).dividedBy(2));
        for (int i = 0; i < events.size(); i++) {
            interrupt(
                    here.with(here.people().part(rates, i)).at(middle),
                    events.get(i).event());
        }
        return here.people().rest(rates);
    }

    private Rate share(Plan.Exit exit, Here here, @Nullable Instant end) {
        var rate = answers.rate(exit.event(), here.memory());
        var whole = script.times().within(exit.subProcess());
        var time = end == null ? whole : Duration.between(here.at(), end);
        double part = (double) time.toSeconds() / whole.toSeconds();
        return new Rate(hazard(rate.few(), part), hazard(rate.expected(), part), hazard(rate.many(), part));
    }

    private static double hazard(double rate, double part) {
        return 1 - Math.pow(1 - Math.min(rate, NEARLY_ALL), part);
    }

    private void interrupt(Here here, String event) {
        if (here.people().isHardlyAnybody()) {
            return;
        }
        if (plan.step(event) instanceof Step.Begin) {
            tally.arrived(requireNonNull(plan.parentOf(event)), here.people());
        }
        tally.arrived(event, here.people());
        onward(place(here, event));
    }
}
