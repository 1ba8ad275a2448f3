package groundswell.campaign;

import groundswell.audience.Asked;
import groundswell.audience.Audience;
import groundswell.audience.Why;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the runs of one person through one campaign. */
@Component
class PersonRuns {

    private static final int MOST = 5;

    private final JdbcClient db;
    private final Versions versions;
    private final Audience audience;
    private final PersonWays ways;

    PersonRuns(JdbcClient db, Versions versions, Audience audience, PersonWays ways) {
        this.db = db;
        this.versions = versions;
        this.audience = audience;
        this.ways = ways;
    }

    private record Row(
            long id,
            long campaignId,
            long contactId,
            int entryNo,
            long waveId,
            OffsetDateTime enteredAt,
            @Nullable OffsetDateTime endedAt) {}

    private record Entry(String occasion, OffsetDateTime moment) {}

    /** The latest runs, newest first. */
    List<PersonRun> of(long campaignId, long contactId) {
        return rows(campaignId, contactId).stream().limit(MOST).map(this::run).toList();
    }

    Optional<PersonRun> of(long campaignId, long contactId, long enrollmentId) {
        return rows(campaignId, contactId).stream()
                .filter(it -> it.id() == enrollmentId)
                .findFirst()
                .map(this::run);
    }

    private List<Row> rows(long campaignId, long contactId) {
        return db.sql("""
                        select e.id, e.campaign_id, e.contact_id, e.entry_no, e.wave_id, e.entered_at, w.ended_at
                        from enrollment e
                        join wave w on w.id = e.wave_id
                        where e.contact_id = :contact and e.campaign_id = :campaign
                        order by e.entry_no desc
                        """)
                .param("contact", contactId)
                .param("campaign", campaignId)
                .query(Row.class)
                .list();
    }

    private PersonRun run(Row row) {
        var arrivals = new PersonPath(db).of(row.id(), row.waveId());
        var version = arrivals.isEmpty()
                ? versions.newestOf(row.campaignId())
                : versions.get(arrivals.get(0).versionId());
        var stops = new ArrayList<PersonRun.Stop>();
        for (int i = 0; i < arrivals.size(); i++) {
            var next = i + 1 < arrivals.size() ? arrivals.get(i + 1) : null;
            stops.add(ways.stop(row.id(), row.contactId(), arrivals.get(i), next, instant(row.endedAt())));
        }
        return new PersonRun(
                row.id(),
                row.entryNo(),
                row.enteredAt().toInstant(),
                instant(row.endedAt()),
                leftBy(row.waveId()),
                version.number(),
                version.diagram(),
                occasion(row, version.plan().start()),
                stops);
    }

    private PersonRun.@Nullable Moved leftBy(long wave) {
        return db.sql("""
                        select f.version as "from", t.version as "to", m.moved_by as by
                        from version_move_wave mw
                        join version_move m on m.id = mw.move_id and m.undone_at is null
                        join campaign_version f on f.id = m.from_version_id
                        join campaign_version t on t.id = m.to_version_id
                        where mw.wave_id = :wave and mw.left_campaign
                        """)
                .param("wave", wave)
                .query(PersonRun.Moved.class)
                .optional()
                .orElse(null);
    }

    /** Which occasion let somebody in is not written for each person: it is the last one before he came in. */
    private PersonRun.Occasion occasion(Row row, Step.Start start) {
        var entry = db.sql("""
                        select occasion, moment
                        from entry
                        where campaign_id = :campaign and moment <= :entered and occasion <> 'events'
                        order by moment desc, id desc
                        limit 1
                        """)
                .param("campaign", row.campaignId())
                .param("entered", row.enteredAt())
                .query(Entry.class)
                .optional();
        var awaited = start.awaited();
        var at = awaited == null
                ? entry.map(Entry::moment).orElse(row.enteredAt()).toInstant()
                : row.enteredAt().toInstant();
        return new PersonRun.Occasion(
                kind(start, entry.map(Entry::occasion).orElse("")),
                at,
                awaited == null ? null : awaited.event(),
                start.entrance(),
                whyThen(start.entrance(), row.contactId(), at));
    }

    private static PersonRun.Occasion.Kind kind(Step.Start start, String occasion) {
        if (start.awaited() != null) {
            return PersonRun.Occasion.Kind.EVENT;
        } else if (start.becomesTrue() != null) {
            return PersonRun.Occasion.Kind.BECAME_TRUE;
        }
        return occasion.startsWith("schedule") ? PersonRun.Occasion.Kind.SCHEDULE : PersonRun.Occasion.Kind.LAUNCH;
    }

    /** Nobody, who has a negative number, has no facts. */
    private @Nullable Why whyThen(String condition, long contactId, Instant at) {
        return contactId < 0 || Stream.of("true", "").anyMatch(condition.strip()::equals)
                ? null
                : audience.whyThen(condition, Asked.of(contactId, at));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
