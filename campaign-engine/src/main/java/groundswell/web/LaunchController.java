package groundswell.web;

import groundswell.campaign.AudienceUnusual;
import groundswell.campaign.Campaigns;
import groundswell.campaign.Launch;
import groundswell.campaign.LaunchOrder;
import groundswell.campaign.LaunchRefused;
import groundswell.campaign.Launches;
import groundswell.campaign.WrongState;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Launches: now or at a time, approved by somebody else where they are large, taken back while nobody has entered. */
@RestController
@RequestMapping("/api/campaigns/{id}/launch")
@PreAuthorize("hasRole('MARKETER')")
class LaunchController {

    private final Campaigns campaigns;
    private final Launches launches;

    LaunchController(Campaigns campaigns, Launches launches) {
        this.campaigns = campaigns;
        this.launches = launches;
    }

    /**
     * All may be left out. {@code now}: people come in at once although a schedule lets others in later, which is so
     * unless it says false. {@code confirmedCount}: the size of an unusual audience that somebody has seen and meant.
     * {@code at}, {@code zone}: when, such as 2026-12-01T09:00 in Europe/Vienna.
     */
    record Body(
            @Nullable Boolean now,
            @Nullable Long confirmedCount,
            @Nullable String at,
            @Nullable String zone) {
        LaunchOrder order() {
            return new LaunchOrder(!Boolean.FALSE.equals(now), confirmedCount, at, zone);
        }
    }

    record Comment(@Nullable String comment) {}

    @PostMapping
    CampaignView launch(@PathVariable long id, @RequestBody(required = false) @Nullable Body body, Principal user) {
        var asked = Objects.requireNonNullElse(body, new Body(null, null, null, null));
        return view(launches.order(id, asked.order(), user.getName()));
    }

    /** Does not wait for the planned moment, nor until it can no longer be undone. */
    @PostMapping("/go")
    CampaignView go(@PathVariable long id) {
        return view(launches.startNow(id));
    }

    @PostMapping("/undo")
    CampaignView undo(@PathVariable long id) {
        return view(launches.undo(id));
    }

    @PostMapping("/approve")
    CampaignView approve(@PathVariable long id, @RequestBody(required = false) @Nullable Comment body, Principal user) {
        return view(launches.approve(id, user.getName(), body == null ? null : body.comment()));
    }

    @PostMapping("/refuse")
    CampaignView refuse(@PathVariable long id, @RequestBody(required = false) @Nullable Comment body, Principal user) {
        return view(launches.refuse(id, user.getName(), body == null ? null : body.comment()));
    }

    private CampaignView view(Launch launch) {
        return CampaignView.of(campaigns.get(launch.campaignId()), launch);
    }

    @ExceptionHandler
    ProblemDetail refused(LaunchRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(refused.getMessage()));
        problem.setTitle("This cannot be launched like that");
        problem.setProperties(Map.of("problems", List.of(refused.problem())));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail wrongState(WrongState wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(wrong.getMessage()));
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
