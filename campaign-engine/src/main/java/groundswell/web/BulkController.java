package groundswell.web;

import groundswell.bulk.Action;
import groundswell.bulk.Bulk;
import groundswell.contact.FieldProblem;
import groundswell.contact.InvalidContact;
import groundswell.contact.Selection;
import groundswell.job.JobId;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One action on many contacts: these, or all whom the filters leave. */
@RestController
@RequestMapping("/api/contacts/bulk")
@PreAuthorize("hasRole('MARKETER')")
class BulkController {

    private static final int MOST_NAMED = 10_000;

    private final Bulk bulk;
    private final ContactFilters filters;

    BulkController(Bulk bulk, ContactFilters filters) {
        this.bulk = bulk;
        this.filters = filters;
    }

    /**
     * Who is meant, and what is done.
     *
     * @param contacts our ids; then no filter may be given
     * @param all true to mean everybody we know, so that it is never an accident
     */
    record Order(
            @Nullable List<@Nullable Long> contacts,
            @Nullable String condition,
            @Nullable String segment,
            @Nullable String tag,
            @Nullable Long company,
            @Nullable String q,
            @Nullable Boolean all,
            @Nullable Action action) {

        ContactFilters.Filter filter() {
            return new ContactFilters.Filter(condition, segment, tag, company, q);
        }
    }

    record Started(long job) {}

    @PostMapping
    ResponseEntity<Started> start(@RequestBody Order order, Principal user) {
        try {
            return accepted(bulk.start(selection(order), order.action(), user.getName()));
        } catch (DataIntegrityViolationException e) {
            throw tooLarge();
        }
    }

    /** What would happen to how many; changes nothing. */
    @PostMapping("/preview")
    Bulk.Preview preview(@RequestBody Order order) {
        try {
            return bulk.preview(selection(order), order.action());
        } catch (DataIntegrityViolationException e) {
            throw tooLarge();
        }
    }

    static ResponseEntity<Started> accepted(JobId job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + job.value()))
                .body(new Started(job.value()));
    }

    private Selection selection(Order order) {
        var contacts = order.contacts();
        boolean everybody = Boolean.TRUE.equals(order.all());
        boolean filtered = !order.filter().isEmpty();
        if (contacts == null && !everybody && !filtered) {
            throw wrong("contacts", "Say who is meant.", "Send contacts, segment, condition, tag or q, or all: true.");
        }
        if (contacts == null) {
            return filters.selection(order.filter());
        }
        if (everybody || filtered) {
            throw wrong("contacts", "Contacts are named and filtered at once.", "Send either contacts or filters.");
        }
        var ids = contacts.stream().filter(Objects::nonNull).distinct().toList();
        if (ids.isEmpty() || ids.size() > MOST_NAMED) {
            throw wrong(
                    "contacts",
                    "contacts names between 1 and %,d people.".formatted(MOST_NAMED),
                    "Use a filter for more, or make them a segment.");
        }
        return Selection.of(ids);
    }

    private static InvalidContact wrong(String field, String message, String hint) {
        return new InvalidContact(List.of(new FieldProblem(field, message, hint)));
    }

    /** FEEL can calculate what no number holds. */
    private static InvalidContact tooLarge() {
        return wrong(
                "condition",
                "For at least one contact the result is too large to calculate.",
                "Calculate with smaller numbers.");
    }
}
