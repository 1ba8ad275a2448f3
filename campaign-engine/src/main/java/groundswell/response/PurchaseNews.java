package groundswell.response;

import groundswell.lifecycle.OrdersRecorded;
import groundswell.lifecycle.OrdersRecorded.Placed;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who orders has met us: campaigns may wait for {@code purchased}, with {@code event.amount}, {@code event.currency},
 * {@code event.order} and the lists {@code event.articles} and {@code event.categories}. Orders of long ago, as a shop
 * hands over when it is connected, move nobody.
 */
@Component
class PurchaseNews {

    static final String PURCHASED = "purchased";

    private static final Duration NEWS = Duration.ofDays(7);

    private final Response response;
    private final JsonMapper json;
    private final Clock clock;

    PurchaseNews(Response response, JsonMapper json, Clock clock) {
        this.response = response;
        this.json = json;
        this.clock = clock;
    }

    /** In the transaction in which they were taken; an order that is told again is no second purchase. */
    @EventListener
    void tell(OrdersRecorded recorded) {
        var since = clock.instant().minus(NEWS);
        List<Noted> noted = recorded.orders().stream()
                .filter(it -> it.at().isAfter(since))
                .map(it -> new Noted(it.contactId(), PURCHASED, data(it), "order/" + it.externalId()))
                .toList();
        response.note(noted);
    }

    private String data(Placed order) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("order", order.externalId());
        data.put("amount", order.amount());
        if (order.currency() != null) {
            data.put("currency", order.currency());
        }
        data.put("articles", order.articles());
        data.put("categories", order.categories());
        return json.writeValueAsString(data);
    }
}
