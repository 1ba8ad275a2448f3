package groundswell.web;

import groundswell.audience.Usual;
import groundswell.campaign.Campaign;
import groundswell.campaign.Campaigns;
import groundswell.campaign.DiagramRefused;
import groundswell.campaign.Drafts;
import groundswell.campaign.GoalReport;
import groundswell.campaign.Launch;
import groundswell.campaign.Launches;
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
import java.util.stream.Collectors;
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
    private final Launches launches;
    private final Contacts contacts;
    private final Drafts drafts;

    CampaignController(Campaigns campaigns, Launches launches, Contacts contacts, Drafts drafts) {
        this.drafts = drafts;
        this.campaigns = campaigns;
        this.launches = launches;
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
        var pending = launches.pending().stream().collect(Collectors.toMap(Launch::campaignId, it -> it));
        return new CampaignList(
                campaigns.list().stream()
                        .map(it -> CampaignView.of(it, pending.get(it.id())))
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    CampaignView get(@PathVariable long id) {
        return view(campaigns.get(id));
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

    /**
     * {@code basedOn}: the version from which the diagram was begun, 0 for a new campaign; a newer one is a 409. {@code
     * draft}, {@code revision}: what it was drawn in, which is gone then unless somebody else has changed it.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<CampaignView> publish(
            @RequestPart("diagram") MultipartFile diagram,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable Integer basedOn,
            @RequestParam(required = false) @Nullable Long draft,
            @RequestParam(required = false) @Nullable Integer revision,
            Principal user)
            throws IOException {
        var campaign = campaigns.publish(diagram.getBytes(), name, basedOn, user.getName());
        if (draft != null) {
            drafts.published(draft, revision);
        }
        return ResponseEntity.created(URI.create("/api/campaigns/" + campaign.id()))
                .body(view(campaign));
    }

    @PostMapping("/{id}/pause")
    CampaignView pause(@PathVariable long id) {
        return view(campaigns.pause(id));
    }

    @PostMapping("/{id}/resume")
    CampaignView resume(@PathVariable long id) {
        return view(campaigns.resume(id));
    }

    @PostMapping("/{id}/stop")
    CampaignView stop(@PathVariable long id) {
        return view(campaigns.stop(id));
    }

    private CampaignView view(Campaign campaign) {
        return CampaignView.of(campaign, launches.newestOf(campaign.id()).orElse(null));
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
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
