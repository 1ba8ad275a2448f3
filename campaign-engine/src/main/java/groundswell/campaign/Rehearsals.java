package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.campaign.Rehearsal.Really;
import groundswell.delivery.Delivery;
import groundswell.job.JobId;
import groundswell.job.JobLost;
import groundswell.job.JobQueue;
import groundswell.job.Jobs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The door to rehearsals: the newest version of a campaign is walked through with the real audience, and nothing is sent
 * or changed. They wait in a queue and run one after the other on each node.
 */
@Component
public class Rehearsals implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rehearsals.class);
    private static final String FAILED =
            "Something went wrong on our side; the log of the server says what. Nothing was sent or changed.";
    private static final String STOPPED = "The server was stopped. Nothing was sent or changed; rehearse again.";

    private final JdbcClient db;
    private final Versions versions;
    private final Audience audience;
    private final RehearsalRates rates;
    private final RehearsalRun run;
    private final RehearsalTable table;
    private final RehearsalSettings settings;
    private final Delivery delivery;
    private final Jobs jobs;
    private final Clock clock;
    private final JobQueue queue = new JobQueue("rehearsal");

    Rehearsals(
            JdbcClient db,
            Versions versions,
            Audience audience,
            RehearsalRates rates,
            RehearsalRun run,
            RehearsalTable table,
            RehearsalSettings settings,
            Delivery delivery,
            Jobs jobs,
            Clock clock) {
        this.db = db;
        this.versions = versions;
        this.audience = audience;
        this.rates = rates;
        this.run = run;
        this.table = table;
        this.settings = settings;
        this.delivery = delivery;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * What would be assumed of people, found from the past where that is known.
     *
     * @throws NoSuchElementException when there is no such campaign
     * @throws LaunchRefused when the campaign names something that is gone
     */
    public RehearsalBasis basis(long campaign) {
        return new RehearsalBasis(
                assumptions(versions.newestOf(campaign)),
                settings.thousandMails(),
                settings.task(),
                settings.currency());
    }

    private List<Assumption> assumptions(Versions.Version version) {
        try {
            return rates.of(new RehearsalScript(version.plan(), audience));
        } catch (IllegalStateException e) {
            throw new LaunchRefused(
                    "campaign",
                    String.valueOf(e.getMessage()),
                    "Open the designer, mend it and publish a new version.");
        }
    }

    /**
     * Queues a rehearsal of the newest version, whatever the campaign's state.
     *
     * @param by who asks for it
     * @throws NoSuchElementException when there is no such campaign
     * @throws LaunchRefused when the order makes no sense, or the campaign names something that is gone
     */
    public Rehearsal begin(long campaign, RehearsalOrder order, String by) {
        var version = versions.newestOf(campaign);
        var begins = order.begins(clock.instant(), clock.getZone());
        var prices = prices(order);
        var assumptions = given(assumptions(version), order.rates());
        var job = jobs.open("rehearsal", version.plan().name(), null, List.of());
        long id = table.add(version, job.value(), begins, assumptions, by);
        queue.add(new JobQueue.Work() {
            @Override
            public void run() {
                rehearse(id, job, version, prices);
            }

            @Override
            public void stopped() {
                fail(id, job, STOPPED);
            }
        });
        return get(id);
    }

    private RehearsalSettings prices(RehearsalOrder order) {
        return new RehearsalSettings(
                price("thousandMails", order.thousandMails(), settings.thousandMails()),
                price("task", order.task(), settings.task()),
                settings.currency());
    }

    private static BigDecimal price(String field, @Nullable BigDecimal given, BigDecimal usual) {
        if (given != null && given.signum() < 0) {
            throw new LaunchRefused(field, "A price is not less than nothing.", "Write 0 when it costs nothing.");
        }
        return given == null ? usual : given;
    }

    private static List<Assumption> given(List<Assumption> found, Map<String, Rate> rates) {
        var keys = found.stream().map(Assumption::key).collect(Collectors.toSet());
        rates.forEach((key, rate) -> {
            if (!keys.contains(key)) {
                throw new LaunchRefused(
                        "rates",
                        "Nothing in this campaign is called “" + key + "”.",
                        keys.isEmpty() ? "Leave the rates out." : "Known are " + String.join(", ", keys) + ".");
            }
            if (!rate.isSound()) {
                throw new LaunchRefused(
                        "rates",
                        "The rates of “" + key + "” make no sense.",
                        "Write shares from 0 to 1, the fewest first.");
            }
        });
        return found.stream()
                .map(it -> rates.containsKey(it.key()) ? it.given(rates.get(it.key())) : it)
                .toList();
    }

    private void rehearse(long id, JobId job, Versions.Version version, RehearsalSettings prices) {
        try {
            jobs.started(job);
            var rehearsal = table.find(id).orElseThrow();
            var tally = run.run(job, version, rehearsal.begins(), rehearsal.assumptions());
            table.done(id, new RehearsalReport(version.plan(), tally, clock.getZone(), prices).result());
            jobs.done(job, null);
        } catch (JobLost e) {
            log.warn("Rehearsal {} was given up on by another node", id, e);
            table.failed(id, STOPPED);
        } catch (RuntimeException e) {
            log.error("Rehearsal {} failed", id, e);
            fail(id, job, FAILED);
        }
    }

    private void fail(long id, JobId job, String problem) {
        table.failed(id, problem);
        jobs.failed(job, problem);
    }

    /** The newest first, at most fifty; empty also when there is no such campaign. */
    public List<RehearsalSummary> of(long campaign) {
        return table.of(campaign);
    }

    /**
     * One rehearsal, beside what has happened in its campaign since.
     *
     * @throws NoSuchElementException when there is none
     */
    public Rehearsal get(long id) {
        var found = table.find(id).orElseThrow(() -> new NoSuchElementException("There is no rehearsal " + id + "."));
        return found.with(really(found).orElse(null));
    }

    private record Arrived(String id, long people) {}

    private record Begun(long entered, @Nullable OffsetDateTime since) {}

    private Optional<Really> really(Rehearsal rehearsal) {
        var since = rehearsal.requestedAt().atOffset(ZoneOffset.UTC);
        var begun = db.sql("""
                        select count(*) as entered, min(entered_at) as since
                        from enrollment
                        where campaign_id = :campaign and entered_at >= :since
                        """)
                .param("campaign", rehearsal.campaignId())
                .param("since", since)
                .query(Begun.class)
                .single();
        if (begun.since() == null) {
            return Optional.empty();
        }
        return Optional.of(new Really(
                begun.since().toInstant(),
                begun.entered(),
                arrived(rehearsal.campaignId(), since, "element_id"),
                arrived(rehearsal.campaignId(), since, "flow_id"),
                delivery.sentSince(rehearsal.campaignId(), rehearsal.requestedAt())));
    }

    private Map<String, Long> arrived(long campaign, OffsetDateTime since, String column) {
        return db
                .sql("""
                        select %1$s as id, sum(people) as people
                        from wave_step
                        where version_id in (select id from campaign_version where campaign_id = :campaign)
                          and arrived_at >= :since
                          and %1$s is not null
                          and moved_from is distinct from element_id
                        group by %1$s
                        """.formatted(column))
                .param("campaign", campaign)
                .param("since", since)
                .query(Arrived.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Arrived::id, Arrived::people));
    }

    @Override
    public void start() {
        queue.start();
    }

    @Override
    public void stop() {
        queue.stop();
    }

    @Override
    public boolean isRunning() {
        return queue.isRunning();
    }
}
