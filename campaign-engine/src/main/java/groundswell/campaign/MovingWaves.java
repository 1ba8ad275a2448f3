package groundswell.campaign;

import groundswell.engine.Engine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the waves of an old version, however many people are in them: the engine is called once for each wave. */
@Component
class MovingWaves {

    private final JdbcClient db;
    private final Engine engine;
    private final Transfer transfer;
    private final MoveEffects effects;
    private final MoveRecords records;
    private final Deadlines deadlines;

    MovingWaves(
            JdbcClient db,
            Engine engine,
            Transfer transfer,
            MoveEffects effects,
            MoveRecords records,
            Deadlines deadlines) {
        this.db = db;
        this.engine = engine;
        this.transfer = transfer;
        this.effects = effects;
        this.records = records;
        this.deadlines = deadlines;
    }

    static long people(Collection<Transfer.Standing> waves) {
        return waves.stream().mapToLong(Transfer.Standing::people).sum();
    }

    /** At these steps; null: at all of them. */
    List<Transfer.Standing> standing(Versions.Version version, @Nullable Collection<String> elements) {
        return db.sql("""
                        select id, element_id, people, visit, aside_at is not null as aside
                        from wave
                        where version_id = :version and ended_at is null
                          and (:all or element_id = any(:elements))
                        order by id
                        """)
                .param("version", version.id())
                .param("all", elements == null)
                .param("elements", elements == null ? new String[0] : elements.toArray(String[]::new))
                .query(Transfer.Standing.class)
                .list();
    }

    /** In the order of the numbers, as everybody takes them who takes more than one. */
    private void lock(Versions.Version version, Collection<String> elements) {
        db.sql("""
                        select id
                        from wave
                        where version_id = :version and ended_at is null and element_id = any(:elements)
                        order by id
                        for update
                        """)
                .param("version", version.id())
                .param("elements", elements.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    void lock(List<MoveRecords.MovedWave> waves) {
        db.sql("select id from wave where id = any(:waves) order by id for update")
                .param(
                        "waves",
                        waves.stream().map(MoveRecords.MovedWave::waveId).toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    MoveDone move(MoveOrder order, Versions.Version from, Versions.Version to, boolean paused, String by) {
        var choices = order.steps().stream()
                .filter(it -> it.act() != MoveOrder.Act.STAY)
                .collect(Collectors.toMap(MoveOrder.Choice::element, it -> it));
        // Twice: a step that we waited for may have parted its wave.
        lock(from, choices.keySet());
        lock(from, choices.keySet());
        var standing = standing(from, choices.keySet());
        var dues = deadlines.of(standing.stream().map(Transfer.Standing::id).toList());
        long move = records.begin(from, to, effects.of(order, from, to, standing(from, null)), by);
        if (paused) {
            engine.open(to.definitionId());
        }
        long moved = 0;
        long left = 0;
        for (var wave : standing) {
            var choice = Objects.requireNonNull(choices.get(wave.elementId()));
            var before = Objects.requireNonNull(dues.get(wave.id()));
            if (choice.act() == MoveOrder.Act.LEAVE) {
                records.note(move, true, transfer.leave(wave, from), before);
                left += wave.people();
            } else if (!wave.aside()) {
                var target = Objects.requireNonNull(choice.target());
                records.note(move, false, transfer.put(wave, from, to, target, before), before);
                moved += wave.people();
            }
        }
        if (paused) {
            engine.suspend(to.definitionId());
        }
        long wentOn = wentOn(choices, standing);
        if (moved + left == 0) {
            records.forget(move);
        }
        return new MoveDone(moved + left == 0 ? null : move, moved, left, wentOn, people(standing) - moved - left);
    }

    private static long wentOn(Map<String, MoveOrder.Choice> choices, List<Transfer.Standing> standing) {
        return choices.values().stream()
                .mapToLong(choice -> choice.people() == null
                        ? 0
                        : Math.max(
                                0,
                                choice.people()
                                        - people(standing.stream()
                                                .filter(it -> it.elementId().equals(choice.element()))
                                                .toList())))
                .sum();
    }

    /** Everybody where he was; the caller holds the waves and has seen that nobody has gone on. */
    void putBack(MoveRecords.Move move, Versions.Version from, boolean paused) {
        var dues = records.dues(move.id());
        if (paused) {
            engine.open(from.definitionId());
        }
        for (var wave : records.waves(move.id())) {
            if (wave.aside()) {
                transfer.putBackAside(wave.was());
            } else {
                transfer.putBack(wave.was(), wave.aboutToStep(), from, dues.getOrDefault(wave.waveId(), Map.of()));
            }
        }
        if (paused) {
            engine.suspend(from.definitionId());
        }
        db.sql("delete from wave_left where wave_id in (select wave_id from version_move_wave where move_id = :move)")
                .param("move", move.id())
                .update();
    }
}
