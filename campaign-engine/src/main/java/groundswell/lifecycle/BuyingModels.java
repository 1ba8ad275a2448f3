package groundswell.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of models: one for each night, the newest in force. */
final class BuyingModels {

    /** Enough for three digits of each parameter, and fitted in some seconds. */
    private static final int MOST_SAMPLED = 20_000;

    /** Of fewer the four parameters are a guess; better to say that we do not know. */
    private static final int LEAST_REPEATERS = 200;

    private static final int LEAST_FOR_A_RHYTHM = 20;
    private static final double RHYTHM_UNTIL_WE_KNOW = 90;

    private final JdbcClient db;

    BuyingModels(JdbcClient db) {
        this.db = db;
    }

    /** Fits a model to the orders up to this moment and keeps it, or keeps why there is none. */
    void renew(Instant now) {
        int customers = db.sql("select count(*) from order_summary")
                .query(Integer.class)
                .single();
        var sample = sample(customers, LocalDate.ofInstant(now, ZoneOffset.UTC));
        int repeaters = count(sample.stream().filter(it -> it.repeats() > 0).toList());
        var model = repeaters < LEAST_REPEATERS ? Optional.<BuyingModel>empty() : BuyingFit.to(sample);
        var sql = """
                insert into buying_model (
                    fitted_at, customers, sample, repeaters, r, alpha, a, b, log_likelihood, rhythm_days, refusal
                )
                values (
                    :now, :customers, :sample, :repeaters, :r, :alpha, :a, :b, :logLikelihood, :rhythm, :refusal
                )
                """;
        db.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("customers", customers)
                .param("sample", count(sample))
                .param("repeaters", repeaters)
                .param("r", model.map(BuyingModel::r).orElse(null))
                .param("alpha", model.map(BuyingModel::alpha).orElse(null))
                .param("a", model.map(BuyingModel::a).orElse(null))
                .param("b", model.map(BuyingModel::b).orElse(null))
                .param(
                        "logLikelihood",
                        model.map(it -> it.logLikelihood(sample)).orElse(null))
                .param("rhythm", rhythm(sample, repeaters))
                .param("refusal", model.isPresent() ? null : repeaters < LEAST_REPEATERS ? "TOO_FEW" : "NO_FIT")
                .update();
    }

    /** The same customers each night, whoever came in between: by a hash of their number. Ordered by repeats. */
    private List<Buyers> sample(int customers, LocalDate today) {
        var sql = """
                select repeats,
                       last_day - first_day as last_day,
                       greatest(last_day, :today) - first_day as days,
                       count(*) as customers
                from customer_habit
                where hashint8extended(contact_id, 0) & 1048575 < :share * 1048576
                group by 1, 2, 3
                order by 1, 2, 3
                """;
        return db.sql(sql)
                .param("today", today)
                .param("share", Math.min(1, (double) MOST_SAMPLED / Math.max(1, customers)))
                .query(Buyers.class)
                .list();
    }

    private static int count(List<Buyers> buyers) {
        return buyers.stream().mapToInt(Buyers::customers).sum();
    }

    /** The median of the mean intervals, in days. */
    private static double rhythm(List<Buyers> sample, int repeaters) {
        int passed = 0;
        var byInterval = sample.stream()
                .filter(it -> it.repeats() > 0)
                .sorted(Comparator.comparingDouble(BuyingModels::interval))
                .toList();
        for (var it : byInterval) {
            passed += it.customers();
            if (repeaters >= LEAST_FOR_A_RHYTHM && passed * 2 >= repeaters) {
                return interval(it);
            }
        }
        return RHYTHM_UNTIL_WE_KNOW;
    }

    private static double interval(Buyers it) {
        return (double) it.lastDay() / it.repeats();
    }
}
