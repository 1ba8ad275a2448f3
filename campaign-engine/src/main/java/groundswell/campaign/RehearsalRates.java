package groundswell.campaign;

import static java.util.Objects.requireNonNull;

import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.campaign.Assumption.Source;
import groundswell.campaign.RehearsalScript.Question;
import groundswell.delivery.Delivery;
import groundswell.engine.Decisions;
import groundswell.engine.Decisions.Decided;
import groundswell.response.Response;
import groundswell.response.Runs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out what may be assumed of people: from what others did after former letters and in former campaigns. */
@Component
class RehearsalRates {

    private static final Duration YEAR = Duration.ofDays(365);
    /** A campaign must have had so long a time for people to do something. */
    private static final Duration LONG_ENOUGH = Duration.ofDays(3);

    private static final int CAMPAIGNS = 12;
    private static final int RUNS = 5_000;
    private static final int ASKED_OF_TABLES = 2_000;
    private static final Set<String> OF_LETTERS = Set.of("opened", "clicked", "replied", "bounced");

    private final JdbcClient db;
    private final Audience audience;
    private final Response response;
    private final Delivery delivery;
    private final Decisions decisions;
    private final Clock clock;

    RehearsalRates(
            JdbcClient db, Audience audience, Response response, Delivery delivery, Decisions decisions, Clock clock) {
        this.db = db;
        this.audience = audience;
        this.response = response;
        this.delivery = delivery;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What is looked up once, however many questions need it. */
    private static final class Seen {
        private final Map<String, Map<Long, BigDecimal>> tables = new HashMap<>();
        private final Map<String, Map<String, Long>> answered = new HashMap<>();
        private @Nullable List<Delivery.LettersSent> sent;
    }

    /** In the diagram's order. */
    List<Assumption> of(RehearsalScript script) {
        var seen = new Seen();
        return script.questions().values().stream()
                .filter(it -> !it.about().equals("received"))
                .map(it -> assumption(script.plan(), it, seen))
                .toList();
    }

    private Assumption assumption(Plan plan, Question question, Seen seen) {
        var table = table(plan, question);
        if (table.isPresent()) {
            var points = seen.tables.computeIfAbsent(table.get(), it -> points(plan, it));
            var asked = List.of(new PastRate.Case(
                    points.size(),
                    points.values().stream()
                            .filter(requireNonNull(question.number()))
                            .count()));
            return assumption(question, PastRate.of(asked), Source.TABLE);
        }
        return assumption(question, PastRate.of(past(plan, question, seen)), Source.PAST);
    }

    private static Assumption assumption(Question question, Optional<PastRate> found, Source source) {
        return new Assumption(
                question.key(),
                question.about(),
                question.subject(),
                List.copyOf(question.elements()),
                found.map(PastRate::rate).orElseGet(() -> Guesses.of(question)),
                found.isPresent() ? source : Source.GUESS,
                found.map(PastRate::people).orElse(0L),
                found.map(PastRate::cases).orElse(0));
    }

    private List<PastRate.Case> past(Plan plan, Question question, Seen seen) {
        var event = question.event();
        if (event != null) {
            return OF_LETTERS.contains(event.event()) ? letters(event.kind(), null, seen) : campaigns(event);
        } else if (OF_LETTERS.contains(question.about())) {
            return letters(kindOf(question.about()), template(plan, question.subject()), seen);
        } else if (question.about().equals("did") && question.subject() != null) {
            return campaigns(new Awaited(question.subject(), null));
        } else if (question.about().equals("answered")) {
            return campaigns(new Awaited("survey.answered", "event.survey = \"" + question.subject() + "\""));
        }
        return List.of();
    }

    private static String kindOf(String function) {
        return switch (function) {
            case "opened" -> "OPEN";
            case "clicked" -> "CLICK";
            case "replied" -> "REPLY";
            default -> "BOUNCE";
        };
    }

    /** The letter's template, also where the step that sends it is named. */
    private static String template(Plan plan, @Nullable String subject) {
        return plan.steps().get(String.valueOf(subject)) instanceof Step.Send send
                ? send.template()
                : String.valueOf(subject);
    }

    /** The letter itself when it was sent before; otherwise all letters of the last year. */
    private List<PastRate.Case> letters(String kind, @Nullable String template, Seen seen) {
        var since = clock.instant().minus(YEAR);
        var until = clock.instant().minus(LONG_ENOUGH);
        var did = seen.answered.computeIfAbsent(kind, it -> response.lettersAnswered(it, since));
        List<PastRate.Case> same = new ArrayList<>();
        List<PastRate.Case> all = new ArrayList<>();
        if (seen.sent == null) {
            seen.sent = delivery.lettersSent(since, until);
        }
        seen.sent.forEach(letter -> {
            var one = new PastRate.Case(
                    letter.sent(), did.getOrDefault(letter.campaignId() + " " + letter.template(), 0L));
            all.add(one);
            if (letter.template().equals(template)) {
                same.add(one);
            }
        });
        return PastRate.of(same).isPresent() ? same : all;
    }

    private record Entered(long campaignId, long people) {}

    /** In the last campaigns, within a month of entering. */
    private List<PastRate.Case> campaigns(Awaited awaited) {
        if (awaited.filter() != null && awaited.filter().contains("event.element")) {
            return List.of();
        }
        var filter = EventRouter.condition(audience, awaited);
        var entered = entered();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "past_campaigns", entered.stream().map(Entered::campaignId).toArray(Long[]::new));
        parameters.put("past_runs", RUNS);
        var runs = new Runs("""
                select e.contact_id, e.entered_at as began_at, e.entered_at + interval '30 days' as until,
                       e.campaign_id::text as arm
                from unnest(cast(:past_campaigns as bigint[])) asked (campaign_id)
                cross join lateral (
                    select n.contact_id, n.entered_at, n.campaign_id
                    from enrollment n
                    where n.campaign_id = asked.campaign_id
                    order by n.contact_id
                    limit :past_runs
                ) e
                """, parameters);
        Map<String, Long> did = new HashMap<>();
        response.conversions(awaited.kind(), filter, runs).forEach(it -> did.put(requireNonNull(it.arm()), it.runs()));
        return entered.stream()
                .map(it -> new PastRate.Case(
                        Math.min(RUNS, it.people()), did.getOrDefault(Long.toString(it.campaignId()), 0L)))
                .toList();
    }

