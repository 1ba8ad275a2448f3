package groundswell.web;

import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.contact.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The words that a house puts on its contacts. */
@RestController
@PreAuthorize("hasRole('MARKETER')")
class TagController {

    private static final int MOST_LISTED = 1_000;

    private final Tags tags;
    private final Contacts contacts;

    TagController(Tags tags, Contacts contacts) {
        this.tags = tags;
        this.contacts = contacts;
    }

    record TagList(List<Tags.Used> items, @Nullable String next) {}

    record Change(@Nullable List<String> add, @Nullable List<String> remove) {}

    /** The most used first. */
    @GetMapping("/api/tags")
    TagList list() {
        return new TagList(tags.used(MOST_LISTED), null);
    }

    @PostMapping("/api/contacts/{id}/tags")
    Contact change(@PathVariable long id, @RequestBody Change change) {
        tags.change(id, orNone(change.add()), orNone(change.remove()));
        return contacts.find(id)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no contact " + id + "."));
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }
}
