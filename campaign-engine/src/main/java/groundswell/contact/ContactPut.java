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
    private final UniqueValues unique;
    private final AddressBook addresses;

    ContactPut(
            ContactTable table,
            Attributes attributes,
            TransactionTemplate transaction,
            UniqueValues unique,
            AddressBook addresses) {
        this.table = table;
        this.attributes = attributes;
        this.transaction = transaction;
        this.unique = unique;
        this.addresses = addresses;
    }

    PutResult put(String externalId, ContactDraft draft) {
        return retried(() -> putOnce(externalId, draft));
    }

    Contact add(ContactDraft draft) {
        return retried(() -> addOnce(draft));
    }

    PutResult meet(ContactDraft draft) {
        return retried(() -> meetOnce(draft));
    }

    Optional<Contact> change(long id, ContactDraft draft) {
        return retried(() -> Optional.ofNullable(changeOnce(id, draft)));
    }

    private <T> T retried(Supplier<T> put) {
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

    private Contact addOnce(ContactDraft draft) {
        var said = new ContactFacts(attributes.all());
        said.add(draft);
        if (draft.email() == null) {
            said.refuse("email", "A new contact needs an email address.", null);
        }
        var known = said.email() == null ? List.<Contact>of() : table.lock(null, said.email());
        if (!known.isEmpty()) {
            throw new KnownAddress(known.get(0));
        }
        refuseWrong(said, null);
        return table.insert(said);
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
            refuseWrong(said, null);
            return new PutResult(table.insert(said), true);
        }
        var contact = known.get();
        var facts = new ContactFacts(registry);
        facts.add(contact);
        facts.read("externalId", externalId);
        facts.add(draft);
        refuseWrong(facts, contact);
        return new PutResult(saved(contact, facts), false);
    }

    private @Nullable Contact changeOnce(long id, ContactDraft draft) {
        var registry = attributes.all();
        var said = new ContactFacts(registry);
        said.add(draft);
        var found = table.lock(id, said.email());
        var contact = found.stream().filter(it -> it.id() == id).findFirst().orElse(null);
        if (contact == null) {
            return null;
        }
        found.stream().filter(it -> it.id() != id).forEach(other -> refuseTaken(said, other));
        said.refuseIfAnythingIsWrong();
        var facts = new ContactFacts(registry);
        facts.add(contact);
        facts.add(draft);
        refuseWrong(facts, contact);
        return saved(contact, facts);
    }

    private Contact saved(Contact known, ContactFacts facts) {
        if (facts.isJust(known)) {
            return known;
        }
        var changed = table.update(known.id(), facts);
        addresses.changed(known.id(), known.email(), changed.email());
        return changed;
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
            refuseWrong(said, null);
            return new PutResult(table.insert(said), true);
        }
        var contact = found.get(0);
        var known = new ContactFacts(registry);
        known.add(contact);
        said.giveWayTo(known);
        refuseWrong(said, contact);
        return new PutResult(said.isJust(contact) ? contact : table.update(contact.id(), said), false);
    }

    private void refuseWrong(ContactFacts facts, @Nullable Contact known) {
        facts.refuseLacking(known);
        unique.refuseTaken(facts, known);
        facts.refuseIfAnythingIsWrong();
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
            refuseTaken(said, byAddress.get());
        } else if (found.isEmpty() && said.email() == null) {
            said.refuse("email", "A new contact needs an email address.", null);
        }
        return byId.or(() -> byAddress);
    }

    private static void refuseTaken(ContactFacts said, Contact other) {
        said.refuse(
                "email",
                "This address belongs to another contact: %s%s.".formatted(other.displayName(), named(other)),
                "If both are one person, merge them; else give that contact another address first.");
    }

    private static boolean isTheSame(Contact byAddress, @Nullable Contact byId) {
        return byId == null ? byAddress.externalId() == null : byId.id() == byAddress.id();
    }

    private static String named(Contact contact) {
        return contact.externalId() == null ? "" : ", whose external id is “" + contact.externalId() + "”";
    }
}
