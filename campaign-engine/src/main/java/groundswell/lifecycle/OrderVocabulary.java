package groundswell.lifecycle;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code orders.count}, {@code orders.lastAt}, … Who never ordered has 0 orders, a total of 0, and no dates. */
@Component
class OrderVocabulary implements Vocabulary {

    private static final String JOIN = "left join order_summary os on os.contact_id = c.id";

    @Override
    public List<Name> names() {
        return List.of(
                new Name("orders.count", FeelType.NUMBER, "coalesce(os.order_count, 0)", JOIN),
                new Name("orders.total", FeelType.NUMBER, "coalesce(os.total, 0)", JOIN),
                new Name("orders.averageValue", FeelType.NUMBER, "os.total / os.order_count", JOIN),
                new Name("orders.firstAt", FeelType.DATE_TIME, "os.first_at", JOIN),
                new Name("orders.lastAt", FeelType.DATE_TIME, "os.last_at", JOIN));
    }
}
