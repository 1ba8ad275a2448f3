package groundswell.web;

import groundswell.campaign.Campaigns;
import groundswell.consent.Preferences;
import groundswell.contact.Contacts;
import groundswell.contact.FieldProblem;
import groundswell.response.CampaignTracking;
import groundswell.response.InstanceTracking;
import groundswell.response.InvalidTracking;
import groundswell.response.Rejudging;
import groundswell.response.Tracking;
import groundswell.response.Utm;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is noticed of people: by the instance, by a campaign, of a contact; and what is added to links. */
@RestController
@PreAuthorize("hasRole('MARKETER')")
class TrackingChoiceController {

    private final Tracking tracking;
    private final Rejudging rejudging;
    private final Campaigns campaigns;
    private final Contacts contacts;
    private final Preferences preferences;
    private final JsonMapper json;

    TrackingChoiceController(
            Tracking tracking,
            Rejudging rejudging,
            Campaigns campaigns,
            Contacts contacts,
            Preferences preferences,
            JsonMapper json) {
        this.tracking = tracking;
        this.rejudging = rejudging;
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.preferences = preferences;
        this.json = json;
    }

    /** Left out: stays as it is. */
    record InstanceBody(
            @Nullable Boolean tracked,
            @Nullable Boolean clickTokens,
            @Nullable Integer windowDays,
            @Nullable Integer halfLifeDays,
            @Nullable Utm utm) {}

    record CampaignBody(@Nullable Boolean tracked, @Nullable Utm utm) {}

    record ContactTracking(boolean tracked) {}

    record ContactChoice(@Nullable String contact, @Nullable Boolean tracked) {}

    record Begun(long job) {}

    @GetMapping("/api/tracking")
    InstanceTracking instance() {
        return tracking.instance();
    }

    @PutMapping("/api/tracking")
    InstanceTracking change(@RequestBody InstanceBody body) {
        var now = tracking.instance();
        return tracking.change(new InstanceTracking(
                Objects.requireNonNullElse(body.tracked(), now.tracked()),
                Objects.requireNonNullElse(body.clickTokens(), now.clickTokens()),
                Objects.requireNonNullElse(body.windowDays(), now.windowDays()),
                Objects.requireNonNullElse(body.halfLifeDays(), now.halfLifeDays()),
                Objects.requireNonNullElse(body.utm(), now.utm())));
    }

    /** Judges all opens and clicks again by the lists of today; nobody whom one has moved in a campaign is moved back. */
    @PostMapping("/api/tracking/rejudge")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Begun rejudge() {
        return new Begun(rejudging.begin().value());
    }

    @GetMapping("/api/campaigns/{id}/tracking")
    CampaignTracking campaign(@PathVariable long id) {
        campaigns.get(id);
        return tracking.campaign(id);
    }

    @PutMapping("/api/campaigns/{id}/tracking")
    CampaignTracking change(@PathVariable long id, @RequestBody CampaignBody body) {
        var now = campaign(id);
        return tracking.change(
                id,
                new CampaignTracking(
                        Objects.requireNonNullElse(body.tracked(), now.tracked()),
                        Objects.requireNonNullElse(body.utm(), now.utm())));
    }

    @GetMapping("/api/contacts/{id}/tracking")
    ContactTracking contact(@PathVariable long id) {
        find(id);
        return new ContactTracking(preferences.of(id).tracked());
    }

    /** Other systems tell who wants nothing noticed, or does again; each by external id or address. */
    @PostMapping("/api/tracking/contacts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Batch.Answer contacts(@RequestBody JsonNode body) {
        var batch = Batch.read(body, ContactChoice.class, json);
        var choices = batch.readable();
        var known = contacts.idsOf(choices.stream()
                .map(ContactChoice::contact)
                .filter(Objects::nonNull)
                .filter(it -> it.indexOf(0) < 0)
                .distinct()
                .toList());
        int accepted = 0;
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            var id = choice.contact() == null ? null : known.get(choice.contact());
            if (id == null) {
                batch.reject(i, "contact names nobody we know: give an external id or an address.");
            } else if (choice.tracked() == null) {
                batch.reject(i, "tracked is missing: write true or false.");
            } else {
                preferences.track(id, choice.tracked());
                accepted++;
            }
        }
        return batch.answer(accepted, 0);
    }

    @PutMapping("/api/contacts/{id}/tracking")
    ContactTracking change(@PathVariable long id, @RequestBody ContactTracking body) {
        find(id);
        preferences.track(id, body.tracked());
        return contact(id);
    }

    private void find(long id) {
        if (contacts.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no contact " + id + ".");
        }
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidTracking invalid) {
        return problem(invalid);
    }

    static ProblemDetail problem(InvalidTracking invalid) {
        var message = String.valueOf(invalid.getMessage());
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, message);
        problem.setProperties(Map.of("problems", List.of(new FieldProblem(invalid.field(), message, "Change it."))));
        return problem;
    }
}
