package groundswell.web;

import groundswell.lifecycle.Lifecycle;
import groundswell.lifecycle.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shops tell what was bought. */
@RestController
class OrderController {

    private final Lifecycle lifecycle;
    private final JsonMapper json;

    OrderController(Lifecycle lifecycle, JsonMapper json) {
        this.lifecycle = lifecycle;
        this.json = json;
    }

    record OrderBody(
            @Nullable String contact,
            @Nullable String id,
            @Nullable Instant at,
            @Nullable String currency,
            @Nullable List<Order.@Nullable Line> lines,
            @Nullable BigDecimal total) {

        Order order() {
            var given = lines == null ? List.<Order.Line>of() : lines;
            return new Order(
                    contact,
                    id,
                    at,
                    currency,
                    given.stream().filter(Objects::nonNull).toList(),
                    total);
        }
    }

    @PostMapping("/api/orders")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('MARKETER')")
    Batch.Answer record(@RequestBody JsonNode body) {
        var batch = Batch.read(body, OrderBody.class, json);
        var recorded =
                lifecycle.record(batch.readable().stream().map(OrderBody::order).toList());
        recorded.rejected().forEach(it -> batch.reject(it.index(), it.problem()));
        return batch.answer(recorded.accepted(), recorded.duplicates());
    }
}
