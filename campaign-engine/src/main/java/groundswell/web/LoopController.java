package groundswell.web;

import groundswell.campaign.Campaigns;
import groundswell.campaign.LoopCount;
import groundswell.campaign.LoopPeople;
import groundswell.campaign.LoopStage;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.lead.LeadYield.OneLead;
import groundswell.response.Responder.How;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
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

/** What a campaign led to, with the people behind every number. */
@RestController
@RequestMapping("/api/campaigns/{id}/loop")
@PreAuthorize("hasRole('MARKETER')")
class LoopController {

    private final Campaigns campaigns;
    private final Contacts contacts;

    LoopController(Campaigns campaigns, Contacts contacts) {
        this.campaigns = campaigns;
        this.contacts = contacts;
    }

    record Loop(List<LoopCount> stages) {}

    /** {@code contactName} null: he is gone since. */
    record Item(
            long contactId,
            @Nullable String contactName,
            @Nullable String email,
            Instant at,
            Set<How> how,
            List<OneLead> leads) {}

    record PeopleList(List<Item> items, @Nullable String next) {}

    @GetMapping
    Loop loop(@PathVariable long id) {
        return new Loop(campaigns.loop(id));
    }

    /** Those who came to this stage, by contact. */
    @GetMapping("/{stage}/people")
    PeopleList people(
            @PathVariable long id,
            @PathVariable String stage,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        var page = campaigns.loopPeople(id, stage(stage), PeoplePage.after(cursor), PeoplePage.limit(limit));
        var ids = page.items().stream().map(LoopPeople.Person::contactId).toList();
        var known = contacts.byIds(ids).stream().collect(Collectors.toMap(Contact::id, Function.identity()));
        var items = page.items().stream()
                .map(it -> item(it, known.get(it.contactId())))
                .toList();
        return new PeopleList(items, page.next() == null ? null : String.valueOf(page.next()));
    }

    private static LoopStage stage(String stage) {
        return Stream.of(LoopStage.values())
                .filter(it -> it.name().equals(stage))
                .findFirst()
                .orElseThrow(() -> PeoplePage.refused(
                        "stage", "“" + stage + "” is none of " + EnumSet.allOf(LoopStage.class) + "."));
    }

    private static Item item(LoopPeople.Person it, @Nullable Contact contact) {
        return new Item(
                it.contactId(),
                contact == null ? null : contact.displayName(),
                contact == null ? null : contact.email(),
                it.at(),
                new TreeSet<>(it.how()),
                it.leads());
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
