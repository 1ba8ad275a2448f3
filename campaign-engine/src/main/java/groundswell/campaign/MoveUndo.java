package groundswell.campaign;

import groundswell.engine.Engine;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a change of the version can still be undone: until the first of those who were moved goes on. */
@Component
class MoveUndo {

    private final JdbcClient db;
    private final Engine engine;
    private final MoveRecords records;

    MoveUndo(JdbcClient db, Engine engine, MoveRecords records) {
        this.db = db;
        this.engine = engine;
        this.records = records;
    }

    private record Now(long id, long versionId, long people, int visit, boolean ended) {}

    /** Why not; empty when it can be undone. */
    Optional<String> tooLate(MoveRecords.Move move) {
        var state = db.sql("select state from campaign where id = :id")
                .param("id", move.campaignId())
                .query(CampaignState.class)
                .single();
        if (state == CampaignState.STOPPED) {
            return Optional.of("The campaign has been stopped meanwhile.");
        }
        if (hasGoneOn(move)) {
            return Optional.of("Some of them have already gone on.");
        }
        if (records.waves(move.id()).stream().noneMatch(MoveRecords.MovedWave::leftCampaign)) {
            return Optional.empty();
        }
        if (isAnswered(move)) {
            return Optional.of("Some of those who left have gone on in the campaign that had called this one.");
        }
        return isBackAgain(move)
                ? Optional.of("Some of those who left have entered the campaign again.")
                : Optional.empty();
    }

    private boolean hasGoneOn(MoveRecords.Move move) {
        var moved = records.waves(move.id());
        var now = db
                .sql("""
                        select id, version_id, people, visit, ended_at is not null as ended
                        from wave
                        where id = any(:waves)
                        """)
                .param(
                        "waves",
                        moved.stream().map(MoveRecords.MovedWave::waveId).toArray(Long[]::new))
                .query(Now.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Now::id, it -> it));
        return moved.stream().anyMatch(it -> !isWhereItWasPut(move, it, now.get(it.waveId())));
    }

    private boolean isWhereItWasPut(MoveRecords.Move move, MoveRecords.MovedWave then, @Nullable Now now) {
        if (now == null || now.people() != then.people() || now.visit() != then.toVisit()) {
            return false;
        }
        if (then.leftCampaign()) {
            return now.ended() && now.versionId() == move.fromVersionId();
        }
        return !now.ended()
                && now.versionId() == move.toVersionId()
                && engine.isAboutToStep(then.waveId()) == then.toAboutToStep();
    }

    private boolean isAnswered(MoveRecords.Move move) {
        return db.sql("""
                        select exists (
                            select from version_move_wave mw
                            join enrollment e on e.wave_id = mw.wave_id
                            join campaign_call k on k.called_enrollment_id = e.id
                            where mw.move_id = :move and mw.left_campaign and k.answered_at is not null)
                        """).param("move", move.id()).query(Boolean.class).single();
    }

    /** Two runs of one person at a time are not foreseen by any campaign. */
    private boolean isBackAgain(MoveRecords.Move move) {
        return db.sql("""
                        select exists (
                            select from version_move_wave mw
                            join enrollment left_here on left_here.wave_id = mw.wave_id
                            join enrollment again
                              on again.contact_id = left_here.contact_id
                             and again.campaign_id = left_here.campaign_id
                             and again.id <> left_here.id
                             and again.entered_at >= :moved
                            where mw.move_id = :move and mw.left_campaign)
                        """)
                .param("move", move.id())
                .param("moved", move.movedAt())
                .query(Boolean.class)
                .single();
    }
}
