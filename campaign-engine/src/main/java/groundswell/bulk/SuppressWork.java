package groundswell.bulk;

import groundswell.consent.ManyRefusals;
import groundswell.consent.ManyRefusals.Refused;
import groundswell.contact.Changed;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The addresses of each of them refused for good. Undone by the moment and the words of the refusal, also where it
 * followed somebody to another address; what somebody else refused meanwhile stays.
 */
record SuppressWork(ManyRefusals refusals, Contacts contacts, ManyRefusals.Note note, String undoneBy) implements Work {

    private static final JsonMapper JSON = new JsonMapper();

    /** Which address was refused, and the refusal that was there before and would have ended by itself. */
    private record Before(String address, @Nullable String was) {}

    @Override
    public List<Changed> apply(List<Long> ids) {
        var byKey = contacts.byIds(ids).stream().collect(Collectors.toMap(SuppressWork::key, Contact::id));
        return refusals.refuse(byKey.keySet(), note).stream()
                .map(it -> new Changed(
                        byKey.getOrDefault(it.addressKey(), 0L),
                        JSON.writeValueAsString(new Before(it.addressKey(), it.before()))))
                .toList();
    }

    @Override
    public int undo(Collection<Changed> changes) {
        var before = changes.stream()
                .collect(Collectors.toMap(Changed::contactId, it -> JSON.readValue(it.before(), Before.class)));
        Map<String, Long> owners = new HashMap<>();
        before.forEach((contact, it) -> owners.put(it.address(), contact));
        contacts.byIds(before.keySet()).forEach(it -> owners.putIfAbsent(key(it), it.id()));
        var lifted = new HashSet<>(refusals.release(owners.keySet(), note, undoneBy, "A bulk action was undone"));
        refusals.restore(endedByThemselves(before.values(), lifted));
        return lifted.stream().map(owners::get).collect(Collectors.toSet()).size();
    }

    private static List<Refused> endedByThemselves(Collection<Before> before, Set<String> lifted) {
        var refused = new ArrayList<Refused>();
        before.stream()
                .filter(it -> it.was() != null && lifted.contains(it.address()))
                .map(it -> new Refused(it.address(), it.was()))
                .forEach(refused::add);
        return refused;
    }

    private static String key(Contact contact) {
        return new EmailAddress(contact.email()).key();
    }
}
