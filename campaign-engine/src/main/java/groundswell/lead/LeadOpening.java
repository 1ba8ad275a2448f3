package groundswell.lead;

import groundswell.audience.Audience;
import groundswell.engine.Decisions;
import groundswell.engine.Decisions.Decided;
import groundswell.engine.WorkProcesses;
import groundswell.lead.Lead.Why;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What turns a row that a wave left behind into work for a person: its score, and its work process. */
@Component
class LeadOpening {

    private static final String SCORE = "lead-score";
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal LOWEST = HIGHEST.negate();

    private final LeadTable table;
    private final LeadNews news;
    private final Audience audience;
    private final Decisions decisions;
    private final WorkProcesses work;
    private final LeadPoints points;

    LeadOpening(
            LeadTable table,
            LeadNews news,
            Audience audience,
            Decisions decisions,
            WorkProcesses work,
            LeadPoints points) {
        this.table = table;
        this.news = news;
        this.audience = audience;
        this.decisions = decisions;
        this.work = work;
        this.points = points;
    }

    /** In the caller's transaction, in which the leads are locked. A lead without a score is opened all the same. */
    void open(List<Lead> leads) {
        var facts =
                audience.facts(leads.stream().map(Lead::contactId).distinct().toList());
        var decided = decisions.decide(SCORE, facts);
        var given = points.of(leads.stream().map(Lead::contactId).distinct().toList());
        for (var lead : leads) {
            open(lead, decided.get(lead.contactId()), given.getOrDefault(lead.contactId(), 0));
        }
    }

    private void open(Lead lead, @Nullable Decided decided, int given) {
        var instance = work.start(LeadSteps.PROCESS, lead.id(), moments(lead));
        if (decided instanceof Decided.Points points) {
            int score = whole(points.points().add(BigDecimal.valueOf(given)));
            table.open(lead.id(), instance, score, why(points, given), null);
            news.tell(lead, "OPENED", null, null, Map.of("score", score));
        } else {
            var problem = decided instanceof Decided.Problem it ? it.problem() : "The contact is gone.";
            table.open(lead.id(), instance, null, List.of(), problem);
            news.tell(lead, "OPENED", null, "No score: " + problem, Map.of());
        }
    }

    /** The reminder comes when half of the time has passed. */
    private static Map<String, Instant> moments(Lead lead) {
        var half = Duration.between(lead.createdAt(), lead.dueAt()).dividedBy(2);
        var moments = new HashMap<String, Instant>();
        moments.put("remindAt", lead.createdAt().plus(half));
        moments.put("dueAt", lead.dueAt());
        return moments;
    }

    private static List<Why> why(Decided.Points points, int given) {
        var decided = points.rules().stream()
                .map(it -> new Why(it.id(), whole(it.points()), it.reason() == null ? it.annotation() : it.reason()));
        var campaigns =
                given == 0 ? Stream.<Why>of() : Stream.of(new Why("campaigns", given, "Points that campaigns gave"));
        return Stream.concat(decided, campaigns).toList();
    }

    /** A table that gives more points than anybody can have must not keep its leads from being opened. */
    private static int whole(BigDecimal points) {
        return points.setScale(0, RoundingMode.HALF_UP).max(LOWEST).min(HIGHEST).intValueExact();
    }
}
