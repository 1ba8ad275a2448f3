package groundswell.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when waves wait, and until when their people may stay in the steps around. Waves that part keep them. */
@Component
class Deadlines {

    /** For an event whose time does not run; the engine's timers have no word for it. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Duration FINE = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    Deadlines(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Row(long waveId, String elementId, OffsetDateTime dueAt) {}

    /**
     * From now on. Waits of an hour or more end at a full minute, so that those who come one by one can be put together;
     * days and months are those of UTC.
     */
    void begin(long wave, String element, IsoDuration duration) {
        put(wave, element, end(clock.instant(), duration));
    }

    /** When somebody's time is over who waits that long from now on. */
    Instant endFromNow(IsoDuration duration) {
        return end(clock.instant(), duration);
    }

    /** When the same time is over if it is to be another one, from the same beginning. */
    static Instant changed(Instant end, IsoDuration was, IsoDuration is) {
        if (was.equals(is)) {
            return end;
        }
        var began = end.atOffset(ZoneOffset.UTC).minus(was.clock()).minus(was.period());
        return end(began.toInstant(), is);
    }

    /** When a time is over that begins then. */
    static Instant end(Instant from, IsoDuration duration) {
        var due = from.atOffset(ZoneOffset.UTC)
                .plus(duration.period())
                .plus(duration.clock())
                .toInstant();
        return duration.roughly().compareTo(FINE) < 0 ? due : due.truncatedTo(ChronoUnit.MINUTES);
    }

    /** All that run, by wave and element. */
    Map<Long, Map<String, Instant>> of(Collection<Long> waves) {
        Map<Long, Map<String, Instant>> all = new TreeMap<>();
        waves.forEach(it -> all.put(it, new TreeMap<>()));
        db.sql("select wave_id, element_id, due_at from wave_deadline where wave_id = any(:waves)")
                .param("waves", waves.toArray(Long[]::new))
                .query(Row.class)
                .list()
                .forEach(it -> Objects.requireNonNull(all.get(it.waveId()))
                        .put(it.elementId(), it.dueAt().toInstant()));
        return all;
    }

    void put(long wave, String element, Instant due) {
        db.sql("""
                        insert into wave_deadline (wave_id, element_id, due_at)
                        values (:wave, :element, :due)
                        on conflict (wave_id, element_id) do update set due_at = excluded.due_at
                        """)
                .param("wave", wave)
                .param("element", element)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    Instant of(long wave, String element) {
        return db.sql("select due_at from wave_deadline where wave_id = :wave and element_id = :element")
                .param("wave", wave)
                .param("element", element)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(NEVER);
    }

    void copy(long from, long to) {
        db.sql("""
                        insert into wave_deadline (wave_id, element_id, due_at)
                        select :to, element_id, due_at from wave_deadline where wave_id = :from
                        on conflict do nothing
                        """).param("from", from).param("to", to).update();
    }

    void keepOnly(long wave, Collection<String> elements) {
        db.sql("delete from wave_deadline where wave_id = :wave and element_id <> all(:elements)")
                .param("wave", wave)
                .param("elements", elements.toArray(String[]::new))
                .update();
    }

    void forget(long wave) {
        keepOnly(wave, List.of());
    }

    /** What these waves have at these elements, as one text for each wave: those with the same text may go on together. */
    Map<Long, String> together(Collection<Long> waves, Collection<String> elements) {
        Map<Long, String> texts = new TreeMap<>();
        waves.forEach(it -> texts.put(it, ""));
        if (!elements.isEmpty()) {
            db.sql("""
                            select wave_id, element_id, due_at
                            from wave_deadline
                            where wave_id = any(:waves) and element_id = any(:elements)
                            order by wave_id, element_id
                            """)
                    .param("waves", waves.toArray(Long[]::new))
                    .param("elements", elements.toArray(String[]::new))
                    .query(Row.class)
                    .list()
                    .forEach(it -> texts.merge(
                            it.waveId(), it.elementId() + " " + it.dueAt().toInstant() + " ", String::concat));
        }
        return texts;
    }
}
