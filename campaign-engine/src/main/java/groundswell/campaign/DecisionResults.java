package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import groundswell.engine.Decisions;
import groundswell.engine.Decisions.Decided;
import groundswell.engine.Decisions.FiredRule;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decision tables say of the people of a campaign, each in this run of his. */
@Component
class DecisionResults {

    /** As many facts are held in memory at a time. */
    private static final int AT_ONCE = 2_000;

    private final JdbcClient db;
    private final Audience audience;
    private final Decisions decisions;
    private final Clock clock;

    DecisionResults(JdbcClient db, Audience audience, Decisions decisions, Clock clock) {
        this.db = db;
        this.audience = audience;
        this.decisions = decisions;
        this.clock = clock;
    }

    private static final Pattern HYPHEN = Pattern.compile("-([a-z0-9])");

    /** How a condition calls the result of this table. */
    static String nameOf(String decision) {
        return Vocabulary.ENROLLMENT
                + HYPHEN.matcher(decision).replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
    }

    private record Member(long enrollmentId, long contactId) {}

    /**
     * Asks the table about everybody of the wave, in the caller's transaction. For whom it cannot be worked out the
     * result is null, with the reason; the others have theirs. Asked again, the newer result counts.
     */
    void decide(WavePeople people, String decision) {
        long last = 0;
        for (var members = members(people, last); !members.isEmpty(); members = members(people, last)) {
            var contacts = members.stream().map(Member::contactId).distinct().toList();
            keep(decision, members, decisions.decide(decision, audience.facts(contacts)));
            last = members.get(members.size() - 1).enrollmentId();
        }
    }

    private List<Member> members(WavePeople people, long after) {
        return db.sql("""
                        %s and e.id > :after
                        order by e.id
                        limit :most
                        """.formatted(people.sql()))
                .params(people.parameters())
                .param("after", after)
                .param("most", AT_ONCE)
                .query(Member.class)
                .list();
    }

    private void keep(String decision, List<Member> members, Map<Long, Decided> decided) {
        var results = members.stream().map(it -> decided.get(it.contactId())).toList();
        db.sql("""
                        insert into decision_result
                            (enrollment_id, decision, contact_id, points, rules, problem, at)
                        select enrollment_id, :decision, contact_id, points, string_to_array(rules, ' '), problem, :now
                        from unnest(
                            cast(:enrollments as bigint[]), cast(:contacts as bigint[]), cast(:points as numeric[]),
                            cast(:rules as text[]), cast(:problems as text[])
                        ) decided (enrollment_id, contact_id, points, rules, problem)
                        on conflict (enrollment_id, decision) do update
                        set points = excluded.points, rules = excluded.rules, problem = excluded.problem,
                            at = excluded.at
                        """)
                .param("decision", decision)
                .param("enrollments", members.stream().map(Member::enrollmentId).toArray(Long[]::new))
                .param("contacts", members.stream().map(Member::contactId).toArray(Long[]::new))
                .param("points", results.stream().map(DecisionResults::points).toArray(BigDecimal[]::new))
                .param("rules", results.stream().map(DecisionResults::rules).toArray(String[]::new))
                .param(
                        "problems",
                        results.stream().map(DecisionResults::problem).toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable BigDecimal points(@Nullable Decided decided) {
        return decided instanceof Decided.Points it ? it.points() : null;
    }

    private static String rules(@Nullable Decided decided) {
        return decided instanceof Decided.Points it
                ? String.join(" ", it.rules().stream().map(FiredRule::id).toList())
                : "";
    }

    private static @Nullable String problem(@Nullable Decided decided) {
        if (decided instanceof Decided.Problem it) {
            return it.problem();
        }
        return decided == null ? "The contact is gone." : null;
    }

    /** {@code enrollment.leadScore >= 40}: what the table {@code lead-score} said; null when it was not asked. */
    @Component
    static class Words implements Vocabulary {

        private final Decisions decisions;

        Words(Decisions decisions) {
            this.decisions = decisions;
        }

        @Override
        public List<Name> names() {
            return decisions.keys().stream()
                    .map(key -> new Name(
                            nameOf(key),
                            FeelType.NUMBER,
                            "(select d.points from decision_result d where d.enrollment_id = e.id and d.decision = '"
                                    + key.replace("'", "''") + "')",
                            ""))
                    .toList();
        }
    }
}
