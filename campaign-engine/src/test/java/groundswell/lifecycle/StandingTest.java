package groundswell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.audience.Audience;
import groundswell.audience.TestAudience;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.TestContacts;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class StandingTest {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock);
    private final Lifecycle lifecycle = TestLifecycle.on(database, clock, contacts);
    private final Audience audience = TestAudience.on(database, clock, contacts, new StandingVocabulary());

    private long known(String name) {
        return contacts.put(name, ContactDraft.of(name + "@example.com", name, null))
                .contact()
                .id();
    }

    private long ordered(String name, String currency, String price, int... daysAgo) {
        long id = known(name);
        var orders = new ArrayList<Order>();
        for (int days : daysAgo) {
            var at = clock.instant().minus(Duration.ofDays(days));
            orders.add(new Order(name, name + currency + days, at, currency, List.of(), new BigDecimal(price)));
        }
        assertThat(lifecycle.record(orders).rejected()).isEmpty();
        return id;
    }

    private void learnt(BuyingModel model) {
        db.sql("""
                        insert into buying_model (
                            fitted_at, customers, sample, repeaters, r, alpha, a, b, log_likelihood, rhythm_days
                        )
                        values (now(), 1000, 1000, 300, :r, :alpha, :a, :b, -1, 90)
                        """)
                .param("r", model.r())
                .param("alpha", model.alpha())
                .param("a", model.a())
                .param("b", model.b())
                .update();
    }

    private List<Integer> scoresOf(long id) {
        var it = lifecycle.standingOf(id);
        return List.of(
                Objects.requireNonNull(it.recency()),
                Objects.requireNonNull(it.frequency()),
                Objects.requireNonNull(it.monetary()));
    }

    private long count(String feel) {
        var counted = audience.count(feel);
        assertThat(counted.problems()).isEmpty();
        return Objects.requireNonNull(counted.count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10          | welcome
            30          | welcome
            31          | getting to know
            50 20       | getting to know
            60 30 0     | account
            20 10 5     | welcome
            179         | getting to know
            180         | intensive care
            270         | potential divorce
            450         | divorce
            539         | divorce
            540         | win-back
            """)
    void without_a_chance_the_stage_goes_by_pauses(String daysAgo, String stage) {
        long id = ordered("ada", "EUR", "5", days(daysAgo));

        assertThat(lifecycle.standingOf(id).stage()).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30  | account
            80  | intensive care
            90  | potential divorce
            170 | divorce
            250 | divorce
            260 | win-back
            """)
    void whoever_bought_each_four_weeks_is_lost_sooner_than_by_pauses(int silent, String stage) {
        learnt(new BuyingModel(0.243, 4.414, 0.793, 2.426));

        long id = ordered("ada", "EUR", "5", silent, silent + 28, silent + 56, silent + 84, silent + 112, silent + 140);

        assertThat(lifecycle.standingOf(id).stage()).isEqualTo(stage);
        assertThat(lifecycle.standingOf(id).probabilityAlive()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Test
    void who_comes_back_is_a_customer_again_at_once() {
        long id = ordered("ada", "EUR", "5", 900);
        assertThat(lifecycle.standingOf(id).stage()).isEqualTo("win-back");

        ordered("ada", "EUR", "5", 0);

        assertThat(lifecycle.standingOf(id).stage()).isEqualTo("getting to know");
    }

    @Test
    void every_stage_that_is_stored_has_a_name_here() {
        var allowed = db.sql("""
                        select pg_get_constraintdef(oid)
                        from pg_constraint
                        where conrelid = 'customer_standing'::regclass and contype = 'c'
                        """).query(String.class).single();

        for (var stage : Stage.values()) {
            assertThat(allowed.contains("'" + stage.text() + "'")).isEqualTo(stage != Stage.TARGET);
        }
    }

    @Test
    void who_never_ordered_is_a_target_without_chance_and_scores() {
        long ada = known("ada");
        ordered("ben", "EUR", "5", 40);
        lifecycle.settle();

        assertThat(lifecycle.standingOf(ada)).isEqualTo(new Standing("target", null, null, null, null, null, null));
        assertThat(count("lifecycle.stage = \"target\"")).isEqualTo(1);
        assertThat(count("lifecycle.probabilityAlive = null")).isEqualTo(2);
        assertThat(count("rfm.recency = null")).isEqualTo(1);
    }

    @Test
    void who_ordered_and_was_never_looked_at_is_no_target() {
        long ada = known("ada");
        db.sql("""
                        insert into customer_order (contact_id, external_id, ordered_at, currency, total)
                        values (:ada, 'a', '2026-03-01T09:00Z', 'EUR', 5)
                        """).param("ada", ada).update();

        assertThat(count("lifecycle.stage = null")).isEqualTo(1);
        assertThat(lifecycle.standingOf(ada).stage()).isNull();

        assertThat(lifecycle.settleIfDue()).isTrue();
        assertThat(count("lifecycle.stage = \"getting to know\"")).isEqualTo(1);
    }

    @Test
    void equal_customers_have_equal_scores_and_buying_once_like_most_is_worth_one() {
        var once = new ArrayList<Long>();
        for (int i = 0; i < 8; i++) {
            once.add(ordered("once" + i, "EUR", "5", 100));
        }
        long often = ordered("often", "EUR", "9", 10, 20, 40);
        long twice = ordered("twice", "EUR", "6", 12, 60);

        lifecycle.settle();

        assertThat(once).allSatisfy(id -> assertThat(scoresOf(id)).containsExactly(1, 1, 1));
        assertThat(scoresOf(often)).containsExactly(5, 5, 5);
        assertThat(scoresOf(twice)).containsExactly(5, 5, 5);
    }

    @Test
    void a_score_is_the_share_of_customers_who_are_worse_in_fifths() {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 11; i++) {
            ids.add(ordered("c" + i, "EUR", String.valueOf(10 + i), 100 - i));
        }

        lifecycle.settle();

        assertThat(ids).extracting(id -> scoresOf(id).get(0)).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5);
        assertThat(ids).extracting(id -> scoresOf(id).get(2)).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5);
    }

    @Test
    void money_is_compared_within_its_currency_and_never_added_up_across() {
        long poor = ordered("poor", "TWD", "900", 5);
        long rich = ordered("rich", "TWD", "9000", 5);
        long small = ordered("small", "EUR", "10", 5);
        long great = ordered("great", "EUR", "100", 5);
        long both = ordered("both", "EUR", "50", 5);
        ordered("both", "TWD", "9500", 6);

        lifecycle.settle();

        assertThat(List.of(poor, rich, small, great, both))
                .extracting(id -> scoresOf(id).get(2))
                .containsExactly(1, 3, 1, 5, 5);
    }

    @Test
    void with_few_repeat_customers_there_is_no_chance_and_a_reason() {
        long ada = ordered("ada", "EUR", "5", 60, 40);
        lifecycle.settle();

        assertThat(lifecycle.standingOf(ada).probabilityAlive()).isNull();
        assertThat(lifecycle.standingOf(ada).unknown()).isEqualTo(Standing.Unknown.TOO_FEW);

        learnt(new BuyingModel(0.243, 4.414, 0.793, 2.426));
        ordered("ada", "EUR", "5", 20);
        long ben = ordered("ben", "EUR", "5", 20);

        assertThat(lifecycle.standingOf(ada).unknown()).isNull();
        assertThat(lifecycle.standingOf(ben).unknown()).isEqualTo(Standing.Unknown.ONE_PURCHASE);
    }

    @Test
    void it_is_worked_out_once_a_night_and_a_missed_night_is_made_up_for() {
        assertThat(lifecycle.settleIfDue()).isFalse();
        ordered("ada", "EUR", "5", 60, 40);

        assertThat(lifecycle.settleIfDue()).isTrue();
        assertThat(lifecycle.settleIfDue()).isFalse();
        clock.forward(Duration.ofHours(16));
        assertThat(lifecycle.settleIfDue()).isFalse();
        clock.forward(Duration.ofHours(1));
        assertThat(lifecycle.settleIfDue()).isTrue();
        assertThat(lifecycle.settleIfDue()).isFalse();
    }

    @Test
    void many_new_customers_do_not_wait_for_the_night() {
        long ada = ordered("ada", "EUR", "5", 60, 40);
        lifecycle.settle();
        long ben = ordered("ben", "EUR", "5", 1);

        assertThat(lifecycle.settleIfDue()).isFalse();
        clock.forward(Duration.ofMinutes(11));
        assertThat(lifecycle.settleIfDue()).isTrue();

        assertThat(scoresOf(ada)).containsExactly(1, 5, 5);
        assertThat(scoresOf(ben)).containsExactly(5, 1, 1);
    }

    @Test
    void again_it_comes_to_the_same_and_two_nodes_do_no_harm() throws Exception {
        long ada = ordered("ada", "EUR", "5", 60, 40);
        lifecycle.settle();
        var first = lifecycle.standingOf(ada);

        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + Settlement.TURN + ")");
            assertThat(lifecycle.settle()).isFalse();
            other.rollback();
        }

        assertThat(lifecycle.settle()).isTrue();
        assertThat(lifecycle.standingOf(ada)).isEqualTo(first);
    }

    @Test
    void whose_orders_are_gone_stands_nowhere() {
        long ada = ordered("ada", "EUR", "5", 60, 40);
        db.sql("delete from customer_order").update();
        db.sql("delete from order_summary").update();

        lifecycle.settle();

        assertThat(lifecycle.standingOf(ada).stage()).isEqualTo("target");
        assertThat(db.sql("select count(*) from customer_standing")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void conditions_and_letters_know_where_a_customer_stands() {
        learnt(new BuyingModel(0.243, 4.414, 0.793, 2.426));
        long ada = ordered("ada", "EUR", "5", 200, 170, 140, 110);
        long ben = known("ben");
        lifecycle.settle();
        learnt(new BuyingModel(0.243, 4.414, 0.793, 2.426));
        ordered("ada", "EUR", "5", 100);

        assertThat(
                        count(
                                "lifecycle.probabilityAlive < 0.5 and lifecycle.stage = \"potential divorce\" and rfm.monetary = 1"))
                .isEqualTo(1);
        assertThat(new StageFacts(db).of(List.of(ada, ben)).get(ada))
                .containsEntry("stage", "potential divorce")
                .containsKey("probabilityAlive");
        assertThat(new StageFacts(db).of(List.of(ada, ben)).get(ben)).isEqualTo(Map.of("stage", "target"));
        assertThat(new RfmFacts(db).of(List.of(ada, ben)))
                .isEqualTo(Map.of(ada, Map.of("recency", 1, "frequency", 1, "monetary", 1)));
    }

    private static int[] days(String text) {
        return List.of(text.trim().split(" ")).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
