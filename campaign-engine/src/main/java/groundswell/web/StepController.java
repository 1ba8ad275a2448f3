package groundswell.web;

import groundswell.campaign.Campaigns;
import groundswell.campaign.StepPeople;
import groundswell.campaign.StepTime;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who was at a step of a campaign, and for how long. */
@RestController
@RequestMapping("/api/campaigns/{id}/steps")
@PreAuthorize("hasRole('MARKETER')")
class StepController {

    private final Campaigns campaigns;
    private final Contacts contacts;

    StepController(Campaigns campaigns, Contacts contacts) {
        this.campaigns = campaigns;
        this.contacts = contacts;
    }

    /** {@code contactName} null: he is gone since. */
    record Item(
            long contactId,
            @Nullable String contactName,
            @Nullable String email,
            Instant at) {}

    record PeopleList(List<Item> items, @Nullable String next) {}

    /** By element, how long people stayed there who have gone on; elements that nobody has left are not there. */
    @GetMapping("/times")
    Map<String, StepTime> times(@PathVariable long id) {
        return campaigns.stepTimes(id);
    }

    /** {@code which}: ARRIVED for everybody who ever came there, STANDING for who is there now. */
    @GetMapping("/{element}/people")
    PeopleList people(
            @PathVariable long id,
            @PathVariable String element,
            @RequestParam(defaultValue = "STANDING") String which,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        var page = campaigns.stepPeople(id, element, which(which), PeoplePage.after(cursor), PeoplePage.limit(limit));
        var ids = page.items().stream().map(StepPeople.Person::contactId).toList();
        var known = contacts.byIds(ids).stream().collect(Collectors.toMap(Contact::id, Function.identity()));
        var items = page.items().stream()
                .map(it -> item(it, known.get(it.contactId())))
                .toList();
        return new PeopleList(items, page.next() == null ? null : String.valueOf(page.next()));
    }

    private static StepPeople.Which which(String which) {
        return Stream.of(StepPeople.Which.values())
                .filter(it -> it.name().equals(which))
                .findFirst()
                .orElseThrow(() -> PeoplePage.refused(
                        "which", "“" + which + "” is none of " + EnumSet.allOf(StepPeople.Which.class) + "."));
    }

    private static Item item(StepPeople.Person it, @Nullable Contact contact) {
        return new Item(
                it.contactId(),
                contact == null ? null : contact.displayName(),
                contact == null ? null : contact.email(),
                it.at());
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
