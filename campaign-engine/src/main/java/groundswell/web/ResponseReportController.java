package groundswell.web;

import groundswell.campaign.Campaigns;
import groundswell.delivery.Delivery;
import groundswell.delivery.Recounts;
import groundswell.response.Attribution;
import groundswell.response.AttributionOrder;
import groundswell.response.CampaignResponse;
import groundswell.response.ConversionPixel;
import groundswell.response.InvalidTracking;
import groundswell.response.LetterResponse;
import groundswell.response.Tracking;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
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

/** What came back for a campaign's letters, and which of them get the credit for what people did afterwards. */
@RestController
@RequestMapping("/api/campaigns/{id}")
@PreAuthorize("hasRole('MARKETER')")
class ResponseReportController {

    private static final List<String> CONVERSIONS = List.of("purchased", ConversionPixel.CONVERTED);
    private static final Duration LONGEST = Duration.ofDays(730);

    private final Campaigns campaigns;
    private final CampaignResponse responses;
    private final Delivery delivery;
    private final Tracking tracking;
    private final Clock clock;
    private final Recounts<List<LetterView>> recounts = new Recounts<>();

    ResponseReportController(
            Campaigns campaigns, CampaignResponse responses, Delivery delivery, Tracking tracking, Clock clock) {
        this.campaigns = campaigns;
        this.responses = responses;
        this.delivery = delivery;
        this.tracking = tracking;
        this.clock = clock;
    }

    /** {@code sent}: of this letter; what people did, and beside it what machines did. */
    record LetterView(long sent, LetterResponse response) {}

    record Letters(List<LetterView> items) {}

    /** Opens and clicks by letter; machines are told apart and count in none of the numbers of people. */
    @GetMapping("/responses")
    Letters letters(@PathVariable long id) {
        campaigns.get(id);
        return new Letters(recounts.of(id, () -> recount(id)));
    }

    private List<LetterView> recount(long id) {
        var sent = delivery.lettersSent(id);
        Map<String, LetterResponse> answered =
                responses.letters(id).stream().collect(Collectors.toMap(LetterResponse::template, Function.identity()));
        var all = new TreeSet<>(sent.keySet());
        all.addAll(answered.keySet());
        return all.stream()
                .map(it -> new LetterView(
                        sent.getOrDefault(it, 0L),
                        answered.getOrDefault(it, new LetterResponse(it, 0, 0, 0, 0, 0, 0, 0))))
                .toList();
    }

    /** {@code campaign}: the name of the campaign whose letter it is. */
    record ShareView(@Nullable String campaign, Attribution.Share share) {}

    record AttributionView(
            Attribution.Model model,
            int windowDays,
            int halfLifeDays,
            boolean opens,
            List<String> events,
            List<Attribution.Total> totals,
            List<ShareView> shares) {}

    /**
     * Credit for conversions in which this campaign took part.
     *
     * @param model FIRST, LAST, LINEAR or TIME_DECAY
     * @param window days; left out: as the settings say, and so with {@code halfLife}
     * @param event what counts as a conversion; left out: purchases, and what pages of thanks tell
     * @param opens whether opens count too
     */
    @GetMapping("/attribution")
    AttributionView attribution(
            @PathVariable long id,
            @RequestParam(defaultValue = "LINEAR") String model,
            @RequestParam(required = false) @Nullable Integer window,
            @RequestParam(required = false) @Nullable Integer halfLife,
            @RequestParam(defaultValue = "") List<String> event,
            @RequestParam(defaultValue = "false") boolean opens) {
        campaigns.get(id);
        var usual = tracking.instance();
        var found = responses.attribution(
                id,
                new AttributionOrder(
                        model(model),
                        window == null ? usual.windowDays() : window,
                        halfLife == null ? usual.halfLifeDays() : halfLife,
                        opens,
                        event.isEmpty() ? CONVERSIONS : event,
                        clock.instant().minus(LONGEST)));
        var names = campaigns.names();
        return new AttributionView(
                found.model(),
                found.windowDays(),
                found.halfLifeDays(),
                found.opens(),
                found.events(),
                found.totals(),
                found.shares().stream()
                        .map(it -> new ShareView(names.get(it.campaignId()), it))
                        .toList());
    }

    private static Attribution.Model model(String asked) {
        return Stream.of(Attribution.Model.values())
                .filter(it -> it.name().equals(asked.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> PeoplePage.refused(
                        "model", "“" + asked + "” is none of " + EnumSet.allOf(Attribution.Model.class) + "."));
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidTracking invalid) {
        return TrackingChoiceController.problem(invalid);
    }
}
