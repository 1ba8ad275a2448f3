package groundswell.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import groundswell.audience.Audience;
import groundswell.audience.Problem;
import groundswell.audience.Segments;
import groundswell.audience.Why;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who is in a segment, who is put in or taken out by hand, and why one person is in it or not. */
@RestController
@PreAuthorize("hasRole('MARKETER')")
class SegmentMembersController {

    private static final int MOST_LISTED = 200;

    private final Segments segments;
    private final Audience audience;
    private final Contacts contacts;

    SegmentMembersController(Segments segments, Audience audience, Contacts contacts) {
        this.segments = segments;
        this.audience = audience;
        this.contacts = contacts;
    }

    /** A contact as in every list, and since when the segment knows it. */
    record Member(@JsonUnwrapped Contact contact, @Nullable Instant since) {}

    record Members(List<Member> items, @Nullable String next, long total) {}

    @GetMapping("/api/segments/{id}/members")
    Members members(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page = segments.members(segments.get(id), q, before(cursor), Math.max(1, Math.min(limit, MOST_LISTED)));
        var byId = contacts
                .byIds(page.items().stream().map(Segments.Member::contactId).toList())
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        var items = page.items().stream()
                .filter(it -> byId.containsKey(it.contactId()))
                .map(it -> new Member(Objects.requireNonNull(byId.get(it.contactId())), it.since()))
                .toList();
        return new Members(items, page.next() == null ? null : String.valueOf(page.next()), page.total());
    }

    private static @Nullable Long before(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        } else if (!cursor.matches("[0-9]{1,18}")) {
            throw new References.Unreadable(
                    "cursor", "This is not a cursor of a list of members.", "Begin again without one.");
        }
        return Long.valueOf(cursor);
    }

    record Contacted(@Nullable List<JsonNode> contacts) {}

    /** {@code unknown}: those that name nobody. */
    record Moved(int moved, long count, List<String> unknown) {}

    @PostMapping("/api/segments/{id}/members")
    Moved add(@PathVariable long id, @RequestBody Contacted body) {
        var found = References.of(body.contacts(), contacts);
        int moved = segments.add(id, found.ids());
        return new Moved(moved, Objects.requireNonNullElse(segments.get(id).count(), 0L), found.unknown());
    }

    @DeleteMapping("/api/segments/{id}/members")
    Moved remove(@PathVariable long id, @RequestBody Contacted body) {
        var found = References.of(body.contacts(), contacts);
        int moved = segments.remove(id, found.ids());
        return new Moved(moved, Objects.requireNonNullElse(segments.get(id).count(), 0L), found.unknown());
    }

    record Person(
            long id,
            String email,
            @Nullable String firstName,
            @Nullable String lastName) {}

    record Answer(Person contact, boolean holds, List<Why.Reason> parts, List<Problem> problems) {}

    record Question(@Nullable String condition, @Nullable JsonNode contact) {}

    @GetMapping("/api/segments/{id}/why")
    Answer why(@PathVariable long id, @RequestParam String contact) {
        var segment = segments.get(id);
        var rule = segment.condition();
        return why(rule == null ? "inSegment(\"%s\")".formatted(segment.key()) : rule, contact);
    }

    /** A condition that is still being written is answered with its problems, not refused. */
    @PostMapping("/api/segments/why")
    Answer why(@RequestBody Question question) {
        if (question.condition() == null || question.contact() == null) {
            throw new References.Unreadable(
                    question.condition() == null ? "condition" : "contact",
                    "Both a condition and a contact are needed.",
                    "Send {\"condition\": \"…\", \"contact\": \"ada@example.com\"}.");
        }
        return why(question.condition(), question.contact().asString(""));
    }

    private Answer why(String condition, String reference) {
        var contact = References.one(reference, contacts);
        var why = audience.why(condition, contact.id());
        var person = new Person(contact.id(), contact.email(), contact.firstName(), contact.lastName());
        return new Answer(person, why.holds(), why.parts(), why.problems());
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(References.Unreadable unreadable) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(unreadable.getMessage()));
        problem.setProperties(Map.of(
                "problems",
                List.of(Map.of(
                        "field", unreadable.field,
                        "message", String.valueOf(unreadable.getMessage()),
                        "hint", unreadable.hint))));
        return problem;
    }
}
