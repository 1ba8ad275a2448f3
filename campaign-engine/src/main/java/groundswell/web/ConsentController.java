package groundswell.web;

import groundswell.consent.Consent;
import groundswell.consent.ConsentEntry;
import groundswell.consent.Preference;
import groundswell.consent.Preferences;
import groundswell.consent.Speaker;
import groundswell.consent.TopicConsent;
import groundswell.contact.Contacts;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What one contact said about being written to, with every proof, and what one of ours writes down for him. */
@RestController
@RequestMapping("/api/contacts/{id}/consents")
@PreAuthorize("hasRole('MARKETER')")
class ConsentController {

    private static final int MOST_LISTED = 200;
    private static final int LONGEST_HOW = 100;
    private static final int LONGEST_WORDING = 2_000;

    private final Contacts contacts;
    private final Consent consent;
    private final Preferences preferences;
    private final Clock clock;

    ConsentController(Contacts contacts, Consent consent, Preferences preferences, Clock clock) {
        this.contacts = contacts;
        this.consent = consent;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** Every word, newest first, and what holds now. */
    record Words(
            List<TopicConsent> now,
            Preference preference,
            List<ConsentEntry> items,
            @Nullable String next) {}

    record Body(
            @Nullable String topic,
            @Nullable Boolean given,
            @Nullable String wording,
            @Nullable String how) {}

    @GetMapping
    Words list(@PathVariable long id, @RequestParam(required = false) @Nullable Instant cursor) {
        refuseUnknown(id);
        var before = cursor == null ? clock.instant().plusSeconds(1) : cursor;
        var items = consent.history(id, before, MOST_LISTED);
        var next = items.size() < MOST_LISTED
                ? null
                : items.get(items.size() - 1).at().toString();
        return new Words(consent.of(id), preferences.of(id), items, next);
    }

    /** The proof says that one of ours wrote it down, and who. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<TopicConsent> say(@PathVariable long id, @RequestBody Body body, Principal user) {
        refuseUnknown(id);
        if (body.given() == null) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "Say whether it is given: true, or false for withdrawn.");
        }
        var how = Objects.requireNonNullElse(shorten(body.how(), LONGEST_HOW), "told one of us");
        consent.record(List.of(new ConsentEntry(
                id,
                Objects.requireNonNullElse(body.topic(), ""),
                body.given(),
                clock.instant(),
                how,
                null,
                shorten(body.wording(), LONGEST_WORDING),
                null,
                Speaker.user(user.getName()))));
        return consent.of(id);
    }

    /** {@code import} is a word of the ledger's own: it gives way to others, and a person's word does not. */
    private static @Nullable String shorten(@Nullable String text, int longest) {
        if (text == null || text.isBlank() || text.strip().equals("import")) {
            return null;
        }
        var clean = text.replace("\0", "").strip();
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }

    private void refuseUnknown(long id) {
        if (contacts.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no contact " + id + ".");
        }
    }
}
