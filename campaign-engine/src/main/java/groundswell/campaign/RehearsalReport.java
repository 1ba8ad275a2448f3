package groundswell.campaign;

import groundswell.campaign.RehearsalResult.Counted;
import groundswell.campaign.RehearsalResult.Day;
import groundswell.campaign.RehearsalResult.Hour;
import groundswell.campaign.RehearsalResult.LeftOut;
import groundswell.campaign.RehearsalResult.Letter;
import groundswell.campaign.RehearsalResult.Money;
import groundswell.campaign.RehearsalResult.Note;
import groundswell.campaign.RehearsalResult.Work;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Makes numbers for people of what was tallied. */
final class RehearsalReport {

    private static final long HOUR = 3600;
    private static final double MOST = 0.95;
    private static final double SOMEBODY = 0.5;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Plan plan;
    private final RehearsalTally tally;
    private final ZoneId zone;
    private final RehearsalSettings prices;

    /** {@code prices} are those of this rehearsal. */
    RehearsalReport(Plan plan, RehearsalTally tally, ZoneId zone, RehearsalSettings prices) {
        this.plan = plan;
        this.tally = tally;
        this.zone = zone;
        this.prices = prices;
    }

    RehearsalResult result() {
        var hours = sum(tally.mails().values());
        var mails = total(hours.values());
        var keptOut = new TreeMap<>(tally.entrances());
        keptOut.remove(RehearsalKind.ENTERS);
        return new RehearsalResult(
                tally.entrances().getOrDefault(RehearsalKind.ENTERS, 0L),
                keptOut,
                counted(tally.arrived()),
                counted(tally.flows()),
                counted(tally.ended()),
                total(tally.staying().values()).people(),
                mails.people(),
                byDay(hours).entrySet().stream()
                        .map(it -> new Day(it.getKey(), it.getValue().people()))
                        .toList(),
                hours.entrySet().stream()
                        .map(it -> new Hour(
                                Instant.ofEpochSecond(it.getKey() * HOUR),
                                it.getValue().people()))
                        .filter(it -> !it.mails().isZero())
                        .toList(),
                plan.sends().stream().map(this::letter).toList(),
                work(),
                endedAt(1),
                endedAt(MOST),
                cost(mails),
                worth(),
                notes());
    }

    private static List<Counted> counted(Map<String, Crowd> people) {
        return people.entrySet().stream()
                .map(it -> new Counted(it.getKey(), it.getValue().people()))
                .toList();
    }

    private static SortedMap<Long, Crowd> sum(Collection<SortedMap<Long, Crowd>> all) {
        var sum = new TreeMap<Long, Crowd>();
        all.forEach(one -> one.forEach((hour, people) -> sum.merge(hour, people, Crowd::plus)));
        return sum;
    }

    private static Crowd total(Collection<Crowd> all) {
        return all.stream().reduce(Crowd.NOBODY, Crowd::plus);
    }

    private SortedMap<LocalDate, Crowd> byDay(Map<Long, Crowd> hours) {
        var days = new TreeMap<LocalDate, Crowd>();
        hours.forEach((hour, people) -> days.merge(day(hour), people, Crowd::plus));
        return days;
    }

    private LocalDate day(long hour) {
        return Instant.ofEpochSecond(hour * HOUR).atZone(zone).toLocalDate();
    }

    private Letter letter(Step.Send send) {
        var leftOut = tally.unwritten().getOrDefault(send.id(), Map.of()).entrySet().stream()
                .map(it -> new LeftOut(it.getKey(), it.getValue().people()))
                .toList();
        var mails = total(tally.mails()
                .getOrDefault(send.id(), new TreeMap<Long, Crowd>())
                .values());
        return new Letter(send.id(), send.name(), send.template(), send.topic(), mails.people(), leftOut);
    }

    private List<Work> work() {
        List<Work> work = new ArrayList<>();
        tally.asked().forEach((element, hours) -> {
            var step = plan.step(element);
            if (!(step instanceof Step.Call)) {
                var days = byDay(hours);
                var busiest = days.entrySet().stream()
                        .max(Map.Entry.comparingByValue(Comparator.comparingDouble(Crowd::expected)))
                        .orElseThrow();
                work.add(new Work(
                        element,
                        step.name(),
                        step instanceof Step.Ask ask ? ask.group() : "sales",
                        step instanceof Step.HandOff,
                        total(hours.values()).people(),
                        busiest.getValue().people(),
                        busiest.getKey()));
            }
        });
        return work;
    }

    /** When this share of all who leave have left, in the scenario that is expected; the last half person is nobody. */
    private @Nullable Instant endedAt(double share) {
        double all = tally.ends().values().stream().mapToDouble(Crowd::expected).sum();
        double wanted = share == 1 ? all - SOMEBODY : all * share;
        double sum = 0;
        for (var hour : tally.ends().entrySet()) {
            sum += hour.getValue().expected();
            if (sum >= wanted && all >= SOMEBODY) {
                return Instant.ofEpochSecond(hour.getKey() * HOUR);
            }
        }
        return null;
    }

    private Money cost(Crowd mails) {
        var tasks = total(tally.asked().entrySet().stream()
                .filter(it -> !(plan.step(it.getKey()) instanceof Step.Call))
                .flatMap(it -> it.getValue().values().stream())
                .toList());
        return money(scenario -> prices.thousandMails()
                .multiply(BigDecimal.valueOf(scenario.applyAsDouble(mails)))
                .divide(THOUSAND, RoundingMode.HALF_UP)
                .add(prices.task().multiply(BigDecimal.valueOf(scenario.applyAsDouble(tasks)))));
    }

    private Money worth() {
        return money(scenario -> tally.ended().entrySet().stream()
                .map(it -> plan.step(it.getKey()) instanceof Step.End end && end.value() != null
                        ? end.value().multiply(BigDecimal.valueOf(scenario.applyAsDouble(it.getValue())))
                        : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Money money(Function<ToDoubleFunction<Crowd>, BigDecimal> amount) {
        return new Money(
                amount.apply(Crowd::few).setScale(2, RoundingMode.HALF_UP),
                amount.apply(Crowd::expected).setScale(2, RoundingMode.HALF_UP),
                amount.apply(Crowd::many).setScale(2, RoundingMode.HALF_UP),
                prices.currency());
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        var start = plan.start();
        if (start.awaited() != null) {
            notes.add(new Note(Note.Kind.EVENTS_AGAIN, start.id()));
        } else if (start.becomesTrue() != null) {
            notes.add(new Note(Note.Kind.CONDITION_TODAY, start.id()));
        } else if (start.schedule() != null && start.schedule().cron() != null) {
            notes.add(new Note(Note.Kind.ONE_OCCASION, start.id()));
        }
        if (tally.isEndless()) {
            notes.add(new Note(Note.Kind.ONE_YEAR, null));
        }
        for (var step : plan.steps().values()) {
            if (step instanceof Step.Split split
                    && split.draw() != null
                    && split.draw().contest() != null) {
                notes.add(new Note(Note.Kind.WINNER_UNKNOWN, step.id()));
            } else if (step instanceof Step.Call) {
                notes.add(new Note(Note.Kind.OTHER_CAMPAIGN, step.id()));
            } else if (step instanceof Step.Act act
                    && (act.action() instanceof Action.SetAttribute
                            || act.action() instanceof Action.Tag
                            || act.action() instanceof Action.Subscription)) {
                notes.add(new Note(Note.Kind.CHANGES_LATER, step.id()));
            }
        }
        return notes;
    }
}
