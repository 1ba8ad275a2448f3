package groundswell.web;

import groundswell.consent.Consent;
import groundswell.consent.Suppression;
import groundswell.consent.TopicConsent;
import groundswell.contact.Contact;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.contact.MomentKinds;
import groundswell.contact.Page;
import groundswell.contact.TimelinePage;
import groundswell.lifecycle.Lifecycle;
import groundswell.lifecycle.OrderSummary;
import groundswell.lifecycle.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who we know, and everything about one of them. */
@RestController
@RequestMapping("/api/contacts")
@PreAuthorize("hasRole('MARKETER')")
class ContactController {

    private static final int MOST_LISTED = 200;

    private final Contacts contacts;
    private final Consent consent;
    private final Lifecycle lifecycle;
    private final ContactFilters filters;

    ContactController(Contacts contacts, Consent consent, Lifecycle lifecycle, ContactFilters filters) {
        this.contacts = contacts;
        this.consent = consent;
        this.lifecycle = lifecycle;
        this.filters = filters;
    }

    record Details(
            long id,
            @Nullable String externalId,
            String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String language,
            @Nullable String country,
            @Nullable String timeZone,
            Map<String, Object> attributes,
            List<String> tags,
            @Nullable Long companyId,
            @Nullable String company,
            Instant createdAt,
            List<TopicConsent> consents,
            @Nullable Suppression suppression,
            @Nullable OrderSummary orders,
            Standing standing) {}

    /** Those in the segment, by key or id, who have the tag, work for the company and whom the search finds; newest first. */
    @GetMapping
    Page<Contact> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String segment,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable Long company,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.max(1, Math.min(limit, MOST_LISTED));
        var filter = new ContactFilters.Filter(null, segment, tag, company, q);
        return filter.isJustSearch()
                ? contacts.search(q, cursor, most)
                : contacts.among(filters.selection(filter), cursor, most);
    }

    @GetMapping("/{id}")
    Details get(@PathVariable long id) {
        var it = find(id);
        return new Details(
                it.id(),
                it.externalId(),
                it.email(),
                it.firstName(),
                it.lastName(),
                it.language(),
                it.country(),
                it.timeZone(),
                it.attributes(),
                it.tags(),
                it.companyId(),
                it.company(),
                it.createdAt(),
                consent.of(it.id()),
                consent.suppressionOf(new EmailAddress(it.email())).orElse(null),
                lifecycle.summaryOf(it.id()).orElse(null),
                lifecycle.standingOf(it.id()));
    }

    /** Newest first; {@code cursor} is the page before's {@code next}; of these kinds, or all. */
    @GetMapping("/{id}/timeline")
    TimelinePage timeline(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Set<String> kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.max(1, Math.min(limit, MOST_LISTED));
        return contacts.timeline(find(id), MomentKinds.of(kind == null ? Set.of() : kind), cursor, most);
    }

    /** 409 with the number of the contact who has the address. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Contact add(@RequestBody ContactDraft draft) {
        return contacts.add(draft);
    }

    @PutMapping("/{externalId}")
    ResponseEntity<Contact> put(@PathVariable String externalId, @RequestBody ContactDraft draft) {
        var result = contacts.put(externalId, draft);
        return ResponseEntity.status(result.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(result.contact());
    }

    /** As PUT, by our own id: for a page that edits one contact. */
    @PatchMapping("/{id}")
    Contact change(@PathVariable long id, @RequestBody ContactDraft draft) {
        return contacts.change(id, draft).orElseThrow(() -> unknown(id));
    }

    private Contact find(long id) {
        return contacts.find(id).orElseThrow(() -> unknown(id));
    }

    private static ResponseStatusException unknown(long id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no contact " + id + ".");
    }
}
