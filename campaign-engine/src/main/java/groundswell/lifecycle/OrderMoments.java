package groundswell.lifecycle;

import groundswell.contact.Moment;
import groundswell.contact.MomentKinds;
import groundswell.contact.TimelineSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a timeline tells of orders. */
@Component
class OrderMoments implements TimelineSource {

    private final Orders orders;

    OrderMoments(JdbcClient db) {
        this.orders = new Orders(db);
    }

    @Override
    public List<Moment> momentsOf(long contactId, MomentKinds kinds, Instant before, int limit) {
        return kinds.has("ordered") ? momentsOf(contactId, before, limit) : List.of();
    }

    @Override
    public List<Moment> momentsOf(long contactId, Instant before, int limit) {
        return orders.placedBy(contactId, before, limit).stream()
                .map(OrderMoments::moment)
                .toList();
    }

    private static Moment moment(Orders.Placed order) {
        var title = "Ordered for %s %s".formatted(order.total().toPlainString(), order.currency());
        var lines = order.lines() == 1 ? "1 article" : order.lines() + " articles";
        return new Moment(
                order.orderedAt().toInstant(),
                "ordered",
                title,
                "Order %s, %s".formatted(order.externalId(), lines),
                Map.of(
                        "total", order.total(),
                        "currency", order.currency(),
                        "order", order.externalId(),
                        "lines", order.lines()));
    }
}
