package groundswell.webhook;

import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.webhook.CallTable.Taken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a call says: where in which campaign somebody came, and those facts about him that the webhook is to get. */
@Component
class CallBody {

    private static final JsonMapper JSON = new JsonMapper();

    private final Contacts contacts;

    CallBody(Contacts contacts) {
        this.contacts = contacts;
    }

    /** By the number of the call; without those whose contact is gone. As they are known now, with one statement. */
    Map<Long, String> of(List<Taken> calls) {
        var people = contacts
                .byIds(calls.stream().map(Taken::contactId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        var bodies = new LinkedHashMap<Long, String>();
        for (var call : calls) {
            Optional.ofNullable(people.get(call.contactId())).ifPresent(it -> bodies.put(call.id(), body(call, it)));
        }
        return bodies;
    }

    private static String body(Taken call, Contact contact) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("id", contact.id());
        facts.put("externalId", contact.externalId());
        for (var field : call.fields()) {
            facts.put(field, fact(contact, field));
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("campaign", call.campaign());
        data.put("step", call.elementId());
        data.put("contact", facts);
        return JSON.writeValueAsString(
                message("campaign.step", call.queuedAt().toInstant().toString(), data));
    }

    static String test(String timestamp) {
        return JSON.writeValueAsString(message("webhook.test", timestamp, Map.of("from", "Groundswell")));
    }

    private static Map<String, Object> message(String type, String timestamp, Map<String, Object> data) {
        var message = new LinkedHashMap<String, Object>();
        message.put("type", type);
        message.put("timestamp", timestamp);
        message.put("data", data);
        return message;
    }

    private static @Nullable Object fact(Contact contact, String key) {
        return switch (key) {
            case "email" -> contact.email();
            case "firstName" -> contact.firstName();
            case "lastName" -> contact.lastName();
            case "language" -> contact.language();
            case "country" -> contact.country();
            case "timeZone" -> contact.timeZone();
            case "company" -> contact.company();
            case "createdAt" -> contact.createdAt().toString();
            case "externalId" -> contact.externalId();
            case "tags" -> contact.tags();
            default -> contact.attributes().get(key);
        };
    }
}
