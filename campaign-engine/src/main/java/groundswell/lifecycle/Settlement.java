package groundswell.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works out where customers stand. */
@Component
class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    /** One node at a time. */
    static final long TURN = 0x57a4d146;

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);
    private static final Duration LEAST_PAUSE = Duration.ofMinutes(10);

    /** Of those compared last time: so many new ones are not left without scores until the night. */
    private static final double MANY = 0.05;

    /**
     * Everybody is compared with everybody. The score of a customer is that of the share of customers who are worse, in
     * fifths: equal customers have equal scores. Quintiles by ntile, as A. M. Hughes, "Strategic Database Marketing"
     * (1994) has them, part equal customers at random, and most customers have one order; J. Miglautsch, "Thoughts on RFM
     * scoring" (Journal of Database Marketing 8, 2000) shows what that spoils. Not cume_dist, which counts the equal ones
     * too: where eight of ten bought once, they all would get a 4 for it.
     *
     * <p>Money is compared within its currency. Who paid in several has the best of his scores: a sum of unlike things is
     * none. An update by a later calculation, with a newer order, stays. 1,000,000 customers: see docs/benchmarks.md.
     */
    private static final String SETTLE_EVERYBODY = """
            with spent as (
                select contact_id, currency, total
                from order_summary
                where currency is not null
                union all
                select o.contact_id, o.currency, sum(o.total)
                from order_summary mixed
                join customer_order o on o.contact_id = mixed.contact_id
                where mixed.currency is null
                group by o.contact_id, o.currency
            ),
            scored as (
                select contact_id, score_of(percent_rank() over (partition by currency order by total)) as score
                from spent
            ),
            money as (
                select contact_id, max(score) as score
                from scored
                group by contact_id
            )
            insert into customer_standing as s (
                contact_id, stage, probability_alive, recency, frequency, monetary, calculated_at
            )
            select n.contact_id,
                   n.stage,
                   n.alive,
                   score_of(percent_rank() over (order by n.silent_days desc)),
                   score_of(percent_rank() over (order by n.orders)),
                   m.score,
                   :now
            from standing_on(:today) n
            left join money m on m.contact_id = n.contact_id
            order by n.contact_id
            on conflict (contact_id) do update
            set stage = excluded.stage,
                probability_alive = excluded.probability_alive,
                recency = excluded.recency,
                frequency = excluded.frequency,
                monetary = excluded.monetary,
                calculated_at = excluded.calculated_at
            where s.calculated_at <= excluded.calculated_at
            """;

    /** Stage and chance of a few who just ordered; their scores are those of the last comparison. */
    private static final String SETTLE_SOME = """
            insert into customer_standing as s (contact_id, stage, probability_alive, calculated_at)
            select contact_id, stage, alive, :now
            from standing_on(:today)
            where contact_id = any(:contacts)
            order by contact_id
            on conflict (contact_id) do update
            set stage = excluded.stage,
                probability_alive = excluded.probability_alive,
                calculated_at = excluded.calculated_at
            where s.calculated_at <= excluded.calculated_at
            """;

    private final JdbcClient db;
    private final BuyingModels models;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settlement(JdbcClient db, PlatformTransactionManager transactions, Clock clock) {
        this.db = db;
        this.models = new BuyingModels(db);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** False when another node is at it. */
    boolean settle() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!ourTurn()) {
                return false;
            }
            settleEverybody();
            return true;
        }));
    }

    /** Each night, when many customers are new, and when nobody was ever looked at. */
    boolean settleIfDue() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!isDue() || !ourTurn() || !isDue()) {
                return false;
            }
            settleEverybody();
            return true;
        }));
    }

    private boolean ourTurn() {
        return db.sql("select pg_try_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query(Boolean.class)
                .single();
    }

    private record Last(OffsetDateTime fittedAt, int customers, long unscored) {}

    private boolean isDue() {
        var sql = """
                select fitted_at,
                       customers,
                       (select count(*) from customer_standing where recency is null) as unscored
                from buying_model
                order by id desc
                limit 1
                """;
        var now = clock.instant();
        return db.sql(sql)
                .query(Last.class)
                .optional()
                .map(last -> last.fittedAt().toInstant().isBefore(nightBefore(now))
                        || (last.unscored() > last.customers() * MANY
                                && last.fittedAt().toInstant().isBefore(now.minus(LEAST_PAUSE))))
                .orElseGet(this::somebodyOrdered);
    }

    private static Instant nightBefore(Instant now) {
        var tonight = LocalDate.ofInstant(now, ZoneOffset.UTC).atTime(AT_NIGHT).toInstant(ZoneOffset.UTC);
        return now.isBefore(tonight) ? tonight.minus(Duration.ofDays(1)) : tonight;
    }

    private boolean somebodyOrdered() {
        return db.sql("select exists (select from order_summary)")
                .query(Boolean.class)
                .single();
    }

    private void settleEverybody() {
        var now = clock.instant();
        db.sql("set local work_mem = '64MB'").update();
        models.renew(now);
        int customers = statement(SETTLE_EVERYBODY, now).update();
        db.sql("""
                        delete from customer_standing s
                        where not exists (select from order_summary o where o.contact_id = s.contact_id)
                        """).update();
        log.info("It is worked out anew where {} customers stand; the next time is tonight", customers);
    }

    /** Nothing changes for those who have no orders. */
    void settle(Collection<Long> contacts) {
        statement(SETTLE_SOME, clock.instant())
                .param("contacts", contacts.toArray(Long[]::new))
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, Instant now) {
        return db.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}
