package groundswell.campaign;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts small waves together that stand at the same waiting step with the same end, so that people who come one by one do
 * not become an instance each: the step behind is then taken once for all of them. Those who were moved from another
 * version stay by themselves until their next step, because until then the move can be undone.
 */
@Component
class WaveMerge {

    /** Moving a person costs a row, so large waves are left as they are. */
    private static final int SMALL = 1_000;

    private static final int MOST_AT_ONCE = 500;

    private final JdbcClient db;
    private final Versions versions;
    private final Waves waves;
    private final WaveSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WaveMerge(
            JdbcClient db,
            Versions versions,
            Waves waves,
            WaveSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.versions = versions;
        this.waves = waves;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Group(long versionId, String elementId, List<Long> waves) {}

    private record Locked(long id, long people, int visit) {}

    /** In several transactions, one for each group; what others hold is left for the next time. */
    void merge() {
        for (var group : groups()) {
            if (isWaiting(group)) {
                transaction.executeWithoutResult(status -> merge(group));
            }
        }
    }

    private List<Group> groups() {
        return db.sql("""
                        select version_id, element_id, array_agg(id order by id) as waves
                        from (
                            select w.id, w.version_id, w.element_id,
                                   row_number() over (partition by w.version_id, w.element_id, d.due order by w.id) as nth,
                                   d.due
                            from wave w
                            join campaign_version v on v.id = w.version_id
                            join campaign k on k.id = v.campaign_id and k.state = 'RUNNING'
                            left join lateral (
                                select string_agg(element_id || ' ' || due_at::text, ',' order by element_id) as due
                                from wave_deadline
                                where wave_id = w.id
                            ) d on true
                            where w.ended_at is null and w.aside_at is null and w.people <= :small
                              and not exists (
                                  select from version_move_wave mw
                                  join version_move m on m.id = mw.move_id and m.undone_at is null
                                  where mw.wave_id = w.id and mw.to_visit = w.visit)
                        ) small
                        group by version_id, element_id, due, (nth - 1) / :most
                        having count(*) > 1
                        order by min(id)
                        """)
                .param("small", SMALL)
                .param("most", MOST_AT_ONCE)
                .query((row, number) ->
                        new Group(row.getLong("version_id"), row.getString("element_id"), List.of((Long[])
                                row.getArray("waves").getArray())))
                .list();
    }

    /** Not where a step of ours is still to be taken before the waiting begins. */
    private boolean isWaiting(Group group) {
        var plan = versions.get(group.versionId()).plan();
        var step = plan.step(group.elementId());
        if (step instanceof Step.Wait || step instanceof Step.Catch) {
            return true;
        } else if (step instanceof Step.Race || step instanceof Step.WaitUntil) {
            return appointed(plan, group);
        }
        return false;
    }

    /** All of a group have the same ends, so one of them tells whether they have been given one. */
    private boolean appointed(Plan plan, Group group) {
        return plan.waitsAt(group.elementId()).stream()
                .allMatch(it -> db.sql("""
                                select exists (
                                    select from wave_deadline where wave_id = :wave and element_id = :element)
                                """)
                        .param("wave", group.waves().get(0))
                        .param("element", it.id())
                        .query(Boolean.class)
                        .single());
    }

    private void merge(Group group) {
        var locked = db.sql("""
                        select id, people, visit
                        from wave
                        where id = any(:waves) and version_id = :version and element_id = :element and ended_at is null
                        order by id
                        for update skip locked
                        """)
                .param("waves", group.waves().toArray(Long[]::new))
                .param("version", group.versionId())
                .param("element", group.elementId())
                .query(Locked.class)
                .list();
        if (locked.size() < 2) {
            return;
        }
        var target = locked.get(0);
        long people = target.people();
        int visit = target.visit();
        List<Locked> joining = new ArrayList<>();
        for (var wave : locked.subList(1, locked.size())) {
            if (people + wave.people() <= settings.size()) {
                people += wave.people();
                visit = Math.max(visit, wave.visit());
                joining.add(wave);
            }
        }
        move(joining, target.id());
        joining.forEach(it -> waves.leave(it.id(), it.people()));
        db.sql("update wave set people = :people, visit = :visit where id = :wave")
                .param("people", people)
                .param("visit", visit)
                .param("wave", target.id())
                .update();
    }

    private void move(List<Locked> from, long to) {
        db.sql("""
                        with joining as materialized (
                            select id, contact_id, wave_id from enrollment where wave_id = any(:waves)
                        ),
                        moved as (
                            update enrollment e
                            set wave_id = :to
                            from joining j
                            where e.wave_id = j.wave_id and e.contact_id = j.contact_id and e.id = j.id
                            returning e.id, j.wave_id
                        )
                        insert into enrollment_move (enrollment_id, from_wave, to_wave, at)
                        select id, wave_id, :to, :now from moved
                        """)
                .param("waves", from.stream().map(Locked::id).toArray(Long[]::new))
                .param("to", to)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
