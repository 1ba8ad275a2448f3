package groundswell.audience;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the members of followed segments: of those contacts about whom something changed, and now and then of all. One
 * follower at a time in the whole cluster, so that an older look never overrules a newer one; what it finds and tells is
 * in one transaction with the members, so that each move is told once.
 */
final class SegmentFollowing {

    private static final Logger log = LoggerFactory.getLogger(SegmentFollowing.class);
    private static final int BATCH = 10_000;

    private final JdbcClient db;
    private final SegmentTable table;
    private final Audience audience;
    private final SegmentMembers members;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate nested;

    SegmentFollowing(
            JdbcClient db,
            PlatformTransactionManager transactions,
            Audience audience,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.table = new SegmentTable(db, clock);
        this.audience = audience;
        this.members = new SegmentMembers(db, audience, clock);
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** {@code known}: the contact still exists, so that somebody may be told. */
    private record Move(long contactId, boolean entered, boolean known) {}

    /** Gathers the members of new and rewritten segments, one each time; tells nobody. False when there is none. */
    boolean gatherOne() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (table.notGathered().isEmpty()) {
                return false;
            }
            table.takeTurn();
            var fresh = table.notGathered();
            fresh.stream().findFirst().ifPresent(it -> apart(it, () -> look(it, GATHER, Map.of())));
            return !fresh.isEmpty();
        }));
    }

    /** Settles one batch of changed contacts in every followed segment; false when nothing had changed. */
    boolean settleOneBatch() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!changed()) {
                return false;
            }
            table.takeTurn();
            var contacts = takeChanged();
            if (!contacts.isEmpty()) {
                var parameters = Map.<String, Object>of("contacts", contacts.toArray(Long[]::new));
                table.followed().forEach(it -> apart(it, () -> settle(it, parameters)));
            }
            return !contacts.isEmpty();
        }));
    }

    private boolean changed() {
        return db.sql("select exists (select from contact_changed)")
                .query(Boolean.class)
                .single();
    }

    private List<Long> takeChanged() {
        return db.sql("""
                        with taken as (
                            delete from contact_changed
                            where id in (
                                select id from contact_changed order by id limit :batch for update skip locked)
                            returning contact_id
                        )
                        select distinct contact_id from taken order by contact_id
                        """).param("batch", BATCH).query(Long.class).list();
    }

    /** Looks at everybody again: for what time alone changes. A transaction each, so that changes get their turn between. */
    void sweep() {
        for (var segment : table.all()) {
            if (segment.follows()) {
                transaction.executeWithoutResult(status -> {
                    table.takeTurn();
                    boolean computed = table.isComputed(segment.id());
                    table.find(segment.id())
                            .filter(Segment::follows)
                            .ifPresent(it -> apart(it, () -> look(it, computed ? SWEEP : GATHER, Map.of())));
                });
            } else {
                count(segment);
            }
        }
    }

    private void count(Segment segment) {
        var count = audience.count(requireNonNull(segment.condition())).count();
        if (count != null) {
            table.counted(segment.id(), count);
        }
    }

    /** A rule that cannot be asked says so on its segment, and holds up no other. */
    private void apart(Segment segment, Supplier<List<Move>> looking) {
        try {
            nested.executeWithoutResult(status -> tell(segment, looking.get()));
        } catch (DataIntegrityViolationException | SegmentConflict e) {
            log.warn(
                    "The members of segment {} are as they were; it is tried again at the next sweep", segment.id(), e);
            db.sql("update segment set problem = :problem where id = :segment")
                    .param(
                            "problem",
                            e instanceof SegmentConflict
                                    ? String.valueOf(e.getMessage())
                                    : "For at least one contact the result is too large to calculate.")
                    .param("segment", segment.id())
                    .update();
        }
    }

    private void tell(Segment segment, List<Move> moves) {
        var entered = moves.stream()
                .filter(it -> it.entered() && it.known())
                .map(Move::contactId)
                .toList();
        var left = moves.stream()
                .filter(it -> !it.entered() && it.known())
                .map(Move::contactId)
                .toList();
        if (!entered.isEmpty() || !left.isEmpty()) {
            events.publishEvent(new SegmentChanged(segment.key(), entered, left));
        }
    }

    private List<Move> settle(Segment segment, Map<String, Object> contacts) {
        var moves = segment.kind() == SegmentKind.FIXED
                ? moves(db.sql(FORGET_THE_GONE).params(contacts), segment)
                : look(segment, SETTLE, contacts);
        long more = moves.stream().filter(Move::entered).count() * 2 - moves.size();
        if (!moves.isEmpty()) {
            db.sql("update segment set count = coalesce(count, 0) + :more, counted_at = :now where id = :segment")
                    .param("more", more)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("segment", segment.id())
                    .update();
        }
        return moves;
    }

    private List<Move> look(Segment segment, String sql, Map<String, Object> parameters) {
        var condition = members.condition(segment);
        return moves(
                db.sql(sql.formatted(condition.joins(), condition.where()))
                        .params(condition.at(clock.instant()))
                        .params(parameters),
                segment);
    }

    private List<Move> moves(JdbcClient.StatementSpec statement, Segment segment) {
        return statement
                .param("segment", segment.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Move.class)
                .list();
    }

    private static final String FORGET_THE_GONE = """
            with gone as (
                delete from segment_member m
                where m.segment_id = :segment
                  and m.contact_id = any(:contacts)
                  and not exists (select from contact c where c.id = m.contact_id)
                returning m.contact_id
            )
            select contact_id, false as entered, false as known
            from gone
            where cast(:now as timestamptz) is not null
            """;

    private static final String SETTLE = """
            with holding as materialized (
                select c.id
                from contact c
                %1$s
                where c.id = any(:contacts) and %2$s
            ),
            entered as (
                insert into segment_member (segment_id, contact_id, since)
                select :segment, id, :now from holding order by id
                on conflict do nothing
                returning contact_id
            ),
            gone as (
                delete from segment_member m
                where m.segment_id = :segment
                  and m.contact_id = any(:contacts)
                  and not exists (select from holding h where h.id = m.contact_id)
                returning m.contact_id
            )
            select contact_id, true as entered, true as known from entered
            union all
            select contact_id, false, exists (select from contact c where c.id = gone.contact_id) from gone
            """;

    // Everybody at once. Who is in already is set apart beforehand, not by running into the key: of a million members
    // that
    // would be a million conflicts. By "except", because "not exists" may be planned as a loop over a table that was
    // empty when the statement began and grows by each row that it inserts.
    private static final String EVERYBODY = """
            with holding as materialized (
                select c.id
                from contact c
                %1$s
                where %2$s
            ),
            entered as (
                insert into segment_member (segment_id, contact_id, since)
                select :segment, fresh.id, :now
                from (
                    select id from holding
                    except
                    select contact_id from segment_member where segment_id = :segment
                ) fresh
                order by fresh.id
                on conflict do nothing
                returning contact_id
            ),
            gone as (
                delete from segment_member m
                where m.segment_id = :segment and not exists (select from holding h where h.id = m.contact_id)
                returning m.contact_id
            ),
            counted as (
                update segment
                set count = (select count(*) from holding), counted_at = :now, computed_at = :now, problem = null
                where id = :segment
            )
            """;

    private static final String SWEEP = EVERYBODY + """
            select contact_id, true as entered, true as known from entered
            union all
            select contact_id, false, exists (select from contact c where c.id = gone.contact_id) from gone
            """;

    private static final String GATHER = EVERYBODY + """
            select 0 as contact_id, false as entered, false as known where false
            """;
}
