package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.job.JobId;
import groundswell.job.Jobs;
import groundswell.job.Progress;
import groundswell.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks the audience of this moment through a campaign. It reads one snapshot of the database and may write nothing in
 * it, so that a rehearsal cannot send or change anything.
 */
@Component
class RehearsalRun {

    private static final long IDS_AT_ONCE = 50_000;
    /** More kinds than these are walked before more are read. */
    private static final int KINDS_AT_ONCE = 200_000;

    private final JdbcClient db;
    private final Audience audience;
    private final Response response;
    private final Contests contests;
    private final Jobs jobs;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate aside;
    private final Clock clock;

    RehearsalRun(
            JdbcClient db,
            Audience audience,
            Response response,
            Contests contests,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.db = db;
        this.audience = audience;
        this.response = response;
        this.contests = contests;
        this.jobs = jobs;
        var reading = new DefaultTransactionDefinition();
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot = new TransactionTemplate(transactions, reading);
        this.aside = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.clock = clock;
    }

    RehearsalTally run(JobId job, Versions.Version version, Instant begins, List<Assumption> assumptions) {
        return Objects.requireNonNull(snapshot.execute(status -> walk(job, version, begins, assumptions)));
    }

    private RehearsalTally walk(JobId job, Versions.Version version, Instant begins, List<Assumption> assumptions) {
        var script = new RehearsalScript(version.plan(), audience);
        var tally = new RehearsalTally();
        var rates = assumptions.stream().collect(Collectors.toMap(Assumption::key, Assumption::rate));
        var walk = new RehearsalWalk(
                script,
                new RehearsalAnswers(script.questions(), rates),
                winners(version),
                tally,
                begins,
                clock.getZone());
        var event = new RehearsalKinds.Event(version.campaignId(), begins, ranBefore(version.campaignId()));
        var reading = new RehearsalKinds(db, audience, response, script, event);
        long last = lastContact();
        Map<RehearsalKind, Long> kinds = new HashMap<>();
        for (long above = 0; above < last; above += IDS_AT_ONCE) {
            long upTo = Math.min(last, above + IDS_AT_ONCE);
            reading.each(above, upTo, (kind, people) -> kinds.merge(kind, people, Long::sum));
            if (kinds.size() > KINDS_AT_ONCE) {
                walk(kinds, walk, tally);
            }
            aside.executeWithoutResult(status -> jobs.progress(job, new Progress(upTo, last, 0, 0, 0)));
        }
        walk(kinds, walk, tally);
        return tally;
    }

    private static void walk(Map<RehearsalKind, Long> kinds, RehearsalWalk walk, RehearsalTally tally) {
        kinds.forEach((kind, people) -> {
            tally.entrance(kind.entrance(), people);
            if (kind.entrance().equals(RehearsalKind.ENTERS)) {
                walk.walk(kind, people);
            }
        });
        kinds.clear();
    }

    private Map<String, String> winners(Versions.Version version) {
        Map<String, String> winners = new HashMap<>();
        version.plan()
                .steps()
                .keySet()
                .forEach(it -> contests.winner(version.campaignId(), it).ifPresent(way -> winners.put(it, way)));
        return winners;
    }

    private boolean ranBefore(long campaign) {
        return db.sql("select exists (select from enrollment where campaign_id = :campaign)")
                .param("campaign", campaign)
                .query(Boolean.class)
                .single();
    }

    private long lastContact() {
        return db.sql("select coalesce(max(id), 0) from contact")
                .query(Long.class)
                .single();
    }
}