    private List<Entered> entered() {
        return db.sql("""
                        select campaign_id, sum(entered) as people
                        from entry
                        where moment < :until and moment > :since
                        group by campaign_id
                        having sum(entered) >= :fewest
                        order by max(moment) desc
                        limit :most
                        """)
                .param("until", clock.instant().minus(LONG_ENOUGH).atOffset(ZoneOffset.UTC))
                .param("since", clock.instant().minus(YEAR).atOffset(ZoneOffset.UTC))
                .param("fewest", PastRate.FEWEST)
                .param("most", CAMPAIGNS)
                .query(Entered.class)
                .list();
    }

    /** The table that the number comes from which is asked here. */
    private static Optional<String> table(Plan plan, Question question) {
        return question.number() == null
                ? Optional.empty()
                : plan.steps().values().stream()
                        .filter(Step.Decide.class::isInstance)
                        .map(it -> ((Step.Decide) it).decision())
                        .filter(it -> DecisionResults.nameOf(it).equals(question.about()))
                        .findFirst();
    }

    /** What the table says today of some of those who would enter. */
    private Map<Long, BigDecimal> points(Plan plan, String table) {
        Instant now = clock.instant();
        var compiled = audience.compile(plan.start().entrance(), Scope.EVERYONE);
        if (!(compiled instanceof Condition condition)) {
            return Map.of();
        }
        var people = db.sql("""
                        select c.id
                        from contact c
                        %s
                        where %s
                        order by hashint8(c.id)
                        limit :most
                        """.formatted(condition.joins(), condition.where()))
                .params(condition.at(now))
                .param("most", ASKED_OF_TABLES)
                .query(Long.class)
                .list();
        Map<Long, BigDecimal> points = new HashMap<>();
        decisions.decide(table, audience.facts(people)).forEach((person, decided) -> {
            if (decided instanceof Decided.Points it) {
                points.put(person, it.points());
            }
        });
        return points;
    }
}
