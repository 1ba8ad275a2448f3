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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LifecycleTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T09:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock);
    private final Lifecycle lifecycle = new Lifecycle(db, contacts, clock, event -> {});
    private final Audience audience = TestAudience.on(database, clock, contacts, new OrderVocabulary());

    @BeforeEach
    void ada_and_ben_are_known() {
        contacts.put("ada", ContactDraft.of("ada@example.com", "Ada", null));
        contacts.put("ben", ContactDraft.of("ben@example.com", "Ben", null));
    }

    private static Order order(String contact, String id, Instant at, String... prices) {
        var lines = new ArrayList<Order.Line>();
        for (var price : prices) {
            lines.add(new Order.Line("tea", "drinks", new BigDecimal(2), new BigDecimal(price)));
        }
        return new Order(contact, id, at, "EUR", lines, null);
    }

    private long idOf(String reference) {
        return Objects.requireNonNull(contacts.idsOf(List.of(reference)).get(reference));
    }

    private OrderSummary summaryOf(String reference) {
        return lifecycle.summaryOf(idOf(reference)).orElseThrow();
    }

    @Test
    void a_customer_is_named_by_external_id_or_address() {
        var recorded = lifecycle.record(
                List.of(order("ada", "1", MARCH, "5"), order("ADA@Example.com", "2", MAY, "10.50", "1")));

        assertThat(recorded).isEqualTo(new Recorded(2, 0, List.of()));
        assertThat(summaryOf("ada")).isEqualTo(new OrderSummary(2, new BigDecimal("33.00"), "EUR", MARCH, MAY));
        assertThat(db.sql("select count(*) from order_line").query(Long.class).single())
                .isEqualTo(3);
    }

    @Test
    void an_order_told_again_changes_nothing() {
        lifecycle.record(List.of(order("ada", "1", MARCH, "5")));

        var again = lifecycle.record(
                List.of(order("ada", "1", MARCH, "5"), order("ben", "2", MAY, "1"), order("ben", "2", MAY, "1")));

        assertThat(again).isEqualTo(new Recorded(1, 2, List.of()));
        assertThat(summaryOf("ada").count()).isEqualTo(1);
        assertThat(summaryOf("ben").count()).isEqualTo(1);
        assertThat(db.sql("select count(*) from order_line").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void the_summary_is_kept_whichever_way_orders_come_in() {
        db.sql("""
                        insert into customer_order (contact_id, external_id, ordered_at, currency, total)
                        values (:ada, 'a', '2026-03-01T09:00Z', 'EUR', 5), (:ada, 'b', '2026-05-01T09:00Z', 'CHF', 7)
                        """).param("ada", idOf("ada")).update();

        assertThat(summaryOf("ada")).isEqualTo(new OrderSummary(2, new BigDecimal("12"), null, MARCH, MAY));
    }

    @Test
    void the_shop_may_tell_a_total_with_shipping_and_without_lines() {
        var order = new Order("ada", "1", MARCH, "EUR", List.of(), new BigDecimal("12.34"));

        assertThat(lifecycle.record(List.of(order)).accepted()).isEqualTo(1);
        assertThat(summaryOf("ada").total()).isEqualByComparingTo("12.34");
    }

    @Test
    void a_bad_order_is_refused_by_its_place_and_spoils_no_other() {
        var recorded = lifecycle.record(List.of(
                order("nobody", "1", MARCH, "5"), order("ada", "2", MARCH, "5"), order("ada", " ", MARCH, "5")));

        assertThat(recorded.accepted()).isEqualTo(1);
        assertThat(recorded.rejected())
                .containsExactly(
                        new Recorded.Rejected(
                                0,
                                "contact names nobody we know: give an external id or an address, or import them first."),
                        new Recorded.Rejected(2, "id is missing."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EUR | 2026-03-01T09:00:00Z | 1     | -1    | price of a line must be between 0 and 1000000000 with at most 6 decimals.
            EUR | 2026-03-01T09:00:00Z | 1e999 | 1     | quantity of a line must be between 0 and 1000000000 with at most 6 decimals.
            EUR | 2026-03-01T09:00:00Z | 1     | 1e-99 | price of a line must be between 0 and 1000000000 with at most 6 decimals.
            EUR | 2026-03-01T09:00:00Z |       | 1     | quantity of a line is missing.
            eur | 2026-03-01T09:00:00Z | 1     | 1     | currency must be one of ISO 4217, such as EUR.
            XYZ | 2026-03-01T09:00:00Z | 1     | 1     | currency must be one of ISO 4217, such as EUR.
            EUR | 2026-07-01T09:00:00Z | 1     | 1     | at is before 1900 or in the future: write when the order was placed.
            EUR |                      | 1     | 1     | at is missing: write it as 2026-03-31T09:00:00Z.
            """)
    void what_cannot_be_an_order_is_refused_with_advice(
            String currency,
            @Nullable Instant at,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            String problem) {
        var order = new Order("ada", "1", at, currency, List.of(new Order.Line("tea", null, quantity, price)), null);

        assertThat(lifecycle.record(List.of(order)).rejected()).containsExactly(new Recorded.Rejected(0, problem));
    }

    @Test
    void characters_that_cannot_be_stored_are_refused() {
        var orders = List.of(
                order("a\0da", "1", MARCH, "5"), order("ada", "\uD800", MARCH, "5"), order("'; --", "3", MARCH, "5"));

        assertThat(lifecycle.record(orders).rejected()).hasSize(3);
    }

    @Test
    void conditions_ask_what_customers_ordered() {
        lifecycle.record(List.of(order("ada", "1", MARCH, "5"), order("ada", "2", MAY, "10")));

        assertThat(count("orders.count = 2 and orders.total = 30 and orders.averageValue = 15"))
                .isEqualTo(1);
        assertThat(count("orders.lastAt >= date(\"2026-05-01\") and orders.firstAt < date(\"2026-05-01\")"))
                .isEqualTo(1);
        assertThat(count("daysSince(orders.lastAt) between 40 and 50")).isEqualTo(1);
    }

    @Test
    void who_never_ordered_has_no_orders_and_no_dates() {
        assertThat(count("orders.count = 0 and orders.total = 0")).isEqualTo(2);
        assertThat(count("orders.lastAt = null and orders.averageValue = null")).isEqualTo(2);
        assertThat(count("daysSince(orders.lastAt) > 90")).isZero();
        assertThat(count("not(daysSince(orders.lastAt) <= 90)")).isEqualTo(2);
        assertThat(lifecycle.summaryOf(idOf("ada"))).isEmpty();
    }

    private long count(String feel) {
        var counted = audience.count(feel);
        assertThat(counted.problems()).isEmpty();
        return Objects.requireNonNull(counted.count());
    }

    @Test
    void forty_thousand_orders_take_some_seconds() {
        var orders = new ArrayList<Order>();
        for (int i = 0; i < 40_000; i++) {
            orders.add(order(i % 2 == 0 ? "ada" : "ben@example.com", "o" + i, MARCH.plusSeconds(i), "1", "2"));
        }
        long begin = System.nanoTime();

        var recorded = lifecycle.record(orders);

        assertThat(recorded.accepted()).isEqualTo(40_000);
        assertThat(summaryOf("ben").count()).isEqualTo(20_000);
        System.out.println("40,000 orders: " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        assertThat(System.nanoTime() - begin).isLessThan(30_000_000_000L);
    }

    @Test
    void a_timeline_tells_of_orders_newest_first() {
        lifecycle.record(List.of(order("ada", "1", MARCH, "5"), order("ada", "2", MAY, "10", "1")));
        var moments = new OrderMoments(db).momentsOf(idOf("ada"), clock.instant(), 10);

        assertThat(moments).extracting(it -> it.title()).containsExactly("Ordered for 22 EUR", "Ordered for 10 EUR");
        assertThat(moments.get(0).detail()).isEqualTo("Order 2, 2 articles");
        assertThat(new OrderMoments(db).momentsOf(idOf("ada"), MAY, 10)).hasSize(1);
    }
}
