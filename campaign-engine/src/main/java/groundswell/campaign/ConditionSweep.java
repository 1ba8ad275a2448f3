package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes those out of where they stand for whom a condition has become true: one statement for each such event. */
@Component
class ConditionSweep {

    private static final Logger log = LoggerFactory.getLogger(ConditionSweep.class);
    private static final long TURN = 0x67_72_6f_75_6e_64L;

    private final JdbcClient db;
    private final Versions versions;
    private final Waves waves;
    private final Diversion diversion;
    private final Audience audience;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConditionSweep(
            JdbcClient db,
            Versions versions,
            Waves waves,
            Diversion diversion,
            Audience audience,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.versions = versions;
        this.waves = waves;
        this.diversion = diversion;
        this.audience = audience;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A campaign whose condition cannot be calculated keeps nobody else's people. */
    void sweep() {
        var running = db.sql("select id from campaign where state = 'RUNNING' order by id")
                .query(Long.class)
                .list();
        for (var campaign : running) {
            try {
                transaction.executeWithoutResult(status -> sweepInTurn(campaign));
            } catch (DataIntegrityViolationException e) {
                log.error("Campaign {} asks a condition that cannot be calculated for somebody", campaign, e);
            }
        }
    }

    private void sweepInTurn(long campaign) {
        boolean ourTurn = db.sql("select pg_try_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query(Boolean.class)
                .single();
        if (ourTurn) {
            waves.standing(campaign).forEach((version, elements) -> sweep(versions.get(version), elements));
        }
    }

    /** Whoever has moved on meanwhile is asked again the next time. */
    private void sweep(Versions.Version version, Set<String> elements) {
        for (var asked : version.plan().asked(elements)) {
            var moving = moving(version, asked);
            if (!moving.isEmpty()) {
                diversion.divert(version, asked.event(), asked.at(), moving, target -> {});
            }
        }
    }

    private List<Diversion.Moving> moving(Versions.Version version, Plan.Asked asked) {
        var compiled = audience.compile(
                asked.condition(), Scope.CAMPAIGN, version.plan().sendTasks());
        if (!(compiled instanceof Condition condition)) {
            throw new IllegalStateException("The condition " + asked.condition() + " is no longer valid: " + compiled);
        }
        return db.sql("""
                        select e.wave_id, e.contact_id
                        from wave w
                        join enrollment e on e.wave_id = w.id
                        join contact c on c.id = e.contact_id
                        %s
                        where w.version_id = :version
                          and w.element_id = any(:elements)
                          and w.ended_at is null
                          and %s
                        """.formatted(condition.joins(), condition.where()))
                .params(condition.at(clock.instant()))
                .param("version", version.id())
                .param("elements", asked.at().toArray(String[]::new))
                .query(Diversion.Moving.class)
                .list();
    }
}
