package groundswell.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to one person's record in all modules: given out (GDPR articles 15 and 20), erased (article 17), or made one
 * with another.
 */
@Component
public class PersonalData {

    private final ObjectProvider<PersonalRecords> modules;
    private final ContactTable contacts;
    private final Erasures erasures;
    private final MergeTable merges;
    private final Merging merging;
    private final Yielding yielding;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    PersonalData(
            JdbcClient db,
            PlatformTransactionManager transactions,
            ObjectProvider<PersonalRecords> modules,
            Clock clock) {
        this.modules = modules;
        this.contacts = new ContactTable(db, clock);
        this.erasures = new Erasures(db);
        this.merges = new MergeTable(db);
        this.merging = new Merging(contacts, merges, new Attributes(db, clock), clock);
        this.yielding = new Yielding(db, transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** Everything that is kept about the contact at this moment, a section for each kind of record. */
    public Map<String, Object> export(long contactId) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            var contact = contacts.find(contactId).orElseThrow(() -> new UnknownContact(contactId));
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("format", "groundswell-personal-data/1");
            all.put("exportedAt", clock.instant().toString());
            modules().forEach(it -> all.putAll(it.export(person(contact))));
            return all;
        }));
    }

    /**
     * Erases the contact in one transaction. Idempotent: asked again it answers with the proof of the first time.
     *
     * @param confirmation the contact's address, so that it is never an accident
     */
    public Erasure erase(long contactId, @Nullable String confirmation, @Nullable String username) {
        return yielding.run(() -> {
            var contact = contacts.lock(contactId);
            return contact.isEmpty()
                    ? erasures.find(contactId).orElseThrow(() -> new UnknownContact(contactId))
                    : erase(contact.get(), confirmation, username);
        });
    }

    private Erasure erase(Contact contact, @Nullable String confirmation, @Nullable String username) {
        if (confirmation == null || !contact.email().equalsIgnoreCase(confirmation.strip())) {
            throw InvalidContact.of(
                    "confirm",
                    "This is not the address of the contact, so nothing was erased.",
                    "Type the address exactly as the contact's page shows it.");
        }
        var counts = new LinkedHashMap<String, Integer>();
        var person = person(contact);
        merges.unsettled(Instant.EPOCH, contact.id()).forEach(this::settle);
        modules().forEach(it -> it.erase(person).forEach((table, rows) -> counts.merge(table, rows, Integer::sum)));
        counts.put("contact", contacts.delete(contact.id()));
        counts.values().removeIf(rows -> rows == 0);
        var erasure = new Erasure(contact.id(), clock.instant(), username, counts);
        erasures.add(erasure);
        return erasure;
    }

    /** What the survivor would be; nothing is changed. */
    public Contact previewMerge(long to, long from) {
        return merging.preview(to, from);
    }

    /** Makes {@code from} a part of {@code to}; can be undone for a day. */
    public Contact merge(long to, long from, @Nullable String username) {
        return yielding.run(() -> merging.merge(to, from, username, modules()));
    }

    /** Undoes the survivor's latest merge; {@code merge} null or its number. What happened since stays with him. */
    public Contact unmerge(long survivor, @Nullable Long merge) {
        return yielding.run(() -> merging.undo(survivor, merge, modules()));
    }

    /** Newest first. */
    public List<MergeRecord> mergesOf(long survivor) {
        return merges.of(survivor, clock.instant().minus(Merging.UNDO));
    }

    public Optional<Erasure> erasureOf(long contactId) {
        return erasures.find(contactId);
    }

    /**
     * Forgets what undoes merges older than a day, and erases what was written about erased people by somebody who had
     * begun before: a click that was being noted, a letter that was being handed over. Idempotent.
     */
    public void tidy() {
        Instant before = clock.instant().minus(Merging.UNDO);
        merges.unsettled(before, null).forEach(merge -> yielding.run(() -> settle(merge)));
        erasures.since(before.minus(Merging.UNDO))
                .forEach(contact -> yielding.run(() -> {
                    modules().forEach(it -> it.erase(new Person(contact, Set.of())));
                    return contact;
                }));
    }

    private int settle(Merge merge) {
        modules().forEach(it -> it.settle(merge));
        return merges.settle(merge.id());
    }

    private Person person(Contact contact) {
        return new Person(contact.id(), merges.addressesOf(contact));
    }

    private List<PersonalRecords> modules() {
        return modules.orderedStream().toList();
    }
}
