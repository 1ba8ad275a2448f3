package groundswell.campaign;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a step with a whole wave, and when that fails finds by halving those for whom it fails. They are set aside with
 * the reason, in a wave of their own that stands at the step; the rest go on.
 */
@Component
class SetAside {

    /** More than so many of one wave are not the people's fault but the step's: then the whole wave waits. */
    static final int MOST = 100;

    private static final Logger log = LoggerFactory.getLogger(SetAside.class);

    private final JdbcClient db;
    private final TransactionTemplate nested;
    private final Deadlines deadlines;
    private final Clock clock;

    SetAside(JdbcClient db, PlatformTransactionManager transactions, Deadlines deadlines, Clock clock) {
        this.db = db;
        this.deadlines = deadlines;
        this.nested = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        this.clock = clock;
    }

    /**
     * Does it for everybody for whom it can be done.
     *
     * @param work may be called for parts of the wave; what a failed call has written is undone
     * @throws RuntimeException when it can be done for nobody, or for too many not; also for passing trouble
     */
    void each(long waveId, Consumer<WavePeople> work) {
        var problem = attempt(WavePeople.all(waveId), work);
        if (problem != null) {
            asideThose(waveId, problem, work);
        }
    }

    /**
     * The same for work that takes the wave as a whole: {@code probe} finds those for whom it fails, and then it is done
     * with the rest.
     */
    <T> T whole(long waveId, Supplier<T> work, Consumer<WavePeople> probe) {
        var result = new AtomicReference<T>();
        var problem = attempt(WavePeople.all(waveId), all -> result.set(work.get()));
        if (problem == null) {
            return Objects.requireNonNull(result.get());
        }
        asideThose(waveId, problem, probe);
        return work.get();
    }

    private void asideThose(long waveId, RuntimeException problem, Consumer<WavePeople> work) {
        var everybody = enrollments(waveId);
        Map<Long, String> failed = new LinkedHashMap<>();
        halve(waveId, everybody, problem, work, failed);
        if (failed.isEmpty() || failed.size() == everybody.size()) {
            throw problem;
        }
        move(waveId, failed);
    }

    private void halve(
            long waveId,
            List<Long> people,
            RuntimeException known,
            Consumer<WavePeople> work,
            Map<Long, String> failed) {
        if (people.size() <= 1) {
            people.forEach(it -> failed.put(it, FailureReason.of(known)));
            if (failed.size() > MOST) {
                throw known;
            }
            return;
        }
        int half = people.size() / 2;
        for (var part : List.of(people.subList(0, half), people.subList(half, people.size()))) {
            var problem = attempt(new WavePeople(waveId, part), work);
            if (problem != null) {
                halve(waveId, part, problem, work, failed);
            }
        }
    }

    private @Nullable RuntimeException attempt(WavePeople people, Consumer<WavePeople> work) {
        try {
            nested.executeWithoutResult(status -> work.accept(people));
            return null;
        } catch (TransientDataAccessException | DataAccessResourceFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private List<Long> enrollments(long waveId) {
        return db.sql("select id from enrollment where wave_id = :wave order by id")
                .param("wave", waveId)
                .query(Long.class)
                .list();
    }

    private void move(long waveId, Map<Long, String> failed) {
        var target = db.sql(MOVE)
                .param("wave", waveId)
                .param("enrollments", failed.keySet().toArray(Long[]::new))
                .param("reasons", failed.values().toArray(String[]::new))
                .param("people", failed.size())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        deadlines.copy(waveId, target);
        log.warn(
                "A step failed for {} people of wave {}: they wait in wave {} until it is tried again, the rest go on",
                failed.size(),
                waveId,
                target);
    }

    private static final String MOVE = """
            with target as (
                insert into wave (id, version_id, element_id, people, visit, parent_id, created_at, aside_at)
                select nextval('wave_id_seq'), version_id, element_id, :people, visit, id, :now, :now
                from wave
                where id = :wave
                returning id
            ),
            failed as (
                select enrollment_id, reason
                from unnest(cast(:enrollments as bigint[]), cast(:reasons as text[])) f (enrollment_id, reason)
            ),
            moved as (
                update enrollment e
                set wave_id = target.id
                from failed, target
                where e.wave_id = :wave and e.id = failed.enrollment_id
                returning e.id, target.id as to_wave
            ),
            noted as (
                insert into enrollment_move (enrollment_id, from_wave, to_wave, at)
                select id, :wave, to_wave, :now from moved
            ),
            told as (
                insert into set_aside (wave_id, enrollment_id, reason, at)
                select target.id, failed.enrollment_id, failed.reason, :now from failed, target
            ),
            fewer as (
                update wave set people = people - :people where id = :wave
            )
            select id from target
            """;
}
