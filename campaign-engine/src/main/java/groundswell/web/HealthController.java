package groundswell.web;

import groundswell.consent.Speaker;
import groundswell.delivery.Deliverability;
import groundswell.delivery.UnknownDomain;
import groundswell.feedback.Breaker;
import groundswell.feedback.DomainHealth;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How our domains stand with mailbox providers, and what holds them back. */
@RestController
@RequestMapping("/api/deliverability/health")
@PreAuthorize("hasRole('MARKETER')")
class HealthController {

    private final Breaker breaker;
    private final Deliverability deliverability;

    HealthController(Breaker breaker, Deliverability deliverability) {
        this.breaker = breaker;
        this.deliverability = deliverability;
    }

    private String chosen(@Nullable String domain) {
        return domain == null ? deliverability.domains().get(0) : domain;
    }

    /** As it was counted within the last minute. Without a domain, of the company's own. */
    @GetMapping
    DomainHealth health(@RequestParam(required = false) @Nullable String domain) {
        return breaker.health(chosen(domain));
    }

    /** Bulk goes out again; what came back until now does not count any more. */
    @PostMapping("/let-go")
    DomainHealth letGo(@RequestParam(required = false) @Nullable String domain, Principal user) {
        return breaker.letGo(chosen(domain), Speaker.user(user.getName()));
    }

    record Report(
            @Nullable String provider,
            @Nullable LocalDate day,
            @Nullable Double share) {}

    /** What a provider says of a day; {@code share} is between 0 and 1. Said again it replaces. */
    @PutMapping("/reported")
    DomainHealth report(
            @RequestParam(required = false) @Nullable String domain, @RequestBody Report body, Principal user) {
        var day = body.day();
        var share = body.share();
        if (day == null) {
            throw refused("day: name it, such as 2026-11-24.");
        }
        if (share == null) {
            throw refused("share: say it, such as 0.0012 for 0.12 %.");
        }
        try {
            return breaker.report(
                    chosen(domain),
                    Objects.requireNonNullElse(body.provider(), ""),
                    day,
                    share,
                    Speaker.user(user.getName()));
        } catch (IllegalArgumentException wrong) {
            throw refused(String.valueOf(wrong.getMessage()));
        }
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownDomain unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }

    private static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, why);
    }
}
