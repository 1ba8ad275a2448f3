package groundswell.web;

import groundswell.campaign.LaunchRefused;
import groundswell.campaign.Rate;
import groundswell.campaign.Rehearsal;
import groundswell.campaign.RehearsalBasis;
import groundswell.campaign.RehearsalOrder;
import groundswell.campaign.RehearsalSummary;
import groundswell.campaign.Rehearsals;
import java.math.BigDecimal;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rehearsals: what a campaign would do, with the people of today. */
@RestController
@PreAuthorize("hasRole('MARKETER')")
class RehearsalController {

    private final Rehearsals rehearsals;

    RehearsalController(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    /** What would be assumed, and with what it would be reckoned. */
    @GetMapping("/api/campaigns/{id}/assumptions")
    RehearsalBasis assumptions(@PathVariable long id) {
        return rehearsals.basis(id);
    }

    /**
     * All may be left out. {@code at}: when the campaign begins, such as 2026-12-01T09:00 in {@code zone}. {@code rates}:
     * others than were found, by the key of the assumption, as shares from 0 to 1. {@code thousandMails}, {@code task}:
     * prices.
     */
    record Body(
            @Nullable String at,
            @Nullable String zone,
            @Nullable Map<String, Shares> rates,
            @Nullable BigDecimal thousandMails,
            @Nullable BigDecimal task) {

        /** One number stands for all three. */
        record Shares(
                @Nullable Double few,
                @Nullable Double expected,
                @Nullable Double many) {

            Rate rate() {
                var middle = Objects.requireNonNullElse(expected, Objects.requireNonNullElse(few, -1.0));
                return new Rate(
                        Objects.requireNonNullElse(few, middle), middle, Objects.requireNonNullElse(many, middle));
            }
        }

        RehearsalOrder order() {
            var given = Objects.requireNonNullElse(rates, Map.<String, Shares>of()).entrySet().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            Map.Entry::getKey, it -> it.getValue().rate()));
            return new RehearsalOrder(at, zone, given, thousandMails, task);
        }
    }

    record Begun(long rehearsal, long job) {}

    @PostMapping("/api/campaigns/{id}/rehearse")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Begun rehearse(@PathVariable long id, @RequestBody(required = false) @Nullable Body body, Principal user) {
        var asked = Objects.requireNonNullElse(body, new Body(null, null, null, null, null));
        var begun = rehearsals.begin(id, asked.order(), user.getName());
        return new Begun(begun.id(), begun.job());
    }

    @GetMapping("/api/campaigns/{id}/rehearsals")
    List<RehearsalSummary> all(@PathVariable long id) {
        return rehearsals.of(id);
    }

    @GetMapping("/api/rehearsals/{id}")
    Rehearsal one(@PathVariable long id) {
        return rehearsals.get(id);
    }

    @ExceptionHandler
    ProblemDetail refused(LaunchRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(refused.getMessage()));
        problem.setTitle("This cannot be rehearsed like that");
        problem.setProperties(Map.of("problems", List.of(refused.problem())));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
