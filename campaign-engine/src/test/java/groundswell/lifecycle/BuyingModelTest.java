package groundswell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import groundswell.testing.Corpus;
import groundswell.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BuyingModelTest {

    private static final BuyingModel PUBLISHED = new BuyingModel(0.243, 4.414, 0.793, 2.426);

    private final JdbcClient db = JdbcClient.create(TestDatabase.fresh());

    private record Kept(double r, double alpha, double a, double b, double logLikelihood, int sample, int repeaters) {}

    /** The calibration period of the paper: the first 39 weeks, with the purchases of one day as one. */
    @Test
    void the_orders_of_cdnow_give_the_parameters_of_the_paper() throws IOException {
        var buyers = new ArrayList<Long>();
        var days = new ArrayList<String>();
        for (var line : Files.readAllLines(Corpus.folder("cdnow").resolve("CDNOW_sample.txt"))) {
            var fields = line.trim().split("\\s+", -1);
            if (fields[2].compareTo("19970930") <= 0) {
                buyers.add(Long.valueOf(fields[1]));
                days.add(fields[2]);
            }
        }
        db.sql("""
                        insert into customer_order (contact_id, external_id, ordered_at, currency, total)
                        select buyer, number, cast(day || ' 23:00Z' as timestamptz), 'USD', 1
                        from unnest(cast(:buyers as bigint[]), cast(:days as text[])) with ordinality o (buyer, day, number)
                        """)
                .param("buyers", buyers.toArray(Long[]::new))
                .param("days", days.toArray(String[]::new))
                .update();

        new BuyingModels(db).renew(Instant.parse("1997-09-30T23:30:00Z"));

        var kept = db.sql("select r, alpha, a, b, log_likelihood, sample, repeaters from buying_model")
                .query(Kept.class)
                .single();
        assertThat(kept.r()).isCloseTo(0.243, within(0.0005));
        assertThat(kept.alpha()).isCloseTo(4.414, within(0.002));
        assertThat(kept.a()).isCloseTo(0.793, within(0.001));
        assertThat(kept.b()).isCloseTo(2.426, within(0.002));
        assertThat(kept.logLikelihood()).isCloseTo(-9582.4, within(0.05));
        assertThat(kept.sample()).isEqualTo(2357);
        assertThat(kept.repeaters()).isEqualTo(946);
    }

    /** The paper expects 1.226 purchases in the next 39 weeks of one who bought twice more, last in week 30.43. */
    @Test
    void the_chance_is_the_one_in_the_papers_expected_purchases() {
        double weeks = 39;
        double share = weeks / (PUBLISHED.alpha() + 38.86 + weeks);
        double ifAlive = (PUBLISHED.a() + PUBLISHED.b() + 2 - 1)
                / (PUBLISHED.a() - 1)
                * (1
                        - Math.pow((PUBLISHED.alpha() + 38.86) / (PUBLISHED.alpha() + 38.86 + weeks), PUBLISHED.r() + 2)
                                * hypergeometric(
                                        PUBLISHED.r() + 2,
                                        PUBLISHED.b() + 2,
                                        PUBLISHED.a() + PUBLISHED.b() + 2 - 1,
                                        share));

        assertThat(ifAlive * alive(2, 30.43, 38.86)).isCloseTo(1.226, within(0.001));
    }

    private static double hypergeometric(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < 500; n++) {
            term *= (a + n) * (b + n) / (c + n) * z / (n + 1);
            sum += term;
        }
        return sum;
    }

    /** "The increasing frequency paradox" of the model: after the same silence it gives up frequent buyers sooner. */
    @Test
    void who_bought_often_and_is_silent_is_sooner_given_up() {
        assertThat(alive(5, 30, 39)).isGreaterThan(alive(12, 30, 39)).isLessThan(alive(5, 39, 39));
        assertThat(alive(23, 39, 39)).isCloseTo(1 / (1 + 0.793 / (2.426 + 22)), within(1e-9));
    }

    @Test
    void nobody_is_too_frequent_or_too_long_gone_to_work_out() {
        assertThat(alive(5_000, 0.1, 2_000)).isBetween(0.0, 1e-100);
        assertThat(new BuyingModel(0.2, 4, 0.8, 2.4).logLikelihood(List.of(new Buyers(5_000, 1, 14_000, 1))))
                .isFinite();
    }

    @Test
    void of_who_bought_once_the_model_says_nothing() {
        assertThat(db.sql("select probability_alive(0, 0, 300, 0.2, 4, 0.8, 2.4) is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private double alive(int repeats, double lastWeek, double week) {
        return db.sql("select probability_alive(:x, :last, :week, 0.243, 4.414, 0.793, 2.426)")
                .param("x", repeats)
                .param("last", lastWeek)
                .param("week", week)
                .query(Double.class)
                .single();
    }

    @Test
    void customers_made_by_a_model_lead_back_to_it() {
        var truth = new BuyingModel(0.6, 9, 0.8, 2.5);

        var found = BuyingFit.to(made(truth, 20_000)).orElseThrow();

        assertThat(found.r()).isCloseTo(truth.r(), withPercentage(10));
        assertThat(found.alpha()).isCloseTo(truth.alpha(), withPercentage(10));
        assertThat(found.a()).isCloseTo(truth.a(), withPercentage(15));
        assertThat(found.b()).isCloseTo(truth.b(), withPercentage(15));
    }

    private static List<Buyers> made(BuyingModel truth, int customers) {
        var dice = new RandomDataGenerator(4711);
        Map<List<Integer>, Integer> counts = new HashMap<>();
        for (int i = 0; i < customers; i++) {
            double rate = dice.nextGamma(truth.r(), 1 / truth.alpha());
            double leaves = dice.nextBeta(truth.a(), truth.b());
            int days = dice.nextInt(20 * 7, 120 * 7);
            int repeats = 0;
            double last = 0;
            double next = dice.nextExponential(1 / rate) * 7;
            while (next < days) {
                repeats++;
                last = next;
                next = dice.nextUniform(0, 1) < leaves ? Double.MAX_VALUE : last + dice.nextExponential(1 / rate) * 7;
            }
            counts.merge(List.of(repeats, (int) Math.round(last), days), 1, Integer::sum);
        }
        var buyers = new ArrayList<Buyers>();
        counts.forEach((it, number) -> buyers.add(new Buyers(it.get(0), it.get(1), it.get(2), number)));
        return buyers;
    }

    @Test
    void a_model_at_the_edge_is_refused() {
        assertThat(new BuyingModel(0.2, 4, 1e-9, 2).isSound()).isFalse();
        assertThat(PUBLISHED.isSound()).isTrue();
        // everybody bought each of 300 days and nobody ever stopped: there is nothing to learn of leaving
        assertThat(BuyingFit.to(List.of(new Buyers(300, 300, 300, 1_000)))).isEmpty();
    }
}
