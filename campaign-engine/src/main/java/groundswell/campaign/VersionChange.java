package groundswell.campaign;

import groundswell.engine.Engine;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to a safe change of a running campaign: people of an old version stay on it, go on in the newest one, or leave.
 * Each change and each undo is one transaction, in which no event is routed and neither the campaign's state nor any of
 * the waves can be changed by anybody else: everybody is moved, or nobody.
 */
@Component
public class VersionChange {

    private static final int ATTEMPTS = 5;
    private static final int MOST = 20;

    private final JdbcClient db;
    private final Versions versions;
    private final MoveEffects effects;
    private final MovingWaves moving;
    private final MoveRecords records;
    private final MoveUndo undo;
    private final TransactionTemplate transaction;

    VersionChange(
            JdbcClient db,
            Versions versions,
            MoveEffects effects,
            MovingWaves moving,
            MoveRecords records,
            MoveUndo undo,
            TransactionTemplate transaction) {
        this.db = db;
        this.versions = versions;
        this.effects = effects;
        this.moving = moving;
        this.records = records;
        this.undo = undo;
        this.transaction = transaction;
    }

    /**
     * Who is still on older versions.
     *
     * @param from null: the oldest version on which anybody is
     * @param to null: the newest version; another one is refused
     * @throws NoSuchElementException when there is no such campaign or version
     */
    public MovePlan plan(long campaign, @Nullable Integer from, @Nullable Integer to) {
        var all = versions.of(campaign);
        if (all.isEmpty()) {
            throw new NoSuchElementException("There is no campaign " + campaign);
        }
        var newest = newest(campaign, to == null ? all.get(0).version() : to);
        var older = all.stream()
                .filter(it -> it.version() < newest.number() && it.standing() > 0)
                .map(it -> new MovePlan.Older(it.version(), it.standing()))
                .sorted((a, b) -> Integer.compare(a.version(), b.version()))
                .toList();
        var number = from != null || older.isEmpty()
                ? from
                : Integer.valueOf(older.get(0).version());
        return new MovePlan(
                newest.number(),
                older,
                number,
                number == null ? List.of() : places(numbered(campaign, number), newest),
                MoveTargets.of(newest.plan()).stream()
                        .map(it -> new MovePlan.Target(it.id(), it.name(), it.type()))
                        .toList(),
                done(campaign).stream()
                        .filter(it -> it.undoneAt() == null)
                        .findFirst()
                        .orElse(null));
    }

    private List<MovePlan.Place> places(Versions.Version from, Versions.Version to) {
        var standing =
                moving.standing(from, null).stream().collect(Collectors.groupingBy(Transfer.Standing::elementId));
        return from.plan().steps().values().stream()
                .filter(it -> standing.containsKey(it.id()))
                .map(it -> {
                    var here = Objects.requireNonNull(standing.get(it.id()));
                    return new MovePlan.Place(
                            it.id(),
                            it.name(),
                            it.type(),
                            MovingWaves.people(here),
                            MovingWaves.people(here.stream()
                                    .filter(Transfer.Standing::aside)
                                    .toList()),
                            MoveTargets.choices(from.plan(), it.id()),
                            MoveTargets.suggested(from.plan(), to.plan(), it.id()));
                })
                .toList();
    }

    /** The latest changes, the newest first, with those that were undone. */
    public List<MovePlan.Last> done(long campaign) {
        return records.of(campaign, MOST).stream().map(this::told).toList();
    }

    private MovePlan.Last told(MoveRecords.Move move) {
        var waves = records.waves(move.id());
        return new MovePlan.Last(
                move.id(),
                versions.get(move.fromVersionId()).number(),
                versions.get(move.toVersionId()).number(),
                move.movedAt().toInstant(),
                move.movedBy(),
                waves.stream()
                        .filter(it -> !it.leftCampaign())
                        .mapToLong(MoveRecords.MovedWave::people)
                        .sum(),
                waves.stream()
                        .filter(MoveRecords.MovedWave::leftCampaign)
                        .mapToLong(MoveRecords.MovedWave::people)
                        .sum(),
                instant(move),
                move.undoneAt() == null ? undo.tooLate(move).orElse(null) : null,
                move.foreseen());
    }

