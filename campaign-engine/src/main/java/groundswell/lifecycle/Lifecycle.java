package groundswell.lifecycle;

import static java.util.Objects.requireNonNull;

import groundswell.contact.Contacts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The door: what customers bought, and where they stand with us. */
@Service
public class Lifecycle {

    private static final int ORDERS_PER_STATEMENT = 5_000;

    private final Orders orders;
    private final Standings standings;
    private final Settlement settlement;
    private final Contacts contacts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Lifecycle(JdbcClient db, Settlement settlement, Contacts contacts, Clock clock, ApplicationEventPublisher events) {
        this.orders = new Orders(db);
        this.standings = new Standings(db);
        this.settlement = settlement;
        this.contacts = contacts;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Idempotent by the order's id: what is known already stays as it is. Takes any number. Whoever ordered has a new
     * stage at once; scores wait for {@link #settle()}.
     */
    public Recorded record(List<Order> batch) {
        var check = new OrderCheck(clock.instant());
        var known = idsOf(batch);
        var fine = new LinkedHashMap<String, Order>();
        var rejected = new ArrayList<Recorded.Rejected>();
        for (int i = 0; i < batch.size(); i++) {
            var order = batch.get(i);
            var problem = check.problemOf(order).or(() -> unknown(order, known));
            if (problem.isPresent()) {
                rejected.add(new Recorded.Rejected(i, problem.get()));
            } else {
                fine.putIfAbsent(requireNonNull(order.id()), order);
            }
        }
        int accepted = insert(new ArrayList<>(fine.values()), known);
        return new Recorded(accepted, batch.size() - rejected.size() - accepted, rejected);
    }

    private Map<String, Long> idsOf(List<Order> batch) {
        var references = batch.stream()
                .map(Order::contact)
                .filter(Objects::nonNull)
                .filter(reference -> reference.indexOf(0) < 0)
                .distinct()
                .toList();
        var ids = new HashMap<String, Long>();
        for (int i = 0; i < references.size(); i += ORDERS_PER_STATEMENT) {
            ids.putAll(contacts.idsOf(references.subList(i, Math.min(i + ORDERS_PER_STATEMENT, references.size()))));
        }
        return ids;
    }

    private static Optional<String> unknown(Order order, Map<String, Long> known) {
        return known.containsKey(order.contact())
                ? Optional.empty()
                : Optional.of("contact names nobody we know: give an external id or an address, or import them first.");
    }

    private int insert(List<Order> fine, Map<String, Long> known) {
        int accepted = 0;
        for (int i = 0; i < fine.size(); i += ORDERS_PER_STATEMENT) {
            var some = fine.subList(i, Math.min(i + ORDERS_PER_STATEMENT, fine.size()));
            int added = orders.insert(some, known);
            if (added > 0) {
                settlement.settle(buyersOf(some, known));
            }
            events.publishEvent(recorded(some, known));
            accepted += added;
        }
        return accepted;
    }

    private static Set<Long> buyersOf(List<Order> some, Map<String, Long> known) {
        return some.stream().map(it -> requireNonNull(known.get(it.contact()))).collect(Collectors.toSet());
    }

    private static OrdersRecorded recorded(List<Order> orders, Map<String, Long> known) {
        return new OrdersRecorded(orders.stream()
                .map(it -> new OrdersRecorded.Placed(
                        requireNonNull(known.get(it.contact())),
                        requireNonNull(it.id()),
                        requireNonNull(it.at()),
                        it.amount(),
                        it.currency(),
                        texts(it, Order.Line::sku),
                        texts(it, Order.Line::category)))
                .toList());
    }

    private static List<String> texts(Order order, Function<Order.Line, @Nullable String> text) {
        return order.lines().stream()
                .map(text)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Empty when the contact never ordered. */
    public Optional<OrderSummary> summaryOf(long contactId) {
        return orders.summaryOf(contactId);
    }

    /**
     * Works out anew where every customer stands, as of now, in UTC; again it comes to the same. Half a minute or so for a
     * million customers. False when another node is at it, whose work will do.
     */
    public boolean settle() {
        return settlement.settle();
    }

    /** As {@link #settle()}, once a night, and when many are new since; false when there is no need. */
    public boolean settleIfDue() {
        return settlement.settleIfDue();
    }

    public Standing standingOf(long contactId) {
        return standings.of(contactId);
    }
}
