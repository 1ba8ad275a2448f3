package groundswell.contact;

import groundswell.job.JobId;
import groundswell.job.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: who we know, what we know of them, and how more of them come in. */
@Component
public class Contacts {

    private final JdbcClient db;
    private final ContactTable table;
    private final ContactSearch search;
    private final ContactPut put;
    private final Attributes attributes;
    private final AddressBook addresses;
    private final Jobs jobs;
    private final ContactImports imports;
    private final ObjectProvider<TimelineSource> timelineSources;
    private final Clock clock;

    Contacts(
            JdbcClient db,
            PlatformTransactionManager transactions,
            Clock clock,
            Jobs jobs,
            ContactImports imports,
            ObjectProvider<TimelineSource> timelineSources,
            ApplicationEventPublisher events) {
        this.db = db;
        this.table = new ContactTable(db, clock);
        this.search = new ContactSearch(db);
        this.attributes = new Attributes(db, clock);
        this.addresses = new AddressBook(db, clock, events);
        this.put = new ContactPut(
                table, attributes, new TransactionTemplate(transactions), new UniqueValues(db), addresses);
        this.jobs = jobs;
        this.imports = imports;
        this.timelineSources = timelineSources;
        this.clock = clock;
    }

    /** Whoever was merged into another contact is found as that one: links in old letters carry the old number. */
    public Optional<Contact> find(long id) {
        return table.find(id).or(() -> new MergeTable(db).survivorOf(id).flatMap(table::find));
    }

    /** In one statement; those that are gone are left out. */
    public List<Contact> byIds(Collection<Long> ids) {
        return table.byIds(ids);
    }

    /** By external id or else by address, in two statements; what names nobody is left out. */
    public Map<String, Long> idsOf(Collection<String> references) {
        return new ContactReferences(db).idsOf(references);
    }

    /** Those whose address, first, last or full name begins with {@code q}, newest first; all without it. */
    public Page<Contact> search(@Nullable String q, @Nullable String cursor, int limit) {
        var text = q == null ? "" : PlainText.strip(q);
        var before = Cursor.read(cursor);
        return text.isEmpty() ? search.all(before, limit) : search.startingWith(text, before, limit);
    }

    /** Those who are selected, newest first. */
    public Page<Contact> among(Selection selection, @Nullable String cursor, int limit) {
        return search.among(selection, Cursor.read(cursor), limit);
    }

    /** A new contact. Throws {@link KnownAddress} when somebody has the address. */
    public Contact add(ContactDraft draft) {
        return put.add(draft);
    }

    /** Idempotent: the external id names the contact, and what the draft is silent about stays as it is known. */
    public PutResult put(String externalId, ContactDraft draft) {
        return put.put(externalId, draft);
    }

    /**
     * Finds the contact of the draft's address, or makes one. What is known already stays: nobody has proved that the
     * address is his.
     */
    public PutResult meet(ContactDraft draft) {
        return put.meet(draft);
    }

    /** As {@link #put}, by the contact's own id; empty when there is none. */
    public Optional<Contact> change(long id, ContactDraft draft) {
        return put.change(id, draft);
    }

    /**
     * Gives the contact another address, in the caller's transaction when there is one; {@link AddressChanged} tells
     * of it. Throws {@link InvalidContact} when somebody else has it. Idempotent; empty when there is no such contact.
     */
    public Optional<Contact> changeAddress(long id, EmailAddress to) {
        return put.change(id, ContactDraft.of(to.value(), null, null));
    }

    /** A language tag such as {@code zh-Hant}; empty when there is no such contact. */
    public Optional<Contact> changeLanguage(long id, String language) {
        return put.change(id, new ContactDraft(null, null, null, language, null, null, null, null));
    }

    /** Every name that may be asked of a contact, the fields that all have first. */
    public List<Attribute> attributes() {
        return attributes.all();
    }

    /** Adds an attribute, or gives it a new label; its type never changes, because facts are kept under it. */
    public Attribute define(String name, AttributeType type, String label) {
        return attributes.define(name, type, label);
    }

    /** What the columns of a CSV file may become; its beginning, some hundred kilobytes, is enough. */
    public ImportPreview previewImport(InputStream csv, @Nullable String charset) {
        try {
            return ImportPreview.of(csv.readNBytes(CsvFormat.SAMPLE_BYTES), charset, attributes.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the file to its end, refuses it when it cannot be imported as ordered, and else queues the import. The job
     * tells how far it is.
     */
    public JobId startImport(InputStream csv, ImportOrder order) {
        return imports.start(csv, order);
    }

    /** Newest first. */
    public List<Moment> timeline(Contact contact, Instant before, int limit) {
        return timeline(contact, MomentKinds.all(), before, limit);
    }

    /** Newest first, of these kinds alone. */
    public List<Moment> timeline(Contact contact, MomentKinds kinds, Instant before, int limit) {
        return timeline().of(contact, kinds, before, limit);
    }

    /**
     * The same page by page, from now backwards.
     *
     * @param cursor {@link TimelinePage#next} of the page before; null begins. Any other is an {@link InvalidContact}
     */
    public TimelinePage timeline(Contact contact, MomentKinds kinds, @Nullable String cursor, int limit) {
        return timeline().page(contact, kinds, TimelineCursor.read(cursor), limit);
    }

    private Timeline timeline() {
        return new Timeline(
                table, jobs, addresses, timelineSources.orderedStream().toList(), clock);
    }
}