    private static @Nullable Instant instant(MoveRecords.Move move) {
        return move.undoneAt() == null ? null : move.undoneAt().toInstant();
    }

    /**
     * What it would do; nothing is changed, and nobody is held.
     *
     * @throws MoveRefused with everything that is wrong with the order
     */
    public MoveEffect preview(long campaign, MoveOrder order) {
        var from = numbered(campaign, order.from());
        var to = newest(campaign, order.to());
        check(order, from, to);
        return effects.of(order, from, to, moving.standing(from, null));
    }

    /**
     * Does it, in its own transaction, again when it was overtaken by a step. Twice the same order moves nobody twice: who
     * has been moved no longer stands on the old version.
     *
     * @throws WrongState when the campaign does not run, or has a newer version; nobody was moved
     * @throws MoveRefused with everything that is wrong with the order; nobody was moved
     */
    public MoveDone move(long campaign, MoveOrder order, String by) {
        return alone(() -> {
            boolean paused = lock(campaign, Set.of(CampaignState.RUNNING, CampaignState.PAUSED), "Nobody can be moved")
                    == CampaignState.PAUSED;
            var from = numbered(campaign, order.from());
            var to = newest(campaign, order.to());
            check(order, from, to);
            return moving.move(order, from, to, paused, by);
        });
    }

    /**
     * Puts everybody back where he was, until when he was to wait there; those who left are in again.
     *
     * @throws WrongState when somebody has gone on, or it was undone already; nobody was moved
     * @throws NoSuchElementException when there is no such change
     */
    public void undo(long campaign, long move, String by) {
        alone(() -> {
            // A campaign is over when the last ones have left it; putting them back opens it again.
            var state = lock(
                    campaign,
                    Set.of(CampaignState.RUNNING, CampaignState.PAUSED, CampaignState.FINISHED),
                    "This cannot be undone");
            var record = records.find(campaign, move)
                    .orElseThrow(() -> new NoSuchElementException("There is no such change of campaign " + campaign));
            if (record.undoneAt() != null) {
                throw new WrongState("This was undone already. Everybody is where he was before.");
            }
            var from = versions.get(record.fromVersionId());
            moving.lock(records.waves(move));
            undo.tooLate(record).ifPresent(why -> {
                throw new WrongState(why + " It can no longer be undone. Nothing was changed.");
            });
            moving.putBack(record, from, state == CampaignState.PAUSED);
            if (state == CampaignState.FINISHED) {
                db.sql("update campaign set state = 'RUNNING', ended_at = null where id = :id")
                        .param("id", campaign)
                        .update();
            }
            records.undone(move, by);
            return true;
        });
    }

    private <T> T alone(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Engine.isOvertaken(e)) {
                    throw e;
                }
            }
        }
    }

    /** The router's turn first: it may wait for waves that we hold, and must not wait for us with its turn in its hand. */
    private CampaignState lock(long campaign, Set<CampaignState> allowed, String what) {
        db.sql("select pg_advisory_xact_lock(:turn)")
                .param("turn", EventRouter.TURN)
                .query(rs -> {});
        var state = db.sql("select state from campaign where id = :id for update")
                .param("id", campaign)
                .query(CampaignState.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no campaign " + campaign));
        if (!allowed.contains(state)) {
            throw new WrongState(what + ": the campaign does not run. Nobody travels in it.");
        }
        return state;
    }

    private void check(MoveOrder order, Versions.Version from, Versions.Version to) {
        MoveTargets.check(order, from.plan(), to.plan());
    }

    private Versions.Version numbered(long campaign, int number) {
        return versions.numbered(campaign, number)
                .orElseThrow(() -> new NoSuchElementException("Campaign " + campaign + " has no version " + number));
    }

    private Versions.Version newest(long campaign, int number) {
        var newest = versions.newestOf(campaign);
        if (newest.number() != number) {
            throw new WrongState("Version " + newest.number() + " is the newest one, not version " + number
                    + ". People can only be moved to the newest one: look at what it changes, then decide again.");
        }
        return newest;
    }
}
