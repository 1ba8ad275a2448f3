package groundswell.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of each change of the version, so that it can be undone. */
@Component
class MoveRecords {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final Clock clock;

    MoveRecords(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Move(
            long id,
            long campaignId,
            long fromVersionId,
            long toVersionId,
            OffsetDateTime movedAt,
            String movedBy,
            @Nullable OffsetDateTime undoneAt,
            String effect) {

        MoveEffect foreseen() {
            return JSON.readValue(effect, MoveEffect.class);
        }
    }

    record MovedWave(
            long waveId,
            boolean leftCampaign,
            long people,
            String elementId,
            int visit,
            boolean aboutToStep,
            int toVisit,
            boolean toAboutToStep,
            boolean aside) {

        Transfer.Standing was() {
            return new Transfer.Standing(waveId, elementId, people, visit, aside);
        }
    }

    private record Due(long waveId, String elementId, OffsetDateTime dueAt) {}

    long begin(Versions.Version from, Versions.Version to, MoveEffect effect, String by) {
        return db.sql("""
                        insert into version_move (campaign_id, from_version_id, to_version_id, moved_at, moved_by, effect)
                        values (:campaign, :from, :to, :now, :by, cast(:effect as jsonb))
                        returning id
                        """)
                .param("campaign", to.campaignId())
                .param("from", from.id())
                .param("to", to.id())
                .param("now", now())
                .param("by", by)
                .param("effect", JSON.writeValueAsString(effect))
                .query(Long.class)
                .single();
    }

    void note(long move, boolean left, Transfer.Taken taken, Map<String, Instant> dues) {
        db.sql("""
                        insert into version_move_wave (move_id, wave_id, left_campaign, people, element_id, visit,
                            about_to_step, to_visit, to_about_to_step)
                        values (:move, :wave, :left, :people, :element, :visit, :about, :toVisit, :toAbout)
                        """)
                .param("move", move)
                .param("wave", taken.was().id())
                .param("left", left)
                .param("people", taken.was().people())
                .param("element", taken.was().elementId())
                .param("visit", taken.was().visit())
                .param("about", taken.aboutToStep())
                .param("toVisit", taken.visit())
                .param("toAbout", taken.aboutToStepThen())
                .update();
        dues.forEach((element, due) -> db.sql("""
                        insert into version_move_deadline (move_id, wave_id, element_id, due_at)
                        values (:move, :wave, :element, :due)
                        """)
                .param("move", move)
                .param("wave", taken.was().id())
                .param("element", element)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update());
    }

    /** One that moved nobody, because everybody had gone on, never was. */
    void forget(long move) {
        db.sql("delete from version_move where id = :move").param("move", move).update();
    }

    /** The newest first. */
    List<Move> of(long campaign, int limit) {
        return db.sql("""
                        select id, campaign_id, from_version_id, to_version_id, moved_at, moved_by, undone_at, effect
                        from version_move
                        where campaign_id = :campaign
                        order by id desc
                        limit :limit
                        """)
                .param("campaign", campaign)
                .param("limit", limit)
                .query(Move.class)
                .list();
    }

    Optional<Move> find(long campaign, long move) {
        return db.sql("""
                        select id, campaign_id, from_version_id, to_version_id, moved_at, moved_by, undone_at, effect
                        from version_move
                        where campaign_id = :campaign and id = :move
                        """)
                .param("campaign", campaign)
                .param("move", move)
                .query(Move.class)
                .optional();
    }

    List<MovedWave> waves(long move) {
        return db.sql("""
                        select mw.wave_id, mw.left_campaign, mw.people, mw.element_id, mw.visit, mw.about_to_step, mw.to_visit,
                               mw.to_about_to_step, w.aside_at is not null as aside
                        from version_move_wave mw
                        join wave w on w.id = mw.wave_id
                        where mw.move_id = :move
                        order by mw.wave_id
                        """).param("move", move).query(MovedWave.class).list();
    }

    Map<Long, Map<String, Instant>> dues(long move) {
        Map<Long, Map<String, Instant>> dues = new HashMap<>();
        db.sql("select wave_id, element_id, due_at from version_move_deadline where move_id = :move")
                .param("move", move)
                .query(Due.class)
                .list()
                .forEach(it -> dues.computeIfAbsent(it.waveId(), wave -> new TreeMap<>())
                        .put(it.elementId(), it.dueAt().toInstant()));
        return dues;
    }

    void undone(long move, String by) {
        db.sql("update version_move set undone_at = :now, undone_by = :by where id = :move")
                .param("now", now())
                .param("by", by)
                .param("move", move)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
