package groundswell.campaign;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The way of one person: the steps of each wave in which he was, for as long as he was in it. Nothing is written for a
 * person when a wave moves on; what is read here are a few waves and the rows of his moves.
 */
class PersonPath {

    private final JdbcClient db;

    PersonPath(JdbcClient db) {
        this.db = db;
    }

    /**
     * An arrival of a wave while he was in it.
     *
     * @param movedBy who moved the wave here from another version of the campaign, {@code movedFrom}; null: it came itself
     */
    record Arrival(
            long waveId,
            int visit,
            long versionId,
            String elementId,
            @Nullable String flowId,
            OffsetDateTime arrivedAt,
            @Nullable String movedBy,
            @Nullable Integer movedFrom) {

        Instant at() {
            return arrivedAt.toInstant();
        }
    }

    private record Move(long fromWave, long toWave, OffsetDateTime at) {}

    private record Wave(long id, int visit, OffsetDateTime createdAt) {}

    List<Arrival> of(long enrollmentId, long lastWave) {
        var moves = moves(enrollmentId);
        var waves = new ArrayList<>(moves.stream().map(Move::fromWave).toList());
        waves.add(lastWave);
        var arrivals = arrivals(waves);
        var byId = waves(waves);
        var path = new ArrayList<Arrival>();
        for (int i = 0; i < waves.size(); i++) {
            var in = i == 0 ? null : moves.get(i - 1);
            var out = i == moves.size() ? null : moves.get(i);
            int last = out == null ? Integer.MAX_VALUE : lastBefore(out, arrivals, byId);
            arrivals.getOrDefault(waves.get(i), List.of()).stream()
                    .filter(it -> it.visit() <= last)
                    .filter(it -> out == null || !it.arrivedAt().isAfter(out.at()))
                    .filter(it -> in == null || isAfterJoining(it, in, byId))
                    .forEach(path::add);
        }
        return path;
    }

    private List<Move> moves(long enrollmentId) {
        return db.sql("""
                        select from_wave, to_wave, at
                        from enrollment_move
                        where enrollment_id = :enrollment
                        order by at, to_wave
                        """).param("enrollment", enrollmentId).query(Move.class).list();
    }

    private Map<Long, List<Arrival>> arrivals(List<Long> waves) {
        return db.sql("""
                        select s.wave_id, s.visit, s.version_id, s.element_id, s.flow_id, s.arrived_at,
                               moved.moved_by, moved.version as moved_from
                        from wave_step s
                        left join lateral (
                            select m.moved_by, f.version
                            from version_move_wave mw
                            join version_move m on m.id = mw.move_id
                            join campaign_version f on f.id = m.from_version_id
                            where mw.wave_id = s.wave_id and mw.to_visit = s.visit and not mw.left_campaign
                            order by m.id desc
                            limit 1
                        ) moved on s.moved_from is not null
                        where s.wave_id = any(:waves)
                        order by s.wave_id, s.visit
                        """).param("waves", waves.toArray(Long[]::new)).query(Arrival.class).list().stream()
                .collect(Collectors.groupingBy(Arrival::waveId));
    }

    private Map<Long, Wave> waves(List<Long> waves) {
        return db
                .sql("select id, visit, created_at from wave where id = any(:waves)")
                .param("waves", waves.toArray(Long[]::new))
                .query(Wave.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Wave::id, Function.identity()));
    }

    /** A wave that was made for who left begins to count where the other one was; one that was there counts its own. */
    private static int lastBefore(Move out, Map<Long, List<Arrival>> arrivals, Map<Long, Wave> waves) {
        var next = Objects.requireNonNull(waves.get(out.toWave()));
        if (next.createdAt().isBefore(out.at())) {
            return Integer.MAX_VALUE;
        }
        var steps = arrivals.getOrDefault(out.toWave(), List.of());
        return steps.isEmpty() ? next.visit() : steps.get(0).visit() - 1;
    }

    /** What a wave did before he came into it is not his way. */
    private static boolean isAfterJoining(Arrival arrival, Move in, Map<Long, Wave> waves) {
        var wave = Objects.requireNonNull(waves.get(in.toWave()));
        return !wave.createdAt().isBefore(in.at()) || !arrival.arrivedAt().isBefore(in.at());
    }
}
