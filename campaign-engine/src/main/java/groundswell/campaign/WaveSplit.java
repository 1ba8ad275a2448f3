package groundswell.campaign;

import groundswell.audience.Condition;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parts the people of one wave by conditions, first match wins, with one statement. */
final class WaveSplit {

    private final JdbcClient db;

    WaveSplit(JdbcClient db) {
        this.db = db;
    }

    /** People who go another way than the rest, already moved to a wave of their own. */
    record Leaving(int path, long waveId, long people) {}

    /** The largest part takes {@code stayingPath} and keeps the wave. */
    record Parts(int stayingPath, long stayingPeople, List<Leaving> leaving) {}

    private record Row(int path, long people, boolean stays, long waveId) {}

    /**
     * Path n is for those of whom condition n is the first to hold; the path after the last condition is for everyone
     * else. An empty wave goes that last way.
     */
    Parts part(long waveId, List<Condition> conditions, OffsetDateTime now) {
        int otherwise = conditions.size();
        var cases = Cases.of(conditions, now.toInstant());
        // One snapshot decides and moves: somebody who clicks meanwhile is on one side or the other, never on none.
        // The largest part stays, so at most half of the rows are written when there are two.
        var rows = db.sql(SPLIT.formatted(cases.joins(), cases.whens(), otherwise))
                .params(cases.parameters())
                .param("wave", waveId)
                .param("waves", newWaves(otherwise + 1))
                .param("now", now)
                .query(Row.class)
                .list();
        return parts(rows, otherwise);
    }

    /** Asks the conditions of these people and moves nobody; throws when one cannot be calculated for somebody. */
    void probe(WavePeople people, List<Condition> conditions, OffsetDateTime now) {
        var cases = Cases.of(conditions, now.toInstant());
        db.sql(PROBE.formatted(cases.joins(), cases.whens(), conditions.size(), people.where()))
                .params(cases.parameters())
                .params(people.parameters())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private static final String PROBE = """
            select max(path)
            from (
                select coalesce(
                    (select case%2$s else %3$d end from contact c %1$s where c.id = e.contact_id), %3$d) as path
                from enrollment e
                where %4$s
            ) decided
            """;

    // The contacts are looked up one by one, because a hash of all of them for each wave costs more. The people are
    // moved where they were found (ctid): nobody else moves them while the wave is locked.
    private static final String SPLIT = """
            with decided as materialized (
                select e.id, e.ctid as place, coalesce(
                    (select case%2$s else %3$d end from contact c %1$s where c.id = e.contact_id), %3$d) as path
                from enrollment e
                where e.wave_id = :wave
            ),
            sizes as (
                select path, count(*) as people from decided group by path
            ),
            staying as (
                select path from sizes order by people desc, path desc limit 1
            ),
            moved as (
                update enrollment e
                set wave_id = (:waves::bigint[])[d.path + 1]
                from decided d
                where e.ctid = d.place and d.path <> (select path from staying)
                returning e.id, e.wave_id
            ),
            noted as (
                insert into enrollment_move (enrollment_id, from_wave, to_wave, at)
                select id, :wave, wave_id, :now from moved
            )
            select path, people, path = (select path from staying) as stays, (:waves::bigint[])[path + 1] as wave_id
            from sizes
            order by path
            """;

    private Long[] newWaves(int count) {
        return db.sql("select nextval('wave_id_seq') from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private static Parts parts(List<Row> rows, int otherwise) {
        int stayingPath = otherwise;
        long stayingPeople = 0;
        List<Leaving> leaving = new ArrayList<>();
        for (var row : rows) {
            if (row.stays()) {
                stayingPath = row.path();
                stayingPeople = row.people();
            } else {
                leaving.add(new Leaving(row.path(), row.waveId(), row.people()));
            }
        }
        return new Parts(stayingPath, stayingPeople, leaving);
    }
}
