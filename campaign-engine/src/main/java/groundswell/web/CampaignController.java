package groundswell.web;

import groundswell.audience.Usual;
import groundswell.campaign.AudienceUnusual;
import groundswell.campaign.Campaigns;
import groundswell.campaign.DiagramRefused;
import groundswell.campaign.GoalReport;
import groundswell.campaign.NewerVersion;
import groundswell.campaign.StepCounts;
import groundswell.campaign.WrongState;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Campaigns: publish a diagram, launch it, hold it, end it, see where everybody is. */
@RestController
@RequestMapping("/api/campaigns")
@PreAuthorize("hasRole('MARKETER')")
class CampaignController {

    private static final int SAMPLE = 10;

    private final Campaigns campaigns;
    private final Contacts contacts;

    CampaignController(Campaigns campaigns, Contacts contacts) {
        this.campaigns = campaigns;
        this.contacts = contacts;
    }

    record CampaignList(List<CampaignView> items, @Nullable String next) {}

    /** {@code usual}: what the audience was a week ago when that is far from now; else null. */
    record Audience(
            @Nullable Long count,
            List<Contact> sample,
            @Nullable Usual usual) {}

    @GetMapping
    CampaignList list() {
        return new CampaignList(campaigns.list().stream().map(CampaignView::of).toList(), null);
    }

    @GetMapping("/{id}")
    CampaignView get(@PathVariable long id) {
        return CampaignView.of(campaigns.get(id));
    }

    @GetMapping("/{id}/steps")
    StepCounts steps(@PathVariable long id) {
        return campaigns.steps(id);
    }

    @GetMapping("/{id}/goal")
    GoalReport goal(@PathVariable long id) {
        return campaigns.goal(id);
    }

    @GetMapping(value = "/{id}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(@PathVariable long id) {
        return campaigns.diagram(id);
    }

    @GetMapping("/{id}/audience")
    Audience audience(@PathVariable long id) {
        var preview = campaigns.audience(id, SAMPLE);
        return new Audience(preview.count(), contacts.byIds(preview.sample()), preview.usual());
    }

    /** {@code basedOn}: the version from which the diagram was begun, 0 for a new campaign; a newer one is a 409. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<CampaignView> publish(
            @RequestPart("diagram") MultipartFile diagram,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable Integer basedOn,
            Principal user)
            throws IOException {
        var campaign = campaigns.publish(diagram.getBytes(), name, basedOn, user.getName());
        return ResponseEntity.created(URI.create("/api/campaigns/" + campaign.id()))
                .body(CampaignView.of(campaign));
    }

    /** {@code confirmedCount}: the size of an unusual audience that somebody has seen and meant. */
    record Launch(@Nullable Boolean now, @Nullable Long confirmedCount) {}

    @PostMapping("/{id}/launch")
    CampaignView launch(@PathVariable long id, @RequestBody(required = false) @Nullable Launch launch) {
        boolean now = launch == null || launch.now() == null || launch.now();
        return CampaignView.of(campaigns.launch(id, now, launch == null ? null : launch.confirmedCount()));
    }

    @PostMapping("/{id}/pause")
    CampaignView pause(@PathVariable long id) {
        return CampaignView.of(campaigns.pause(id));
    }

    @PostMapping("/{id}/resume")
    CampaignView resume(@PathVariable long id) {
        return CampaignView.of(campaigns.resume(id));
    }

    @PostMapping("/{id}/stop")
    CampaignView stop(@PathVariable long id) {
        return CampaignView.of(campaigns.stop(id));
    }

    @ExceptionHandler
    ProblemDetail refused(DiagramRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "This diagram cannot run as a campaign. Nothing was kept.");
        problem.setTitle("The diagram was refused");
        problem.setProperties(Map.of("problems", refused.problems()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail wrongState(WrongState wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(wrong.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail newer(NewerVersion newer) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(newer.getMessage()));
        problem.setTitle("There is a newer version");
        problem.setProperties(Map.of("campaign", newer.campaignId(), "newest", newer.newest()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unusual(AudienceUnusual unusual) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(unusual.getMessage()));
        problem.setTitle("This audience is not what it was");
        problem.setProperties(Map.of("count", unusual.count(), "usual", unusual.usual()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
