package groundswell.campaign;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes people out of the waves in which they stand and puts them behind an event, together with their like. */
@Component
class Diversion {

    private final JdbcClient db;
    private final Waves waves;
    private final Deadlines deadlines;
    private final WaveAsking asking;
    private final Clock clock;

    Diversion(JdbcClient db, Waves waves, Deadlines deadlines, WaveAsking asking, Clock clock) {
        this.db = db;
        this.waves = waves;
        this.deadlines = deadlines;
        this.asking = asking;
        this.clock = clock;
    }

    record Moving(long waveId, long contactId) {}

    private record Standing(long id, int visit) {}

    /**
     * Those who stood where they were looked for are moved; how many that were.
     *
     * @param arrived is told the new wave of some of them, before it goes on
     */
    long divert(Versions.Version version, String event, Set<String> at, List<Moving> moving, LongConsumer arrived) {
        var byWave = moving.stream()
                .collect(Collectors.groupingBy(
                        Moving::waveId, TreeMap::new, Collectors.mapping(Moving::contactId, Collectors.toList())));
        // All locks first, in the order of the numbers, as everybody takes them who takes more than one.
        List<Standing> standing = byWave.keySet().stream()
                .map(it -> lockAt(it, version.id(), at))
                .filter(Objects::nonNull)
                .toList();
        var together = deadlines.together(
                standing.stream().map(Standing::id).toList(), version.plan().timersAround(event));
        Map<String, List<Standing>> groups = new TreeMap<>();
        standing.forEach(
                it -> groups.computeIfAbsent(Objects.requireNonNull(together.get(it.id())), key -> new ArrayList<>())
                        .add(it));
        long people = 0;
        for (var group : groups.values()) {
            people += divert(version, event, group, byWave, arrived);
        }
        return people;
    }

    private long divert(
            Versions.Version version,
            String event,
            List<Standing> group,
            Map<Long, List<Long>> contactsByWave,
            LongConsumer arrived) {
        long target = waves.nextId();
        long people = 0;
        int visit = 0;
        for (var wave : group) {
            long moved = move(wave.id(), target, Objects.requireNonNull(contactsByWave.get(wave.id())));
            people += moved;
            visit = Math.max(visit, wave.visit());
        }
        if (people > 0) {
            arrived.accept(target);
            asking.close(version, target);
            waves.goOnBehind(version, target, event, people, visit, group.get(0).id());
        }
        return people;
    }

    /** Null when the wave has gone on meanwhile, or to another version: the time-out was first, or somebody moved it. */
    private @Nullable Standing lockAt(long waveId, long versionId, Set<String> elements) {
        return db.sql("""
                        select id, visit
                        from wave
                        where id = :wave and version_id = :version and element_id = any(:elements) and ended_at is null
                        for update
                        """)
                .param("wave", waveId)
                .param("version", versionId)
                .param("elements", elements.toArray(String[]::new))
                .query(Standing.class)
                .optional()
                .orElse(null);
    }

    private long move(long from, long to, List<Long> contacts) {
        long moved = db.sql("""
                        with moved as (
                            update enrollment
                            set wave_id = :to
                            where wave_id = :from and contact_id = any(:contacts)
                            returning id
                        )
                        insert into enrollment_move (enrollment_id, from_wave, to_wave, at)
                        select id, :from, :to, :now from moved
                        """)
                .param("from", from)
                .param("to", to)
                .param("contacts", contacts.toArray(Long[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        waves.leave(from, moved);
        return moved;
    }
}
