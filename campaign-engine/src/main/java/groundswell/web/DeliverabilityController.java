package groundswell.web;

import groundswell.delivery.Deliverability;
import groundswell.delivery.Deliverability.Domain;
import groundswell.delivery.Deliverability.Limit;
import groundswell.delivery.Deliverability.Receiver;
import groundswell.delivery.Deliverability.Waiting;
import groundswell.delivery.DnsEntry;
import groundswell.delivery.UnknownDomain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/** Whether mail arrives: the sending domains and their records, the pace that servers bear, what waits and what is in doubt. */
@RestController
@RequestMapping("/api/deliverability")
@PreAuthorize("hasRole('MARKETER')")
class DeliverabilityController {

    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_DAYS = 30;

    private final Deliverability deliverability;
    private final Clock clock;

    DeliverabilityController(Deliverability deliverability, Clock clock) {
        this.deliverability = deliverability;
        this.clock = clock;
    }

    record State(List<String> domains, Domain domain, List<DnsEntry> dns, List<Limit> limits, List<Waiting> queue) {}

    /** The records as they have to be; {@code POST /check} asks whether they are. Without a domain, the company's own. */
    @GetMapping
    State state(@RequestParam(required = false) @Nullable String domain) {
        var chosen = chosen(domain);
        return new State(
                deliverability.domains(),
                deliverability.domain(chosen),
                deliverability.dns(chosen, false),
                deliverability.limits(),
                deliverability.queue());
    }

    private String chosen(@Nullable String domain) {
        return domain == null ? deliverability.domains().get(0) : domain;
    }

    @PostMapping("/check")
    List<DnsEntry> check(@RequestParam(required = false) @Nullable String domain) {
        return deliverability.dns(chosen(domain), true);
    }

    @PostMapping("/keys/prepare")
    State prepareKeys(@RequestParam(required = false) @Nullable String domain) {
        deliverability.prepareKeys(chosen(domain));
        return state(domain);
    }

    @PostMapping("/keys/rotate")
    State rotateKeys(@RequestParam(required = false) @Nullable String domain) {
        if (!deliverability.rotateKeys(chosen(domain))) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "There is no new pair of keys; prepare one and publish its records first.");
        }
        return state(domain);
    }

    record Receivers(Instant since, List<Receiver> items) {}

    /** Volume, deferrals and refusals by who receives, of the last {@code days}. */
    @GetMapping("/receivers")
    Receivers receivers(
            @RequestParam(required = false) @Nullable String domain, @RequestParam(defaultValue = "1") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "days: it is 1 to %d.".formatted(MOST_DAYS));
        }
        var since = clock.instant().minus(Duration.ofDays(days));
        return new Receivers(since, deliverability.receivers(chosen(domain), since));
    }

    /** {@code from}: the first day, UTC; null ends it. */
    record WarmUpBody(@Nullable LocalDate from) {}

    @PutMapping("/warm-up")
    State warmUp(@RequestParam(required = false) @Nullable String domain, @RequestBody WarmUpBody body) {
        deliverability.warmUpFrom(chosen(domain), body.from());
        return state(domain);
    }

    /** {@code server}: null for the first one; {@code perMinute}: null takes the limit away. */
    record LimitBody(
            @Nullable String server,
            @Nullable String group,
            @Nullable Integer perMinute) {}

    @PutMapping("/limits")
    State limit(@RequestBody LimitBody body) {
        var perMinute = body.perMinute();
        if (perMinute != null && perMinute < 1) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "perMinute: it is 1 or more; leave it out to take the limit away.");
        }
        deliverability.limit(
                Objects.requireNonNullElse(body.server(), "primary"),
                Objects.requireNonNullElse(body.group(), ""),
                perMinute);
        return state(null);
    }

    record ResendBody(@Nullable List<Long> messages) {}

    record Resent(int resent) {}

    /** Hands messages over again of which nobody knows whether they arrived; whoever has his gets it twice. */
    @PostMapping("/resend")
    Resent resend(@RequestBody ResendBody body) {
        var messages = Objects.requireNonNullElse(body.messages(), List.<Long>of());
        if (messages.isEmpty() || messages.size() > MOST_AT_ONCE) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "messages: name 1 to %,d messages by their numbers.".formatted(MOST_AT_ONCE));
        }
        return new Resent(deliverability.resend(messages));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownDomain unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
