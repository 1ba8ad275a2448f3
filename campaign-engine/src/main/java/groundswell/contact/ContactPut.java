package groundswell.contact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one contact what somebody says it is, however often it is said. */
class ContactPut {

    private static final int TRIES = 3;

    private final ContactTable table;
    private final Attributes attributes;
    private final TransactionTemplate transaction;

    ContactPut(ContactTable table, Attributes attributes, TransactionTemplate transaction) {
        this.table = table;
        this.attributes = attributes;
        this.transaction = transaction;
    }

    PutResult put(String externalId, ContactDraft draft) {
        return retried(() -> putOnce(externalId, draft));
    }

    PutResult meet(ContactDraft draft) {
        return retried(() -> meetOnce(draft));
    }

    private PutResult retried(Supplier<PutResult> put) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> put.get()));
            } catch (DuplicateKeyException e) {
                // somebody else made the same contact between our look and our insert: now it is there to be found
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private PutResult putOnce(String externalId, ContactDraft draft) {
        var registry = attributes.all();
        var said = new ContactFacts(registry);
        said.read("externalId", externalId);
        said.add(draft);
        said.refuseIfAnythingIsWrong();

        var key = String.valueOf(said.get("externalId"));
        var found = table.lock(key, said.email());
        var known = theOneMeant(key, said, found);
        said.refuseIfAnythingIsWrong();
        if (known.isEmpty()) {
            return new PutResult(table.insert(said), true);
        }
        var contact = known.get();
        var facts = new ContactFacts(registry);
        facts.add(contact);
        facts.read("externalId", externalId);
        facts.add(draft);
        var changed = facts.isJust(contact) ? contact : table.update(contact.id(), facts);
        return new PutResult(changed, false);
    }

    /** Whoever fills in a form may not be who he says: he adds what nobody knew and changes nothing. */
    private PutResult meetOnce(ContactDraft draft) {
        var registry = attributes.all();
        var said = new ContactFacts(registry);
        said.add(draft);
        if (said.email() == null) {
            said.refuse("email", "A new contact needs an email address.", null);
        }
        said.refuseIfAnythingIsWrong();
        var found = table.lock(null, said.email());
        if (found.isEmpty()) {
            return new PutResult(table.insert(said), true);
        }
        var contact = found.get(0);
        var known = new ContactFacts(registry);
        known.add(contact);
        said.giveWayTo(known);
        return new PutResult(said.isJust(contact) ? contact : table.update(contact.id(), said), false);
    }

    /** The external id decides; an address may bring a contact that had none, but never take another's. */
    private static Optional<Contact> theOneMeant(String externalId, ContactFacts said, List<Contact> found) {
        var byId = found.stream()
                .filter(contact -> externalId.equals(contact.externalId()))
                .findFirst();
        var byAddress = found.stream()
                .filter(contact -> Objects.equals(new EmailAddress(contact.email()).key(), said.email()))
                .findFirst();
        if (byAddress.isPresent() && !isTheSame(byAddress.get(), byId.orElse(null))) {
            said.refuse(
                    "email",
                    "This address belongs to another contact%s.".formatted(named(byAddress.get())),
                    "Give that contact another address first, or use its external id.");
        } else if (found.isEmpty() && said.email() == null) {
            said.refuse("email", "A new contact needs an email address.", null);
        }
        return byId.or(() -> byAddress);
    }

    private static boolean isTheSame(Contact byAddress, @Nullable Contact byId) {
        return byId == null ? byAddress.externalId() == null : byId.id() == byAddress.id();
    }

    private static String named(Contact contact) {
        return contact.externalId() == null ? "" : ", whose external id is “" + contact.externalId() + "”";
    }
}
