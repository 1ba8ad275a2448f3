package groundswell.lead;

import groundswell.lead.Lead.Why;
import groundswell.lead.Leads.Filter;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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

/** The table of leads and their history. */
@Component
class LeadTable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Why>> RULES = new TypeReference<>() {};

    private final JdbcClient db;
    private final Clock clock;

    LeadTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** In the order of the contacts, so that two hand-overs never wait in a circle; nobody, who has a negative number, is no lead. Answers how many were new. */
    int add(HandOver how, Prospects who, Duration dueIn) {
        var sql = """
                insert into lead (contact_id, campaign_id, enrollment_id, element_id, visit, source, state, created_at,
                                  due_at)
                select p.contact_id, :lead_campaign, p.enrollment_id, :lead_element, :lead_visit, :lead_source, 'NEW',
                       :lead_now, :lead_due
                from (%s) p
                where p.contact_id > 0
                order by p.contact_id
                on conflict do nothing
                """.formatted(who.sql());
        return db.sql(sql)
                .params(who.parameters())
                .param("lead_campaign", how.campaignId())
                .param("lead_element", how.elementId())
                .param("lead_visit", how.visit())
                .param("lead_source", how.source())
                .param("lead_now", now())
                .param("lead_due", now().plus(dueIn))
                .update();
    }

    private static final String COLUMNS = """
            id, contact_id, campaign_id, enrollment_id, element_id, visit, source, score, score_problem, rules, state,
            assignee, reason, amount, currency, created_at, opened_at, claimed_at, due_at, reminded_at, escalated_at,
            decided_at, closed_at, process_instance_id, version""";

    Optional<Lead> find(long id) {
        return db.sql("select " + COLUMNS + " from lead where id = :id")
                .param("id", id)
                .query(LeadTable::lead)
                .optional();
    }

    /** Whoever else wants to change it waits until the caller's transaction is over. */
    Optional<Lead> lock(long id) {
        return db.sql("select " + COLUMNS + " from lead where id = :id for update")
                .param("id", id)
                .query(LeadTable::lead)
                .optional();
    }

    /** New ones whose turn it is, for this transaction alone. */
    List<Lead> takeNew(int most) {
        return db.sql("select " + COLUMNS + """
                         from lead
                        where state = 'NEW' and (next_attempt_at is null or next_attempt_at <= :now)
                        order by id
                        limit :most
                        for update skip locked
                        """)
                .param("now", now())
                .param("most", most)
                .query(LeadTable::lead)
                .list();
    }

    void tryAgainLater(long id, Duration pause) {
        db.sql("update lead set attempts = attempts + 1, next_attempt_at = :at where id = :id and state = 'NEW'")
                .param("at", now().plus(pause))
                .param("id", id)
                .update();
    }

    /**
     * Most urgent first: who waits by due time, so what is overdue stands above all; then those being sold to; within
     * the same moment the higher score.
     */
    List<Lead> list(Filter filter) {
        var after = filter.after();
        return db.sql("select " + COLUMNS + """
                         from (
                            select l.*,
                                   case when l.state in ('NEW', 'OPEN')
                                        then (extract(epoch from l.due_at) * 1000000)::bigint
                                        else 9223372036854775807
                                   end as urgency
                            from lead l
                            where l.state = any(cast(:states as text[]))
                              and (cast(:assignee as text) is null or l.assignee = :assignee)
                        ) l
                        where cast(:urgency as bigint) is null
                           or (urgency, -coalesce(score, 0), id) > (:urgency, -cast(:score as int), :id)
                        order by urgency, -coalesce(score, 0), id
                        limit :limit
                        """)
                .param("states", filter.states().stream().map(Enum::name).toArray(String[]::new))
                .param("assignee", filter.assignee())
                .param("urgency", after == null ? null : after.urgency())
                .param("score", after == null ? null : after.score())
                .param("id", after == null ? null : after.id())
                .param("limit", filter.limit())
                .query(LeadTable::lead)
                .list();
    }

    void open(long id, String instance, @Nullable Integer score, List<Why> rules, @Nullable String problem) {
        db.sql("""
                        update lead
                        set state = 'OPEN', process_instance_id = :instance, score = :score,
                            rules = cast(:rules as jsonb), score_problem = :problem, opened_at = :now,
                            version = version + 1
                        where id = :id and state = 'NEW'
                        """)
                .param("id", id)
                .param("instance", instance)
                .param("score", score)
                .param("rules", JSON.writeValueAsString(rules))
                .param("problem", problem)
                .param("now", now())
                .update();
    }

    void claim(long id, String username) {
        db.sql("update lead set assignee = :username, claimed_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("username", username)
                .param("now", now())
                .update();
    }

    void decide(
            long id, LeadState state, @Nullable String reason, @Nullable BigDecimal amount, @Nullable String currency) {
        db.sql("""
                        update lead
                        set state = :state, reason = :reason, amount = :amount, currency = :currency,
                            decided_at = coalesce(decided_at, :now),
                            closed_at = case when :state = 'ACCEPTED' then null else cast(:now as timestamptz) end,
                            version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .param("amount", amount)
                .param("currency", currency)
                .param("now", now())
                .update();
    }

    /** False when nobody need call any more. */
    boolean remind(long id) {
        int rows = db.sql("update lead set reminded_at = :now, version = version + 1 where id = :id and state = 'OPEN'")
                .param("id", id)
                .param("now", now())
                .update();
        return rows == 1;
    }

    /** False when nobody need call any more. */
    boolean escalate(long id) {
        int rows = db.sql(
                        "update lead set escalated_at = :now, version = version + 1 where id = :id and state = 'OPEN'")
                .param("id", id)
                .param("now", now())
                .update();
        return rows == 1;
    }

    void tell(long id, String kind, @Nullable String username, @Nullable String detail) {
        db.sql("""
                        insert into lead_event (lead_id, at, kind, username, detail)
                        values (:id, :now, :kind, :username, :detail)
                        """)
                .param("id", id)
                .param("now", now())
                .param("kind", kind)
                .param("username", username)
                .param("detail", detail)
                .update();
    }

    List<LeadEvent> history(long id) {
        return db.sql("select at, kind, username, detail from lead_event where lead_id = :id order by id")
                .param("id", id)
                .query((row, number) -> new LeadEvent(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("username"),
                        row.getString("detail")))
                .list();
    }

    private static Lead lead(ResultSet row, int number) throws SQLException {
        return new Lead(
                row.getLong("id"),
                row.getLong("contact_id"),
                row.getObject("campaign_id", Long.class),
                row.getObject("enrollment_id", Long.class),
                row.getString("element_id"),
                row.getInt("visit"),
                row.getString("source"),
                row.getObject("score", Integer.class),
                row.getString("score_problem"),
                JSON.readValue(row.getString("rules"), RULES),
                LeadState.valueOf(row.getString("state")),
                row.getString("assignee"),
                row.getString("reason"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                moment(row, "opened_at"),
                moment(row, "claimed_at"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                moment(row, "reminded_at"),
                moment(row, "escalated_at"),
                moment(row, "decided_at"),
                moment(row, "closed_at"),
                row.getString("process_instance_id"),
                row.getInt("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
