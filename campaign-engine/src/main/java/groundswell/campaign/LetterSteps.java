package groundswell.campaign;

import groundswell.delivery.Delivery;
import groundswell.delivery.Recipients;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A step writes to everybody in a wave; nobody gets a letter again because he was moved in front of it. */
@Component
class LetterSteps {

    private final JdbcClient db;
    private final Delivery delivery;

    LetterSteps(JdbcClient db, Delivery delivery) {
        this.db = db;
        this.delivery = delivery;
    }

    static Recipients in(Collection<Long> waves) {
        return new Recipients(
                "select id as enrollment_id, contact_id from enrollment where wave_id = any(:waves)",
                Map.of("waves", waves.toArray(Long[]::new)));
    }

    /**
     * A letter in a circle is written as often as people come round, also to those who were moved; but not to who has got
     * it already and was moved right in front of it.
     */
    void send(long wave, Versions.Version version, String element, int visit, Recipients people) {
        if (hasPeopleOfOthers(version)
                && (!new Ways(version.plan()).isInCircle(element) || wasMovedHere(wave, visit))) {
            delivery.enqueueUnlessWritten(version.id(), element, visit, people);
        } else {
            delivery.enqueue(version.id(), element, visit, people);
        }
    }

    private boolean wasMovedHere(long wave, int visit) {
        return db.sql("""
                        select exists (
                            select from wave_step where wave_id = :wave and visit = :visit and moved_from is not null)
                        """)
                .param("wave", wave)
                .param("visit", visit)
                .query(Boolean.class)
                .single();
    }

    private boolean hasPeopleOfOthers(Versions.Version version) {
        return db.sql("""
                        select exists (
                            select from version_move where to_version_id = :version and undone_at is null)
                        """).param("version", version.id()).query(Boolean.class).single();
    }
}
