package groundswell.webhook;

import groundswell.contact.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every call: waiting, delivered or dead. */
@Component
class CallTable {

    /** After that long a call that was taken and not answered for is made again: its node is gone. */
    private static final Duration LOST = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Clock clock;

    CallTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A call in this node's hands. */
    record Taken(
            long id,
            UUID publicId,
            String webhook,
            long contactId,
            String campaign,
            String elementId,
            int attempts,
            OffsetDateTime queuedAt,
            String url,
            String secret,
            List<String> fields) {}

    int queue(People people, String webhook, long campaignId, String campaign, String elementId, int visit) {
        var sql = """
                insert into webhook_call (webhook, contact_id, campaign_id, campaign, enrollment_id, element_id, visit,
                                          state, queued_at, next_attempt_at)
                select :people_webhook, p.contact_id, :people_campaign, :people_key, p.enrollment_id, :people_element,
                       :people_visit, 'WAITING', :people_now, :people_now
                from (%s) p
                where p.contact_id > 0
                on conflict (enrollment_id, element_id, visit) do nothing
                """.formatted(people.sql());
        return db.sql(sql)
                .params(people.parameters())
                .param("people_webhook", webhook)
                .param("people_campaign", campaignId)
                .param("people_key", campaign)
                .param("people_element", elementId)
                .param("people_visit", visit)
                .param("people_now", now())
                .update();
    }

    /** A host that may be called now and for which something is due, for this transaction alone. */
    Optional<String> freeHost() {
        return db.sql("""
                        select h.host
                        from webhook_host h
                        where h.free_at <= :now
                          and exists (
                              select from webhook w
                              join webhook_call k on k.webhook = w.name
                              where w.host = h.host and k.state = 'WAITING' and k.next_attempt_at <= :now)
                        order by h.free_at
                        limit 1
                        for update skip locked
                        """).param("now", now()).query(String.class).optional();
    }

    /** Some that are due, for this node; the host is free again when it may be called next. */
    List<Taken> take(String host, int most, int perSecond) {
        var taken = db.sql("""
                        with due as (
                            select k.id, w.url, w.secret, w.fields
                            from webhook w
                            join webhook_call k on k.webhook = w.name
                            where w.host = :host and k.state = 'WAITING' and k.next_attempt_at <= :now
                            order by k.next_attempt_at, k.id
                            limit :most
                            for update of k skip locked
                        )
                        update webhook_call k
                        set attempts = k.attempts + 1, next_attempt_at = :lost
                        from due
                        where k.id = due.id
                        returning k.id, k.public_id, k.webhook, k.contact_id, k.campaign, k.element_id, k.attempts,
                                  k.queued_at, due.url, due.secret, due.fields
                        """)
                .param("host", host)
                .param("now", now())
                .param("lost", now().plus(LOST))
                .param("most", most)
                .query(CallTable::taken)
                .list();
        db.sql("update webhook_host set free_at = :free where host = :host")
                .param("free", now().plus(Duration.ofMillis(1000L * taken.size() / perSecond)))
                .param("host", host)
                .update();
        return taken;
    }

    void delivered(long id, int attempts, int status) {
        db.sql("""
                        update webhook_call
                        set state = 'DELIVERED', next_attempt_at = null, done_at = :now, status = :status, problem = null
                        where id = :id and state = 'WAITING' and attempts = :attempts
                        """)
                .param("id", id)
                .param("attempts", attempts)
                .param("status", status)
                .param("now", now())
                .update();
    }

    /** Tried again after {@code pause}; null: given up. */
    void failed(long id, int attempts, @Nullable Integer status, String problem, @Nullable Duration pause) {
        db.sql("""
                        update webhook_call
                        set state = case when cast(:next as timestamptz) is null then 'DEAD' else 'WAITING' end,
                            next_attempt_at = :next, status = :status, problem = :problem,
                            done_at = case when cast(:next as timestamptz) is null then cast(:now as timestamptz) end
                        where id = :id and state = 'WAITING' and attempts = :attempts
                        """)
                .param("id", id)
                .param("attempts", attempts)
                .param("status", status)
                .param("problem", problem)
                .param("next", pause == null ? null : now().plus(pause))
                .param("now", now())
                .update();
    }

    /** Those that were given up are made again; answers how many. */
    int retry(String webhook, @Nullable Long id) {
        return db.sql("""
                        update webhook_call
                        set state = 'WAITING', attempts = 0, next_attempt_at = :now, done_at = null
                        where webhook = :webhook and state = 'DEAD' and contact_id > 0
                          and (cast(:id as bigint) is null or id = :id)
                        """)
                .param("now", now())
                .param("webhook", webhook)
                .param("id", id)
                .update();
    }

    /** The newest that failed, whether they are tried again or not. */
    List<WebhookCall> failures(String webhook, int limit) {
        return db.sql("""
                        select id, public_id, contact_id, campaign, element_id, attempts, queued_at, next_attempt_at,
                               status, problem
                        from webhook_call
                        where webhook = :webhook and state <> 'DELIVERED' and problem is not null
                        order by id desc
                        limit :limit
                        """)
                .param("webhook", webhook)
                .param("limit", limit)
                .query(CallTable::call)
                .list();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                row.getString("webhook"),
                row.getLong("contact_id"),
                row.getString("campaign"),
                row.getString("element_id"),
                row.getInt("attempts"),
                row.getObject("queued_at", OffsetDateTime.class),
                row.getString("url"),
                row.getString("secret"),
                List.of((String[]) row.getArray("fields").getArray()));
    }

    private static WebhookCall call(ResultSet row, int number) throws SQLException {
        var next = row.getObject("next_attempt_at", OffsetDateTime.class);
        return new WebhookCall(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                row.getLong("contact_id"),
                row.getString("campaign"),
                row.getString("element_id"),
                row.getInt("attempts"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                next == null ? null : next.toInstant(),
                row.getObject("status", Integer.class),
                row.getString("problem"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
