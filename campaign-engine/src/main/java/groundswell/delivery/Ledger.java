package groundswell.delivery;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The life of messages from queue to answer (docs/decisions/0002). Every change names the state it expects, so a node
 * that comes too late changes nothing.
 */
@Component
class Ledger {

    /** What a customer must be told is handed over a second time when it is in doubt, and never a third. */
    private static final String ONCE_MORE =
            "m.doubts = 0 and exists (select from mailing g where g.id = m.mailing_id and g.lane = 'TRANSACTIONAL')";

    private final JdbcClient db;
    private final Clock clock;

    @Autowired
    Ledger(LedgerDatabase database, Clock clock) {
        this(database.client(), clock);
    }

    Ledger(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A message taken by this node.
     *
     * @param recipient where it goes when not to the contact's own address
     * @param sender the key of its {@link SendingIdentity}; null: the company's own
     */
    record Claimed(
            long id,
            long contactId,
            long enrollmentId,
            long mailingId,
            long campaignId,
            String template,
            String topic,
            int attempts,
            @Nullable String recipient,
            @Nullable String sender) {}

    /**
     * What is noted of a hand-over.
     *
     * @param text the number of what is written, in {@link LetterTexts}
     * @param group whose servers receive it, as {@link DomainGroups} names them
     */
    record Letter(int text, String group) {}

    /** A mailing with something to do. */
    record Work(
            long mailing, Lane lane, String topic, @Nullable String sender) {}

    /** The server's answer to one hand-over, or why there is none. */
    record Answer(long messageId, Outcome outcome, @Nullable Integer smtpCode, String reply, Duration retryAfter) {}

    enum Outcome {
        SENT,
        DEFERRED,
        FAILED,
        NOT_SENT,
        UNKNOWN
    }

    long registerNode() {
        return db.sql("insert into delivery_node (seen_at) values (clock_timestamp()) returning id")
                .query(Long.class)
                .single();
    }

    void beat(long node) {
        db.sql("update delivery_node set seen_at = clock_timestamp() where id = :node")
                .param("node", node)
                .update();
    }

    /** Mailings with something to do, transactional first; paused and stopped ones are not among them. */
    List<Work> mailingsWithWork() {
        return db.sql("""
                        select g.id as mailing, g.lane, g.topic, g.sender
                        from mailing g
                        cross join lateral (
                            select
                            from message m
                            where m.mailing_id = g.id and m.state = 'QUEUED' and m.next_attempt_at <= :now
                            order by m.next_attempt_at
                            limit 1
                        ) waiting
                        where not g.held and not g.cancelled
                        order by g.lane desc, g.id
                        """).param("now", now()).query(Work.class).list();
    }

    long newToken() {
        return db.sql("select nextval('lease_token_seq')").query(Long.class).single();
    }

    /**
     * Takes up to {@code most} waiting messages of one mailing. They are provably not sent while they are leased. The
     * inner query is materialized because an inlined limit may lock more rows than it returns.
     */
    List<Claimed> claim(long mailing, long node, long token, int most) {
        return claim(mailing, node, token, most, "next_attempt_at, id");
    }

    /**
     * As {@link #claim}, those first who last did something themselves. Looks at everybody who waits in the mailing, so
     * it is for the few messages a day of a slow beginning.
     */
    List<Claimed> claimMostEngaged(long mailing, long node, long token, int most) {
        return claim(mailing, node, token, most, "last_human_answer(contact_id) desc nulls last, id");
    }

    private List<Claimed> claim(long mailing, long node, long token, int most, String order) {
        return db.sql("""
                        with next as materialized (
                            select id
                            from message
                            where mailing_id = :mailing and state = 'QUEUED' and next_attempt_at <= :now
                            order by %s
                            limit :most
                            for update skip locked
                        )
                        update message m
                        set state = 'LEASED', lease_node = :node, lease_token = :token,
                            lease_until = clock_timestamp() + interval '2 minutes'
                        from next, mailing g
                        where m.id = next.id and g.id = :mailing
                        returning m.id, m.contact_id, m.enrollment_id, m.mailing_id, g.campaign_id, g.template, g.topic,
                                  m.attempts, m.recipient, g.sender
                        """.formatted(order))
                .param("mailing", mailing)
                .param("now", now())
                .param("node", node)
                .param("token", token)
                .param("most", most)
                .query(Ledger::claimed)
                .list();
    }

    /** Written out: finding columns by the names of a record's components cost more than taking the rows. */
    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                row.getLong("contact_id"),
                row.getLong("enrollment_id"),
                row.getLong("mailing_id"),
                row.getLong("campaign_id"),
                row.getString("template"),
                row.getString("topic"),
                row.getInt("attempts"),
                row.getString("recipient"),
                row.getString("sender"));
    }

    /**
     * Commits to handing these over, immediately before it is done, and says which may go. Consent, suppression,
     * frequency, expiry, pause and stop are asked in this very statement: what was withdrawn a moment ago does not leave.
     *
     * <p>How many letters somebody had is counted ({@link LettersHad}) only when consent has a limit for him: one range of the unique index that begins with the contact (docs/decisions/0011).
     *
     * @param letters by message
     */
    List<Long> intend(Map<Long, Letter> letters, long token) {
        var ids = List.copyOf(letters.keySet());
        var written = ids.stream().map(letters::get).toList();
        return db.sql("""
                        with decided as (
                            update message m
                            set (state, reason, refused_at, attempts) = (
                                    select case
                                               when g.cancelled then 'CANCELLED'
                                               when g.held then 'QUEUED'
                                               when d.stale then 'EXPIRED'
                                               when d.why_not is not null then 'SUPPRESSED'
                                               else 'HANDOFF'
                                           end,
                                           case when not g.cancelled and not g.held and not d.stale then d.why_not end,
                                           case
                                               when g.cancelled or not g.held and (d.stale or d.why_not is not null)
                                               then :now::timestamptz
                                           end,
                                           m.attempts
                                               + case when g.cancelled or g.held or d.stale or d.why_not is not null then 0 else 1 end
                                    from (
                                        select m.expires_at is not null and m.expires_at <= :now as stale,
                                               coalesce(s.reason, (
                                                   select 'CAPPED'
                                                   from (
                                                       select c.most, c.since, c.topics from frequency_caps(g.topic, :now) c
                                                       union all
                                                       select 1, s.none_since, counted_topics() where s.none_since is not null
                                                   ) l
                                                   where l.most <= %s
                                                   limit 1
                                               )) as why_not
                                        from standing_towards(m.contact_id, g.topic, :now) s
                                        -- a fence: without it, it is asked anew wherever it stands above
                                        offset 0
                                    ) d
                                ),
                                lease_until = clock_timestamp() + interval '15 minutes'
                            from mailing g
                            where m.id = any(:ids::bigint[])
                              -- not as the index of what is in flight has it: that knows all that was in flight before
                              and m.state || '' = 'LEASED'
                              and m.lease_token = :token
                              and m.lease_until > clock_timestamp()
                              and g.id = m.mailing_id
                            returning m.id, m.state, m.attempts
                        ),
                        noted as (
                            insert into delivery_attempt
                                (message_id, attempt_no, lease_token, handoff_at, text_id, recipient_group)
                            select d.id, d.attempts, :token, clock_timestamp(), t.text_id, t.recipient_group
                            from decided d
                            join unnest(:ids::bigint[], :texts::int[], :groups::text[])
                                t (id, text_id, recipient_group) on t.id = d.id
                            where d.state = 'HANDOFF'
                        )
                        select id from decided where state = 'HANDOFF' order by id
                        """.formatted(LettersHad.SQL.formatted("m.contact_id", "l.since", "l.topics")))
                .param("now", now())
                .param("ids", ids.toArray(Long[]::new))
                .param("texts", written.stream().map(Letter::text).toArray(Integer[]::new))
                .param("groups", written.stream().map(Letter::group).toArray(String[]::new))
                .param("token", token)
                .query(Long.class)
                .list();
    }

    /**
     * Writes down the answers. A node that was given up meanwhile may still bring the good news that an unknown message
     * was sent after all; nothing else may touch a message that is not in its hands.
     */
    void settle(List<Answer> answers, long token) {
        if (answers.isEmpty()) {
            return;
        }
        db.sql("""
                        with answer as (
                            select id, outcome, nullif(code, 0) as code, reply, again
                            from unnest(:ids::bigint[], :outcomes::text[], :codes::int[], :replies::text[], :again::timestamptz[])
                                as a (id, outcome, code, reply, again)
                        ),
                        settled as (
                            update message m
                            set state = case
                                    when a.outcome in ('DEFERRED', 'NOT_SENT') then 'QUEUED'
                                    when a.outcome = 'UNKNOWN' and %1$s then 'QUEUED'
                                    else a.outcome
                                end,
                                doubts = m.doubts + case when a.outcome = 'UNKNOWN' then 1 else 0 end,
                                next_attempt_at = case when a.outcome in ('DEFERRED', 'NOT_SENT', 'UNKNOWN') then a.again else m.next_attempt_at end,
                                sent_at = case when a.outcome = 'SENT' then :now::timestamptz end,
                                reason = case when a.outcome in ('FAILED', 'UNKNOWN') then a.reply end,
                                lease_until = null
                            from answer a
                            where m.id = a.id
                              and m.lease_token = :token
                              and (m.state = 'HANDOFF'
                                   or a.outcome = 'SENT' and (m.state = 'UNKNOWN' or m.state = 'QUEUED' and m.doubts > 0))
                            returning m.id
                        )
                        update delivery_attempt d
                        set outcome = a.outcome, smtp_code = a.code, reply = a.reply, ended_at = clock_timestamp()
                        from answer a
                        where d.message_id = any(:ids::bigint[]) and d.message_id = a.id and d.lease_token = :token
                        """.formatted(ONCE_MORE))
                .param("ids", answers.stream().map(Answer::messageId).toArray(Long[]::new))
                .param(
                        "outcomes",
                        answers.stream().map(it -> it.outcome().name()).toArray(String[]::new))
                .param(
                        "codes",
                        answers.stream()
                                .map(it -> it.smtpCode() == null ? 0 : it.smtpCode())
                                .toArray(Integer[]::new))
                .param(
                        "replies",
                        answers.stream().map(it -> shorten(it.reply())).toArray(String[]::new))
                .param(
                        "again",
                        answers.stream()
                                .map(it -> now().plus(it.retryAfter()).toString())
                                .toArray(String[]::new))
                .param("now", now())
                .param("token", token)
                .update();
    }

    /** A message that could not even be written (a field missing in its template) fails alone, before any intent. */
    void failUnwritten(long id, long token, String reason) {
        db.sql("""
                        update message set state = 'FAILED', reason = :reason, refused_at = :now, lease_until = null
                        where id = :id and state = 'LEASED' and lease_token = :token
                        """)
                .param("now", now())
                .param("reason", shorten(reason))
                .param("id", id)
                .param("token", token)
                .update();
    }

    /**
     * Gives leased messages back for later, each after its own pause.
     *
     * @param why what the queue says of them until then
     */
    void postpone(Map<Long, Duration> pauses, long token, String why) {
        if (pauses.isEmpty()) {
            return;
        }
        var ids = List.copyOf(pauses.keySet());
        db.sql("""
                        update message m
                        set state = 'QUEUED', lease_until = null, reason = :why,
                            next_attempt_at = :now::timestamptz + make_interval(secs => p.seconds)
                        from unnest(:ids::bigint[], :seconds::float8[]) as p (id, seconds)
                        where m.id = p.id and m.state = 'LEASED' and m.lease_token = :token
                        """)
                .param("why", why)
                .param("now", now())
                .param("ids", ids.toArray(Long[]::new))
                .param(
                        "seconds",
                        ids.stream()
                                .map(it -> requireNonNull(pauses.get(it)).toMillis() / 1_000.0)
                                .toArray(Double[]::new))
                .param("token", token)
                .update();
    }

    /** Gives leased messages back untouched, so that a stopping node leaves nothing behind. */
    void giveBack(List<Long> ids, long token) {
        if (!ids.isEmpty()) {
            db.sql("""
                            update message set state = 'QUEUED', lease_until = null
                            where id in (:ids) and state = 'LEASED' and lease_token = :token
                            """).param("ids", ids).param("token", token).update();
        }
    }

    /**
     * Frees what lost nodes and expired leases hold: leased goes back to the queue at once, because it was provably not
     * sent; handed over becomes unknown, because it may have been. Never the other way round.
     */
    int reap(Duration nodeLost) {
        return db.sql("""
                        with held as materialized (
                            select m.id, m.state
                            from message m
                            left join delivery_node n on n.id = m.lease_node
                            where m.state in ('LEASED', 'HANDOFF')
                              and (m.lease_until <= clock_timestamp()
                                   or n.id is null
                                   or n.seen_at <= clock_timestamp() - make_interval(secs => :lost))
                            for update of m skip locked
                        ),
                        freed as (
                            update message m
                            set state = case
                                    when m.state = 'LEASED' or %1$s then 'QUEUED'
                                    else 'UNKNOWN'
                                end,
                                doubts = m.doubts + case m.state when 'HANDOFF' then 1 else 0 end,
                                reason = case m.state when 'HANDOFF' then 'NODE_LOST' end,
                                lease_until = null
                            from held
                            where m.id = held.id
                            returning m.id, m.lease_token, held.state as was
                        )
                        update delivery_attempt d
                        set outcome = 'UNKNOWN', ended_at = clock_timestamp(),
                            reply = 'The sending node was lost before it could write the answer down'
                        from freed f
                        where f.was = 'HANDOFF' and d.message_id = f.id and d.lease_token = f.lease_token
                        """.formatted(ONCE_MORE))
                .param("lost", (double) nodeLost.toSeconds())
                .update();
    }

    /** Cancels waiting messages of stopped campaigns, some thousand of each at a time. Looks at no other. */
    int cancelStopped() {
        return db.sql("""
                        with waiting as materialized (
                            select m.id
                            from mailing g
                            cross join lateral (
                                select w.id
                                from message w
                                where w.mailing_id = g.id and w.state = 'QUEUED'
                                limit 20000
                                for update of w skip locked
                            ) m
                            where g.cancelled
                        )
                        update message m set state = 'CANCELLED' from waiting w where m.id = w.id
                        """).update();
    }

    private static String shorten(String reply) {
        var line = reply.replace('\0', ' ');
        return line.length() > 500 ? line.substring(0, 500) : line;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
