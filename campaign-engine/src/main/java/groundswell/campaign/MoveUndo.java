package groundswell.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a change of the version can still be undone: until the first of those who were moved goes on. */
@Component
class MoveUndo {

    private final JdbcClient db;
    private final groundswell.engine.Engine engine;
    private final MoveRecords records;

    MoveUndo(JdbcClient db, groundswell.engine.Engine engine, MoveRecords records) {
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
            return Optional.of("Some of them have already gone on in the new version.");
        }
        return isBackAgain(move)
                ? Optional.of("Some of those who left have entered the campaign again.")
                : Optional.empty();
    }

    private boolean hasGoneOn(MoveRecords.Move move) {
        List<MoveRecords.MovedWave> moved = records.waves(move.id());
        var now = db
                .sql("""
                        select id, version_id, people, visit, ended_at is not null as ended
                        from wave
                        where id = any(:waves)
                        """)
                .param("waves", moved.stream().map(MoveRecords.MovedWave::waveId).toArray(Long[]::new))
                .query(Now.class)
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Now::id, it -> it));
        return moved.stream().anyMatch(it -> !isWhereItWasPut(move, it, now.get(it.waveId())));
    }

    private boolean isWhereItWasPut(
            MoveRecords.Move move, MoveRecords.MovedWave moved, org.jspecify.annotations.@org.jspecify.annotations.Nullable Nullable unused) {
        return false;
    }
}
