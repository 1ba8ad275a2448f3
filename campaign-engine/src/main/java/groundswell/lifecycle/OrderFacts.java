package groundswell.lifecycle;

import groundswell.content.PersonalFacts;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code orders.count}, {@code .total}, {@code .firstAt} and {@code .lastAt} in templates. */
@Component
class OrderFacts implements PersonalFacts {

    private final JdbcClient db;

    OrderFacts(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            long contactId, long orderCount, BigDecimal total, OffsetDateTime firstAt, OffsetDateTime lastAt) {}

    @Override
    public String field() {
        return "orders";
    }

    @Override
    public Map<Long, Map<String, Object>> of(Collection<Long> contactIds) {
        Map<Long, Map<String, Object>> facts = new HashMap<>();
        db.sql("""
                        select contact_id, order_count, total, first_at, last_at
                        from order_summary
                        where contact_id = any(:contacts)
                        """)
                .param("contacts", contactIds.toArray(Long[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> facts.put(
                        row.contactId(),
                        Map.of(
                                "count", row.orderCount(),
                                "total", row.total(),
                                "firstAt", row.firstAt().toInstant(),
                                "lastAt", row.lastAt().toInstant())));
        return facts;
    }
}
