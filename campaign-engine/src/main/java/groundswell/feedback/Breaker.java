package groundswell.feedback;

import groundswell.delivery.Deliverability;
import groundswell.delivery.Guard;
import groundswell.feedback.HealthTable.Back;
import groundswell.feedback.HealthTable.Judged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to how our sending domains stand with mailbox providers. Too many complaints, or letters to addresses that
 * nobody has, and bulk is slowed down, then stopped: what goes on would be filed as spam for months.
 */
@Component
public class Breaker {

    private static final Logger log = LoggerFactory.getLogger(Breaker.class);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int LONGEST_PROVIDER = 60;

    private final HealthTable table;
    private final Deliverability deliverability;
    private final Clock clock;

    Breaker(HealthTable table, Deliverability deliverability, Clock clock) {
        this.table = table;
        this.deliverability = deliverability;
        this.clock = clock;
    }

    /** As {@link #judge(String)} for each of our domains. */
    @Transactional
    public void judgeAll() {
        deliverability.domains().forEach(this::judge);
    }

    /**
     * Counts anew and holds bulk back, or lets it go. What is paused stays so until {@link #letGo}. Idempotent.
     *
     * @throws groundswell.delivery.UnknownDomain when nobody sends in its name
     */
    @Transactional
    public DomainHealth judge(String domain) {
        var now = clock.instant();
        var since = since(domain, now);
        boolean own = deliverability.domains().get(0).equals(domain);
        table.judge(domain, now, since, deliverability.lettersSince(domain, since), table.back(domain, own, since));
        var health = health(domain);
        var level = health.judgement();
        if (health.guard() != Guard.PAUSE && level != health.guard()) {
            deliverability.guard(domain, level, health.why());
            log.warn(
                    "Bulk in the name of {} is at {} now, it was at {}: {}",
                    domain,
                    level,
                    health.guard(),
                    health.why());
            return health(domain);
        }
        return health;
    }

    /** As it was judged last. */
    public DomainHealth health(String name) {
        var now = clock.instant();
        var domain = deliverability.domain(name);
        var nothing = new Back(0, 0);
        var judged = table.judged(domain.name());
        var back = judged.map(it -> new Back(it.complaints(), it.bounces())).orElse(nothing);
        long letters = judged.map(Judged::letters).orElse(0L);
        var since = judged.map(it -> it.since().toInstant()).orElse(now.minus(WEEK));
        return new DomainHealth(
                domain.name(),
                domain.guard(),
                judged.map(it -> it.judgedAt().toInstant()).orElse(null),
                since,
                letters,
                Limits.COMPLAINTS.measure(back.complaints(), letters),
                Limits.BOUNCES.measure(back.bounces(), letters),
                table.reported(domain.name(), dayAfter(since(domain.name(), now))));
    }

    /** Bulk goes out again, and what came back until now does not count any more. What providers say of later days does. */
    @Transactional
    public DomainHealth letGo(String domain, String by) {
        deliverability.guard(domain, Guard.NONE, "Let go by " + by);
        table.judgeFrom(domain, clock.instant());
        log.warn("Bulk in the name of {} goes out again, by {}", domain, by);
        return health(domain);
    }

    /**
     * What a provider says of a day, such as Gmail in its Postmaster Tools, which sends no complaints. Said again it
     * replaces.
     *
     * @param share between 0 and 1
     * @throws IllegalArgumentException naming what is wrong
     */
    @Transactional
    public DomainHealth report(String domain, String provider, LocalDate day, double share, String by) {
        var name = provider.strip();
        if (name.isEmpty() || name.length() > LONGEST_PROVIDER) {
            throw new IllegalArgumentException(
                    "provider: say in at most %d characters who told it.".formatted(LONGEST_PROVIDER));
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share: it is between 0 and 1; 0.12 % is 0.0012.");
        }
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new IllegalArgumentException("day: it is not over yet.");
        }
        deliverability.domain(domain);
        table.report(domain, name, day, share, clock.instant(), by);
        return judge(domain);
    }

    private static LocalDate dayAfter(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).plusDays(1);
    }

    private Instant since(String domain, Instant now) {
        var week = now.minus(WEEK);
        return table.judged(domain)
                .map(Judged::judgedFrom)
                .map(OffsetDateTime::toInstant)
                .filter(week::isBefore)
                .orElse(week);
    }
}
