package groundswell.response;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.response.Touchpoints.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for pages of thanks, which tell of a conversion with a picture: no script, no cookie, and nothing of the person
 * in it. What they tell is the event {@code converted}.
 */
@Component
public class ConversionPixel {

    public static final String CONVERTED = "converted";

    private static final JsonMapper JSON = new JsonMapper();

    private final LinkTokens tokens;
    private final Touchpoints touchpoints;
    private final MessageFacts messages;
    private final MachineLists lists;
    private final Clock clock;

    ConversionPixel(JdbcClient db, LinkTokens tokens, MessageFacts messages, MachineLists lists, Clock clock) {
        this.tokens = tokens;
        this.touchpoints = new Touchpoints(db);
        this.messages = messages;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Once for an order, and once for a letter when no order is told; what a machine loads is kept as a machine's.
     *
     * @return false when the token is not ours
     */
    public boolean record(String token, Conversion conversion, Visit visit) {
        var ids = tokens.read(Purpose.CONVERSION, token).filter(it -> it.length == 1);
        ids.ifPresent(it -> add(it[0], conversion, visit, clock.instant()));
        return ids.isPresent();
    }

    private void add(long messageId, Conversion conversion, Visit visit, Instant now) {
        var fact = messages.of(messageId).orElse(null);
        if (fact == null) {
            return;
        }
        var judgement = lists.filter().judge(visit, fact.sentAt(), now);
        Map<String, Object> data = new LinkedHashMap<>();
        if (conversion.amount() != null && conversion.currency() != null) {
            data.put("amount", conversion.amount());
            data.put("currency", conversion.currency());
        }
        if (conversion.order() != null) {
            data.put("order", conversion.order());
        }
        data.put("letter", fact.template());
        // A machine must not take the number before the person comes.
        var id = judgement.isMachine()
                ? null
                : "pixel/" + (conversion.order() == null ? "message " + messageId : conversion.order());
        touchpoints.add(
                List.of(new Event(fact.contactId(), CONVERTED, now, JSON.writeValueAsString(data), id, judgement)));
    }
}
