package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people in, one wave at a time. An occasion is a row that remembers how far it is, so an interrupted one goes on
 * where it was, on any node, and the same occasion is never worked through twice.
 */
@Component
class Entries {

    private static final Logger log = LoggerFactory.getLogger(Entries.class);

    private final JdbcClient db;
    private final Versions versions;
    private final Waves waves;
    private final Audience audience;
    private final WaveSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Entries(
            JdbcClient db,
            Versions versions,
            Waves waves,
            Audience audience,
            WaveSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.versions = versions;
        this.waves = waves;
        this.audience = audience;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Open(long id, long campaignId, long versionId, OffsetDateTime moment, long afterContact) {}

    /** {@code seen} counts also those who fulfil the condition and may not enter again. */
    private record Taken(long people, long seen, @Nullable Long last) {}

    /** Opens an occasion; asking for the same one again changes nothing. */
    boolean open(long campaignId, long versionId, String occasion, Instant moment) {
        int rows = db.sql("""
                        insert into entry (campaign_id, version_id, occasion, moment, state)
                        values (:campaign, :version, :occasion, :moment, 'OPEN')
                        on conflict (campaign_id, occasion) do nothing
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("occasion", occasion)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
        return rows == 1;
    }

    /** Lets one wave of one open occasion in; false when there was nothing to do. */
    boolean letOneWaveIn() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var open = claim();
            open.ifPresent(this::letIn);
            return open.isPresent();
        }));
    }

    /** An occasion whose wave threw is set aside with the reason; the operator sees it on the campaign. */
    void fail(RuntimeException problem) {
        log.error("People could not be let in; the occasion is set aside until somebody looks at it", problem);
        transaction.executeWithoutResult(status -> claim().ifPresent(
                        open -> db.sql("update entry set state = 'FAILED', problem = :problem where id = :id")
                                .param("problem", String.valueOf(problem.getMessage()))
                                .param("id", open.id())
                                .update()));
    }

    private Optional<Open> claim() {
        return db.sql("""
                        select n.id, n.campaign_id, n.version_id, n.moment, n.after_contact
                        from entry n
                        join campaign k on k.id = n.campaign_id and k.state = 'RUNNING'
                        where n.state = 'OPEN'
                        order by n.id
                        limit 1
                        for update of n skip locked
                        """).query(Open.class).optional();
    }

    private void letIn(Open open) {
        var version = versions.get(open.versionId());
        var start = version.plan().start();
        var condition = entrance(start);
        long wave = waves.nextId();
        var taken = enroll(open, start, condition, wave);
        if (taken.people() > 0) {
            waves.begin(wave, version, taken.people());
        }
        boolean done = taken.seen() < settings.size();
        if (done && start.becomesTrue() != null) {
            forgetWhoNoLongerFulfils(open, condition);
        }
        db.sql("""
                        update entry
                        set entered = entered + :people, after_contact = coalesce(:last, after_contact), state = :state
                        where id = :id
                        """)
                .param("people", taken.people())
                .param("last", taken.last())
                .param("state", done ? "DONE" : "OPEN")
                .param("id", open.id())
                .update();
    }

    /**
     * The next contacts by id who fulfil the condition and may enter (again). Contacts come in the order of their ids
     * because the occasion remembers the last one.
     */
    private Taken enroll(Open open, Step.Start start, Condition condition, long wave) {
        var reentry = start.reentry();
        var sql = start.becomesTrue() != null ? ENTER_WHEN_TRUE : reentry.again() ? ENTER_AGAIN : ENTER_ONCE;
        return db.sql(sql.formatted(condition.joins(), condition.where(), EARLIER))
                .params(condition.at(open.moment().toInstant()))
                .param("campaign", open.campaignId())
                .param("after", open.afterContact())
                .param("again", reentry.again())
                .param("notSince", reentry.notSince(open.moment()))
                .param("size", settings.size())
                .param("wave", wave)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Taken.class)
                .single();
    }

    /** Who fulfils the condition of a conditional start now has not just come to fulfil it. */
    void rememberWhoFulfils(long campaignId, Step.Start start) {
        var condition = entrance(start);
        db.sql("""
                        insert into condition_held (campaign_id, contact_id)
                        select :campaign, c.id
                        from contact c
                        %s
                        where %s
                        on conflict do nothing
                        """.formatted(condition.joins(), condition.where()))
                .params(condition.at(clock.instant()))
                .param("campaign", campaignId)
                .update();
    }

    void forgetWhoFulfils(long campaignId) {
        db.sql("delete from condition_held where campaign_id = :campaign")
                .param("campaign", campaignId)
                .update();
    }

    private void forgetWhoNoLongerFulfils(Open open, Condition condition) {
        db.sql("""
                        delete from condition_held h
                        where h.campaign_id = :campaign
                          and not exists (
                              select from contact c
                              %s
                              where c.id = h.contact_id and %s)
                        """.formatted(condition.joins(), condition.where()))
                .params(condition.at(open.moment().toInstant()))
                .param("campaign", open.campaignId())
                .update();
    }

    private Condition entrance(Step.Start start) {
        var compiled = audience.compile(start.entrance(), Scope.EVERYONE);
        if (compiled instanceof Condition condition) {
            return condition;
        }
        throw new IllegalStateException("The audience " + start.entrance() + " is no longer valid: " + compiled);
    }

    // "offset 0" keeps the look for earlier runs a look by index for each contact: as a join it was once planned, on
    // statistics from before the last campaign's million people, so that one wave took eight minutes.
    private static final String ENTER_ONCE = """
            with entering as (
                select c.id
                from contact c
                %s
                where c.id > :after
                  and %s
                  and not exists (
                      select from enrollment e where e.contact_id = c.id and e.campaign_id = :campaign offset 0)
                order by c.id
                limit :size
            ),
            entered as (
                insert into enrollment (campaign_id, contact_id, entry_no, wave_id, entered_at)
                select :campaign, id, 1, :wave, :now from entering
                returning contact_id
            )
            select count(*) as people, count(*) as seen, max(contact_id) as last from entered
            """;

    /** The runs of contact {@code c} through this campaign; no row when there was none. */
    static final String EARLIER = """
            left join lateral (
                select count(*) as runs, max(e.entered_at) as last_at, bool_or(w.ended_at is null) as inside
                from enrollment e
                join wave w on w.id = e.wave_id
                where e.campaign_id = :campaign and e.contact_id = c.id
                having count(*) > 0
            ) earlier on true
            """;

    // Nobody is inside twice at a time; how often somebody was here is counted, which costs an index look each.
    private static final String ENTER_AGAIN = """
            with entering as (
                select c.id, coalesce(earlier.runs, 0) + 1 as entry_no
                from contact c
                %3$s
                %1$s
                where c.id > :after
                  and (earlier.runs is null or not earlier.inside and earlier.last_at <= :notSince)
                  and %2$s
                order by c.id
                limit :size
            ),
            entered as (
                insert into enrollment (campaign_id, contact_id, entry_no, wave_id, entered_at)
                select :campaign, id, entry_no, :wave, :now from entering
                returning contact_id
            )
            select count(*) as people, count(*) as seen, max(contact_id) as last from entered
            """;

    // Remembered are all who came to fulfil the condition, also those who may not enter again: it is true for them now.
    private static final String ENTER_WHEN_TRUE = """
            with fulfilling as (
                select c.id
                from contact c
                %1$s
                where c.id > :after
                  and %2$s
                  and not exists (
                      select from condition_held h
                      where h.campaign_id = :campaign and h.contact_id = c.id
                      offset 0)
                order by c.id
                limit :size
            ),
            remembered as (
                insert into condition_held (campaign_id, contact_id)
                select :campaign, id from fulfilling
            ),
            entering as (
                select c.id, coalesce(earlier.runs, 0) + 1 as entry_no
                from fulfilling c
                %3$s
                where earlier.runs is null or (:again and not earlier.inside and earlier.last_at <= :notSince)
            ),
            entered as (
                insert into enrollment (campaign_id, contact_id, entry_no, wave_id, entered_at)
                select :campaign, id, entry_no, :wave, :now from entering
                returning contact_id
            )
            select (select count(*) from entered) as people, count(*) as seen, max(id) as last from fulfilling
            """;
}
