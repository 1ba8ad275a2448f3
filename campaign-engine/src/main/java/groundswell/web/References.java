package groundswell.web;

import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Contacts as callers name them: our id as a number, or an external id or address as a text. */
record References(Set<Long> ids, List<String> unknown) {

    private static final int MOST = 10_000;
    private static final String NUMBER = "[0-9]{1,18}";

    static References of(@Nullable List<JsonNode> given, Contacts contacts) {
        if (given == null || given.isEmpty() || given.size() > MOST) {
            throw new Unreadable(
                    "contacts",
                    "contacts names between 1 and %,d people.".formatted(MOST),
                    "Send {\"contacts\": [17, \"ada@example.com\"]}.");
        }
        var texts = given.stream()
                .filter(it -> !it.isNumber())
                .map(it -> it.asString(""))
                .filter(it -> it.indexOf(0) < 0)
                .toList();
        var numbers = given.stream()
                .filter(JsonNode::isIntegralNumber)
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::asLong)
                .toList();
        var ids = new LinkedHashSet<Long>();
        contacts.byIds(numbers).forEach(it -> ids.add(it.id()));
        var byName = contacts.idsOf(texts);
        ids.addAll(byName.values());
        var unknown = new ArrayList<String>();
        for (var node : given) {
            boolean known = node.isIntegralNumber()
                    ? node.canConvertToLong() && ids.contains(node.asLong())
                    : byName.containsKey(node.asString(""));
            if (!known) {
                unknown.add(node.asString(""));
            }
        }
        return new References(ids, unknown);
    }

    /** Our id, else an external id, else an address. Throws NoSuchElementException when it names nobody. */
    static Contact one(String reference, Contacts contacts) {
        var byId = reference.matches(NUMBER) ? contacts.find(Long.parseLong(reference)) : Optional.<Contact>empty();
        return byId.or(() -> reference.indexOf(0) >= 0
                        ? Optional.empty()
                        : contacts.idsOf(List.of(reference)).values().stream()
                                .findFirst()
                                .flatMap(contacts::find))
                .orElseThrow(() -> new NoSuchElementException(
                        "Nobody is known by this: give an id, an external id or an address."));
    }

    /** What was sent cannot be read; nothing was done. */
    static final class Unreadable extends RuntimeException {

        final String field;
        final String hint;

        Unreadable(String field, String message, String hint) {
            super(message);
            this.field = field;
            this.hint = hint;
        }
    }
}
