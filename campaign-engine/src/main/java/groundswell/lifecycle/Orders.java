package groundswell.lifecycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of orders, their lines and what they sum up to. */
final class Orders {

    /**
     * Inserts a batch of orders with their lines and answers how many were new; the trigger adds them to the summaries.
     * One statement for any number, because arrays travel as one parameter each: 40,000 orders with 100,000 lines take
     * some seconds.
     */
    private static final String INSERT = """
            with inserted as (
                insert into customer_order (contact_id, external_id, ordered_at, currency, total)
                select o.contact_id, o.external_id, o.ordered_at, o.currency, o.total
                from unnest(
                    cast(:contacts as bigint[]),
                    cast(:ids as text[]),
                    cast(:moments as timestamptz[]),
                    cast(:currencies as text[]),
                    cast(:totals as numeric[])
                ) o (contact_id, external_id, ordered_at, currency, total)
                order by o.external_id
                on conflict (external_id) do nothing
                returning id, contact_id, external_id
            ),
            lines as (
                insert into order_line (contact_id, order_id, line_no, sku, category, quantity, price)
                select i.contact_id, i.id, l.line_no, l.sku, l.category, l.quantity, l.price
                from unnest(
                    cast(:lineOrders as text[]),
                    cast(:lineNumbers as int[]),
                    cast(:skus as text[]),
                    cast(:categories as text[]),
                    cast(:quantities as numeric[]),
                    cast(:prices as numeric[])
                ) l (external_id, line_no, sku, category, quantity, price)
                join inserted i on i.external_id = l.external_id
            )
            select count(*) from inserted
            """;

    private final JdbcClient db;

    Orders(JdbcClient db) {
        this.db = db;
    }

    /** Ids are given once each; the contacts are known. */
    int insert(List<Order> orders, Map<String, Long> contacts) {
        var lines = new Lines();
        orders.forEach(lines::add);
        return db.sql(INSERT)
                .param(
                        "contacts",
                        orders.stream().map(it -> contacts.get(it.contact())).toArray(Long[]::new))
                .param("ids", texts(orders.stream().map(Order::id).toList()))
                .param("moments", texts(orders.stream().map(Order::at).toList()))
                .param("currencies", texts(orders.stream().map(Order::currency).toList()))
                .param("totals", texts(orders.stream().map(Order::amount).toList()))
                .param("lineOrders", texts(lines.orders))
                .param("lineNumbers", texts(lines.numbers))
                .param("skus", texts(lines.skus))
                .param("categories", texts(lines.categories))
                .param("quantities", texts(lines.quantities))
                .param("prices", texts(lines.prices))
                .query(Integer.class)
                .single();
    }

    private static @Nullable String[] texts(List<? extends @Nullable Object> values) {
        var texts = new @Nullable String[values.size()];
        for (int i = 0; i < texts.length; i++) {
            var value = values.get(i);
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }

    private record SummaryRow(
            long orderCount,
            BigDecimal total,
            @Nullable String currency,
            OffsetDateTime firstAt,
            OffsetDateTime lastAt) {}

    Optional<OrderSummary> summaryOf(long contactId) {
        var sql = """
                select order_count, total, currency, first_at, last_at
                from order_summary
                where contact_id = :contact
                """;
        return db.sql(sql)
                .param("contact", contactId)
                .query(SummaryRow.class)
                .optional()
                .map(row -> new OrderSummary(
                        row.orderCount(),
                        row.total(),
                        row.currency(),
                        row.firstAt().toInstant(),
                        row.lastAt().toInstant()));
    }

    record Placed(String externalId, OffsetDateTime orderedAt, String currency, BigDecimal total, long lines) {}

    List<Placed> placedBy(long contactId, Instant before, int limit) {
        var sql = """
                select o.external_id, o.ordered_at, o.currency, o.total, count(l.line_no) as lines
                from customer_order o
                left join order_line l on l.contact_id = o.contact_id and l.order_id = o.id
                where o.contact_id = :contact and o.ordered_at < :before
                group by o.id
                order by o.ordered_at desc, o.id desc
                limit :limit
                """;
        return db.sql(sql)
                .param("contact", contactId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Placed.class)
                .list();
    }

    /** The columns of all lines. */
    private static final class Lines {
        private final List<@Nullable String> orders = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private final List<@Nullable String> skus = new ArrayList<>();
        private final List<@Nullable String> categories = new ArrayList<>();
        private final List<@Nullable BigDecimal> quantities = new ArrayList<>();
        private final List<@Nullable BigDecimal> prices = new ArrayList<>();

        void add(Order order) {
            int number = 1;
            for (var line : order.lines()) {
                orders.add(order.id());
                numbers.add(number++);
                skus.add(line.sku());
                categories.add(line.category());
                quantities.add(line.quantity());
                prices.add(line.price());
            }
        }
    }
}
