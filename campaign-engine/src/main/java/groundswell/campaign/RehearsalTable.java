package groundswell.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of rehearsals. */
@Component
class RehearsalTable {

    private static final int MOST = 50;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    RehearsalTable(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    long add(Versions.Version version, long job, Instant begins, List<Assumption> assumptions, String by) {
        return db.sql("""
                        insert into rehearsal
                            (campaign_id, version_id, job_id, begins_at, requested_by, requested_at, assumptions)
                        values (:campaign, :version, :job, :begins, :by, :now, cast(:assumptions as jsonb))
                        returning id
                        """)
                .param("campaign", version.campaignId())
                .param("version", version.id())
                .param("job", job)
                .param("begins", begins.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("now", now())
                .param("assumptions", json.writeValueAsString(assumptions))
                .query(Long.class)
                .single();
    }

    void done(long id, RehearsalResult result) {
        db.sql("update rehearsal set result = cast(:result as jsonb), ended_at = :now where id = :id")
                .param("result", json.writeValueAsString(result))
                .param("now", now())
                .param("id", id)
                .update();
    }

    void failed(long id, String problem) {
        db.sql("update rehearsal set problem = :problem, ended_at = :now where id = :id")
                .param("problem", problem)
                .param("now", now())
                .param("id", id)
                .update();
    }

    private record Row(
            long id,
            long campaignId,
            int version,
            long jobId,
            OffsetDateTime beginsAt,
            String requestedBy,
            OffsetDateTime requestedAt,
            @Nullable OffsetDateTime endedAt,
            String assumptions,
            @Nullable String result,
            @Nullable String problem) {}

    /** Without what has really happened. */
    Optional<Rehearsal> find(long id) {
        return db.sql("""
                        select r.id, r.campaign_id, v.version, r.job_id, r.begins_at, r.requested_by, r.requested_at,
                               r.ended_at, r.assumptions, r.result, r.problem
                        from rehearsal r
                        join campaign_version v on v.id = r.version_id
                        where r.id = :id
                        """)
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(it -> new Rehearsal(
                        it.id(),
                        it.campaignId(),
                        it.version(),
                        it.jobId(),
                        it.beginsAt().toInstant(),
                        it.requestedBy(),
                        it.requestedAt().toInstant(),
                        instant(it.endedAt()),
                        json.readValue(it.assumptions(), new TypeReference<List<Assumption>>() {}),
                        it.result() == null ? null : json.readValue(it.result(), RehearsalResult.class),
                        it.problem(),
                        null));
    }

    private record Line(
            long id,
            int version,
            long jobId,
            OffsetDateTime beginsAt,
            String requestedBy,
            OffsetDateTime requestedAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable Long entering,
            @Nullable String mails,
            @Nullable OffsetDateTime ends,
            @Nullable String problem) {}

    /** The newest first. */
    List<RehearsalSummary> of(long campaign) {
        return db.sql("""
                        select r.id, v.version, r.job_id, r.begins_at, r.requested_by, r.requested_at, r.ended_at,
                               cast(r.result ->> 'entering' as bigint) as entering,
                               cast(r.result -> 'mails' as text) as mails,
                               cast(r.result ->> 'ends' as timestamptz) as ends,
                               r.problem
                        from rehearsal r
                        join campaign_version v on v.id = r.version_id
                        where r.campaign_id = :campaign
                        order by r.id desc
                        limit :most
                        """).param("campaign", campaign).param("most", MOST).query(Line.class).list().stream()
                .map(it -> new RehearsalSummary(
                        it.id(),
                        it.version(),
                        it.jobId(),
                        it.beginsAt().toInstant(),
                        it.requestedBy(),
                        it.requestedAt().toInstant(),
                        instant(it.endedAt()),
                        it.entering(),
                        it.mails() == null ? null : json.readValue(it.mails(), Range.class),
                        instant(it.ends()),
                        it.problem()))
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
