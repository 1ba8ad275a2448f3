package groundswell.lifecycle;

import java.time.Instant;
import java.util.List;

/** Orders were taken. Some may have been known before: a shop that got no answer repeats them. */
public record OrdersRecorded(List<Placed> orders) {

    public OrdersRecorded {
        orders = List.copyOf(orders);
    }

    public record Placed(long contactId, String externalId, Instant at) {}
}
