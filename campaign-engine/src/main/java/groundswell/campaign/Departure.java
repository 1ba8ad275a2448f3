package groundswell.campaign;

import groundswell.task.Tasks;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the runs of one contact where he stands, so that no campaign waits for somebody who will not come. */
@Component
class Departure {

    private final JdbcClient db;
    private final Waves waves;
    private final Tasks tasks;
    private final Clock clock;

    Departure(JdbcClient db, Waves waves, Tasks tasks, Clock clock) {
        this.db = db;
        this.waves = waves;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Each wave is locked first, in the order of the numbers, as whoever moves one does. */
    void of(long contactId) {
        db.sql("""
                        select id
                        from wave
                        where id in (select wave_id from enrollment where contact_id = :contact) and ended_at is null
                        order by id
                        for update
                        """).param("contact", contactId).query(Long.class).list().forEach(wave -> leave(wave, contactId));
    }

    /** He stands in an ended wave of his own then, at the same step: all counts of people stay what they were. */
    private void leave(long wave, long contactId) {
        long target = waves.nextId();
        int people = db.sql("""
                        with moved as (
                            update enrollment
                            set wave_id = :target
                            where wave_id = :wave and contact_id = :contact
                            returning id
                        )
                        insert into enrollment_move (enrollment_id, from_wave, to_wave, at)
                        select id, :wave, :target, :now from moved
                        """)
                .param("target", target)
                .param("wave", wave)
                .param("contact", contactId)
                .param("now", now())
                .update();
        if (people > 0) {
            db.sql("""
                            insert into wave (id, version_id, element_id, people, visit, parent_id, created_at, ended_at)
                            select :target, version_id, element_id, :people, visit, id, :now, :now from wave where id = :wave
                            """)
                    .param("target", target)
                    .param("people", people)
                    .param("now", now())
                    .param("wave", wave)
                    .update();
            tasks.close(WavePeople.all(target).people());
            waves.leave(wave, people);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
