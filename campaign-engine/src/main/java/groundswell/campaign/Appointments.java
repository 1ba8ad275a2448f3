package groundswell.campaign;

import groundswell.audience.Audience;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Parts a wave by the moments for which its people wait. There are few zones and few dates, so the calendar is asked
 * about each pair of them once, in Java, which knows the clock changes; the people are moved with one statement.
 */
@Component
class Appointments {

    private final JdbcClient db;
    private final Audience audience;
    private final Clock clock;

    Appointments(JdbcClient db, Audience audience, Clock clock) {
        this.db = db;
        this.audience = audience;
        this.clock = clock;
    }

    /** {@code due}: null for those who leave the campaign here; {@code wave}: the same wave for those who stay in it. */
    record Group(long wave, @Nullable Instant due, long people) {}

    private record Case(
            @Nullable String zone,
            @Nullable LocalDate day,
            @Nullable OffsetDateTime moment,
            long people) {}

    /** The largest group stays; an empty wave stays as it is. */
    List<Group> part(long wave, Appointment appointment) {
        var fact = AppointmentFact.of(audience, appointment);
        var cases = cases(wave, fact);
        Map<Instant, Long> people = new TreeMap<>();
        List<@Nullable Instant> dues = new ArrayList<>();
        long leaving = 0;
        for (var it : cases) {
            var due = due(appointment, it);
            dues.add(due);
            if (due == null) {
                leaving += it.people();
            } else {
                people.merge(due, it.people(), Long::sum);
            }
        }
        if (cases.isEmpty()) {
            return List.of(new Group(wave, clock.instant(), 0));
        }
        Instant staying = people.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
        List<Group> groups = new ArrayList<>();
        Map<Instant, Long> waves = new HashMap<>();
        people.forEach((due, count) -> {
            long id = due.equals(staying) ? wave : newWave();
            waves.put(due, id);
            groups.add(new Group(id, due, count));
        });
        long left = leaving > 0 ? newWave() : 0;
        if (leaving > 0) {
            groups.add(new Group(left, null, leaving));
        }
        move(
                wave,
                fact,
                cases,
                dues.stream().map(it -> it == null ? left : waves.get(it)).toList());
        return groups;
    }

    private @Nullable Instant due(Appointment appointment, Case people) {
        var value = people.day() == null ? people.moment() : people.day();
        if (value == null && appointment.fact() != null) {
            return appointment.leaving() ? null : clock.instant();
        }
        var due = appointment.due(value, zone(people.zone(), clock.getZone()), clock.instant());
        return due.isBefore(clock.instant()) ? clock.instant() : due;
    }

    /** A zone that nobody knows any more is no reason to let a wave stand. */
    static ZoneId zone(@Nullable String name, ZoneId otherwise) {
        try {
            return name == null ? otherwise : ZoneId.of(name);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private List<Case> cases(long wave, AppointmentFact fact) {
        return db.sql("""
                        select zone, day, moment, count(*) as people
                        from (
                            select c.time_zone as zone, %s
                            from enrollment e
                            left join contact c on c.id = e.contact_id
                            %s
                            where e.wave_id = :wave
                        ) asked
                        group by zone, day, moment
                        order by zone nulls first, day nulls first, moment nulls first
                        """.formatted(fact.columns(), fact.sql().joins()))
                .params(fact.sql().at(clock.instant()))
                .param("wave", wave)
                .query(Case.class)
                .list();
    }

    private void move(long wave, AppointmentFact fact, List<Case> cases, List<Long> targets) {
        if (targets.stream().allMatch(it -> it == wave)) {
            return;
        }
        db.sql("""
                        with target as (
                            select zone, day, moment, wave_id
                            from unnest(
                                cast(:zones as text[]), cast(:days as date[]), cast(:moments as timestamptz[]),
                                cast(:targets as bigint[])
                            ) t (zone, day, moment, wave_id)
                            where wave_id <> :wave
                        ),
                        asked as (
                            select e.contact_id, e.id, c.time_zone as zone, %s
                            from enrollment e
                            left join contact c on c.id = e.contact_id
                            %s
                            where e.wave_id = :wave
                        ),
                        moved as (
                            update enrollment e
                            set wave_id = t.wave_id
                            from asked a
                            join target t
                              on t.zone is not distinct from a.zone
                             and t.day is not distinct from a.day
                             and t.moment is not distinct from a.moment
                            where e.wave_id = :wave and e.contact_id = a.contact_id and e.id = a.id
                            returning e.id, e.wave_id
                        )
                        insert into enrollment_move (enrollment_id, from_wave, to_wave, at)
                        select id, :wave, wave_id, :now from moved
                        """.formatted(fact.columns(), fact.sql().joins()))
                .params(fact.sql().at(clock.instant()))
                .param("wave", wave)
                .param("zones", cases.stream().map(Case::zone).toArray(String[]::new))
                .param("days", cases.stream().map(it -> text(it.day())).toArray(String[]::new))
                .param("moments", cases.stream().map(it -> text(it.moment())).toArray(String[]::new))
                .param("targets", targets.toArray(Long[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private long newWave() {
        return db.sql("select nextval('wave_id_seq')").query(Long.class).single();
    }
}
