package groundswell.lifecycle;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code orders.count}, {@code orders.lastAt}, … Who never ordered has 0 orders, a total of 0, and no dates. */
@Component
class OrderVocabulary implements Vocabulary {

    private static final String JOIN = "left join order_summary os on os.contact_id = c.id";

    /** Of the orders themselves: the summary knows only today. */
    private static final String THEN =
            "select %s from customer_order o where o.contact_id = c.id and o.ordered_at <= :until";

    @Override
    public List<Name> names() {
        return List.of(
                name("orders.count", FeelType.NUMBER, "coalesce(os.order_count, 0)", "count(*)"),
                name("orders.total", FeelType.NUMBER, "coalesce(os.total, 0)", "coalesce(sum(o.total), 0)"),
                name("orders.averageValue", FeelType.NUMBER, "os.total / os.order_count", "avg(o.total)"),
                name("orders.firstAt", FeelType.DATE_TIME, "os.first_at", "min(o.ordered_at)"),
                name("orders.lastAt", FeelType.DATE_TIME, "os.last_at", "max(o.ordered_at)"));
    }

    private static Name name(String name, FeelType type, String today, String then) {
        return new Name(name, type, today, JOIN, THEN.formatted(then));
    }
}
