package groundswell.response;

import groundswell.response.Attribution.Model;
import java.time.Instant;
import java.util.List;

/**
 * How conversions are to be credited.
 *
 * @param windowDays a click counts for so long
 * @param halfLifeDays for {@link Model#TIME_DECAY}
 * @param opens whether an open counts as much as a click; it says little of the person
 * @param events what is taken for a conversion
 * @param since conversions since then
 */
public record AttributionOrder(
        Model model, int windowDays, int halfLifeDays, boolean opens, List<String> events, Instant since) {

    public AttributionOrder {
        events = List.copyOf(events);
        Tracking.days("window", windowDays);
        Tracking.days("halfLife", halfLifeDays);
    }
}
