package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.response.Happened;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets people in because of what they did. */
@Component
class EventEntries {

    private final JdbcClient db;
    private final Versions versions;
    private final Waves waves;
    private final Audience audience;
    private final WaveSettings settings;
    private final Clock clock;

    EventEntries(JdbcClient db, Versions versions, Waves waves, Audience audience, WaveSettings settings, Clock clock) {
        this.db = db;
        this.versions = versions;
        this.waves = waves;
        this.audience = audience;
        this.settings = settings;
        this.clock = clock;
    }

    /** The campaigns that take people in again and again. */
    List<Long> open() {
        return db.sql("select id from campaign where state = 'RUNNING' and recurring order by id")
                .query(Long.class)
                .list();
    }

    /** In the caller's transaction; a campaign that has ended meanwhile lets nobody in. */
    void letIn(long campaign, Map<String, List<Happened>> byKind) {
        var version = versions.newestOf(campaign);
        var start = version.plan().start();
        var awaited = start.awaited();
        var happened = awaited == null ? null : byKind.get(awaited.kind());
        if (awaited != null && happened != null && open().contains(campaign)) {
            letIn(version, start, entering(awaited, happened));
        }
    }

    private List<Long> entering(Awaited awaited, List<Happened> happened) {
        var filter = EventRouter.condition(audience, awaited);
        return db.sql("""
                        select distinct c.id
                        from (%s) ev
                        join contact c on c.id = ev.contact_id
                        %s
                        where %s
                        order by c.id
                        """.formatted(EventRouter.Events.ROWS, filter.joins(), filter.where()))
                .params(filter.at(clock.instant()))
                .params(EventRouter.Events.parameters(happened))
                .query(Long.class)
                .list();
    }

    private void letIn(Versions.Version version, Step.Start start, List<Long> contacts) {
        for (int i = 0; i < contacts.size(); i += settings.size()) {
            var part = contacts.subList(i, Math.min(contacts.size(), i + settings.size()));
            long wave = waves.nextId();
            int people = enroll(version, start, part, wave);
            if (people > 0) {
                waves.begin(wave, version, people);
                count(version, people);
            }
        }
    }

    private int enroll(Versions.Version version, Step.Start start, List<Long> contacts, long wave) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var compiled = audience.compile(start.entrance(), Scope.EVERYONE);
        if (!(compiled instanceof Condition condition)) {
            throw new IllegalStateException("The audience " + start.entrance() + " is no longer valid: " + compiled);
        }
        return db.sql("""
                        insert into enrollment (campaign_id, contact_id, entry_no, wave_id, entered_at)
                        select :campaign, c.id, coalesce(earlier.runs, 0) + 1, :wave, :now
                        from contact c
                        %s
                        %s
                        where c.id = any(:contacts)
                          and (earlier.runs is null or (:again and not earlier.inside and earlier.last_at <= :notSince))
                          and %s
                        order by c.id
                        """.formatted(Entries.EARLIER, condition.joins(), condition.where()))
                .params(condition.at(clock.instant()))
                .param("campaign", version.campaignId())
                .param("wave", wave)
                .param("now", now)
                .param("contacts", contacts.toArray(Long[]::new))
                .param("again", start.reentry().again())
                .param("notSince", start.reentry().notSince(now))
                .update();
    }

    /** All who came by events are one occasion, so that the campaign's counts are read in one place. */
    private void count(Versions.Version version, int people) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        db.sql("""
                        insert into entry (campaign_id, version_id, occasion, moment, entered, state)
                        values (:campaign, :version, 'events', :now, :people, 'DONE')
                        on conflict (campaign_id, occasion) do update set entered = entry.entered + excluded.entered
                        """)
                .param("campaign", version.campaignId())
                .param("version", version.id())
                .param("now", now)
                .param("people", people)
                .update();
    }
}
