package groundswell.web;

import groundswell.consent.Consent;
import groundswell.consent.Suppression;
import groundswell.consent.TopicConsent;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.contact.Erasure;
import groundswell.contact.MergeRecord;
import groundswell.contact.PersonalData;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One person's whole record: given out, erased, made one with another. */
@RestController
@RequestMapping("/api/contacts/{id}")
@PreAuthorize("hasRole('MARKETER')")
class PersonController {

    private final PersonalData people;
    private final Contacts contacts;
    private final Consent consent;

    PersonController(PersonalData people, Contacts contacts, Consent consent) {
        this.people = people;
        this.contacts = contacts;
        this.consent = consent;
    }

    record Confirmation(@Nullable String confirm) {}

    record MergeOrder(@Nullable Long from) {}

    record UndoOrder(@Nullable Long merge) {}

    /** One side of a merge, or what comes of it. */
    record Side(
            Contact contact,
            List<TopicConsent> consents,
            @Nullable Suppression suppression) {}

    record Preview(Side survivor, Side from, Side result) {}

    record Merges(List<MergeRecord> items) {}

    /** A file for the person: GDPR articles 15 and 20. */
    @GetMapping("/data")
    ResponseEntity<Map<String, Object>> data(@PathVariable long id) {
        var name = ContentDisposition.attachment()
                .filename("contact-" + id + ".json")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(people.export(id));
    }

    /** Cannot be undone, so it needs the address and an administrator. */
    @DeleteMapping
    @PreAuthorize("hasRole('ADMIN')")
    Erasure erase(@PathVariable long id, @RequestBody(required = false) @Nullable Confirmation typed, Principal who) {
        return people.erase(id, typed == null ? null : typed.confirm(), who.getName());
    }

    @GetMapping("/merges")
    Merges merges(@PathVariable long id) {
        return new Merges(people.mergesOf(id));
    }

    /** What a merge would make of the two; changes nothing. */
    @GetMapping("/merge")
    Preview preview(@PathVariable long id, @RequestParam long from) {
        var result = people.previewMerge(id, from);
        var survivor = side(find(id));
        var other = side(find(from));
        var suppression = Stream.of(survivor, other)
                .flatMap(it -> Stream.ofNullable(it.suppression()))
                .findFirst()
                .orElse(null);
        return new Preview(survivor, other, new Side(result, consent.strictest(id, from), suppression));
    }

    @PostMapping("/merge")
    Contact merge(@PathVariable long id, @RequestBody MergeOrder order, Principal who) {
        if (order.from() == null) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "Say in “from” which contact to merge.");
        }
        return people.merge(id, order.from(), who.getName());
    }

    @PostMapping("/unmerge")
    Contact unmerge(@PathVariable long id, @RequestBody(required = false) @Nullable UndoOrder order) {
        return people.unmerge(id, order == null ? null : order.merge());
    }

    private Side side(Contact contact) {
        return new Side(
                contact,
                consent.of(contact.id()),
                consent.suppressionOf(new EmailAddress(contact.email())).orElse(null));
    }

    private Contact find(long id) {
        return contacts.find(id)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no contact " + id + "."));
    }
}
