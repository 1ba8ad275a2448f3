package groundswell.web;

import groundswell.campaign.Campaigns;
import groundswell.campaign.Failure;
import groundswell.campaign.WrongState;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People for whom a step of a campaign could not be done, why, and another try. */
@RestController
@RequestMapping("/api/campaigns/{id}/failures")
@PreAuthorize("hasRole('MARKETER')")
class FailureController {

    private static final int MOST_LISTED = 200;

    private final Campaigns campaigns;
    private final Contacts contacts;

    FailureController(Campaigns campaigns, Contacts contacts) {
        this.campaigns = campaigns;
        this.contacts = contacts;
    }

    record FailureList(List<Item> items, @Nullable String next) {}

    record Item(
            String element,
            String name,
            long contactId,
            @Nullable String contactName,
            @Nullable String email,
            String reason,
            Instant at) {}

    record Retried(long people) {}

    /** {@code element}: at this step alone. */
    @GetMapping
    FailureList list(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.max(1, Math.min(limit, MOST_LISTED));
        var found = campaigns.failures(id, blankToNull(element), place(cursor), most);
        var people = contacts
                .byIds(found.stream().map(Failure::contactId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        var last = found.size() < most ? null : found.get(found.size() - 1).place();
        return new FailureList(
                found.stream().map(it -> item(it, people.get(it.contactId()))).toList(),
                last == null ? null : last.wave() + "." + last.enrollment());
    }

    @PostMapping("/retry")
    Retried retry(@PathVariable long id, @RequestParam(required = false) @Nullable String element) {
        return new Retried(campaigns.retry(id, blankToNull(element)));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Failure.Place place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Failure.Place.START;
        }
        var parts = cursor.split("\\.", -1);
        try {
            return new Failure.Place(Long.parseLong(parts[0]), Long.parseLong(parts[parts.length - 1]));
        } catch (NumberFormatException e) {
            return Failure.Place.START;
        }
    }

    private static Item item(Failure failure, @Nullable Contact contact) {
        return new Item(
                failure.element(),
                failure.name(),
                failure.contactId(),
                contact == null ? null : contact.displayName(),
                contact == null ? null : contact.email(),
                failure.reason(),
                failure.at());
    }

    @ExceptionHandler
    ProblemDetail wrongState(WrongState wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(wrong.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
