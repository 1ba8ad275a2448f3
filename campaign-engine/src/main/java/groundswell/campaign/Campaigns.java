package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Usual;
import groundswell.delivery.Delivery;
import groundswell.delivery.MailingPlan;
import groundswell.delivery.Recounts;
import groundswell.engine.Engine;
import groundswell.task.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of campaigns: publish a diagram, launch it, hold it, end it, and see where everybody is. */
@Component
public class Campaigns {

    private final JdbcClient db;
    private final CampaignCompiler compiler;
    private final Versions versions;
    private final Entries entries;
    private final Engine engine;
    private final Delivery delivery;
    private final Audience audience;
    private final CampaignReport report;
    private final ClosedLoop loop;
    private final DesignerWords words;
    private final Goals goals;
    private final Failures failures;
    private final Tasks tasks;
    private final StepVisits visits;
    private final Recounts<Map<String, StepTime>> times = new Recounts<>();
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Campaigns(
            JdbcClient db,
            CampaignCompiler compiler,
            Versions versions,
            Entries entries,
            Engine engine,
            Delivery delivery,
            Audience audience,
            CampaignReport report,
            ClosedLoop loop,
            DesignerWords words,
            Goals goals,
            Failures failures,
            Tasks tasks,
            StepVisits visits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.compiler = compiler;
        this.versions = versions;
        this.entries = entries;
        this.engine = engine;
        this.delivery = delivery;
        this.audience = audience;
        this.report = report;
        this.loop = loop;
        this.words = words;
        this.goals = goals;
        this.failures = failures;
        this.tasks = tasks;
        this.visits = visits;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who would enter now; {@code count} is null when counting took too long. {@code usual} is what it was a week ago
     * when that is far from now, else null.
     */
    public record Preview(
            @Nullable Long count,
            List<Long> sample,
            @Nullable Usual usual) {}

    /**
     * Takes a diagram in. A known key gets a new version, which later launches use; people on their way finish on the
     * version on which they entered, unless {@link VersionChange} moves them. A paused campaign stays paused.
     *
     * @param name replaces the diagram's own; null keeps it
     * @throws DiagramRefused with all problems; nothing was kept
     */
    @Transactional
    public Campaign publish(byte[] diagram, @Nullable String name) {
        return publish(diagram, name, null, null);
    }

    /**
     * As {@link #publish(byte[], String)}, signed, and only when nobody has published since.
     *
     * @param basedOn the version from which the diagram was begun, 0 for a new campaign; null asks nothing
     * @param by who publishes; null when nobody in particular does
     * @throws NewerVersion when there is a newer one than that; nothing was kept
     */
    @Transactional
    public Campaign publish(byte[] diagram, @Nullable String name, @Nullable Integer basedOn, @Nullable String by) {
        var result = compiler.compile(diagram);
        var plan = result.plan();
        if (plan == null) {
            throw new DiagramRefused(result.problems());
        }
        long id = db.sql("""
                        insert into campaign (key, name, description, recurring, state, created_at)
                        values (:key, :name, :description, :recurring, 'DRAFT', :now)
                        on conflict (key) do update
                        set name = excluded.name, description = excluded.description, recurring = excluded.recurring
                        returning id
                        """)
                .param("key", plan.key())
                .param("name", name == null || name.isBlank() ? plan.name() : name.strip())
                .param("description", plan.description())
                .param("recurring", plan.start().recurs())
                .param("now", now())
                .query(Long.class)
                .single();
        // The row of the campaign is ours since the statement above: whoever publishes at the same time waits here.
        versions.of(id).stream()
                .findFirst()
                .filter(newest -> basedOn != null && newest.version() > basedOn)
                .ifPresent(newest -> {
                    throw new NewerVersion(id, plan.name(), Objects.requireNonNull(basedOn), newest);
                });
        var version = versions.publish(id, plan, new String(diagram, StandardCharsets.UTF_8), by);
        for (var send : plan.sends()) {
            delivery.plan(new MailingPlan(
                    id, version.id(), send.id(), send.template(), send.topic(), send.validFor(), send.sender()));
        }
        if (stateOf(id).state() == CampaignState.PAUSED) {
            delivery.hold(id);
            engine.suspend(version.definitionId());
        }
        return get(id);
    }

    /** The problems of a diagram, without keeping anything; empty when it could run. */
    public List<Problem> check(byte[] diagram) {
        return compiler.compile(diagram).problems();
    }

    public List<Campaign> list() {
        return report.all();
    }

    private record Named(long id, String name) {}

    /** The names of all campaigns by id. */
    public Map<Long, String> names() {
        return db.sql("select id, name from campaign").query(Named.class).list().stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** Throws NoSuchElementException when there is no such campaign. */
    public Campaign get(long id) {
        return report.one(id).orElseThrow(() -> new NoSuchElementException("There is no campaign " + id));
    }

    public Optional<Campaign> find(String key) {
        return db.sql("select id from campaign where key = :key")
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(this::get);
    }

    /** Throws NoSuchElementException when there is no such campaign. */
    public StepCounts steps(long id) {
        return report.steps(id);
    }

    /**
     * The people behind a number of {@link #steps}, by contact.
     *
     * @param after the contact behind whom to go on; 0 begins
     * @throws NoSuchElementException when there is no such campaign
     */
    public StepPeople stepPeople(long id, String element, StepPeople.Which which, long after, int limit) {
        stateOf(id);
        return visits.people(id, element, which, after, limit);
    }

    /**
     * How long people stay, by element; without those that nobody has left yet.
     *
     * @throws NoSuchElementException when there is no such campaign
     */
    public Map<String, StepTime> stepTimes(long id) {
        stateOf(id);
        return times.of(id, () -> visits.times(id));
    }

    /**
     * People for whom a step could not be done, behind {@code after}.
     *
     * @param element at this step alone; null: everywhere
     * @throws NoSuchElementException when there is no such campaign
     */
    public List<Failure> failures(long id, @Nullable String element, Failure.Place after, int limit) {
        stateOf(id);
        return failures.list(id, element, after, limit);
    }

    /**
     * Lets them take the step again.
     *
     * @return how many people
     * @throws WrongState when the campaign does not run
     */
    @Transactional
    public long retry(long id, @Nullable String element) {
        var campaign = stateOf(id);
        if (campaign.state() != CampaignState.RUNNING) {
            throw new WrongState("“" + campaign.name() + "” does not run, so nothing can be tried again now.");
        }
        return failures.retry(id, element);
    }

    /** How many contacts came how far on the way to a sale. Throws NoSuchElementException when there is no such campaign. */
    public List<LoopCount> loop(long id) {
        stateOf(id);
        return loop.of(id);
    }

    /**
     * The people behind a number of {@link #loop}, by contact.
     *
     * @param after the contact behind whom to go on; 0 begins
     * @throws NoSuchElementException when there is no such campaign
     */
    public LoopPeople loopPeople(long id, LoopStage stage, long after, int limit) {
        stateOf(id);
        return loop.people(id, stage, after, limit);
    }

    /** What it has brought, and how the ways drawn by lot compare. Throws NoSuchElementException when there is no such campaign. */
    public GoalReport goal(long id) {
        stateOf(id);
        return goals.of(id);
    }

    /** The newest version's diagram as it was drawn. */
    public String diagram(long id) {
        return versions.newestOf(id).diagram();
    }

    /** The diagram of one version. Throws NoSuchElementException when there is none of that number. */
    public String diagram(long id, int version) {
        return versions.diagram(id, version);
    }

    /** The newest first. Throws NoSuchElementException when there is no such campaign. */
    public List<VersionInfo> versions(long id) {
        stateOf(id);
        return versions.of(id);
    }

    /** What a diagram may name at this moment. */
    public CampaignWords words() {
        return words.all();
    }

    /** Who fulfils the audience's condition at this moment; whoever may not enter again is still among them. */
    public Preview audience(long id, int sampleSize) {
        var condition = versions.newestOf(id).plan().start().entrance();
        var counted = audience.count(condition, sampleSize);
        var count = counted.count();
        var usual = count == null ? null : audience.usual(condition, count).orElse(null);
        return new Preview(count, counted.sample(), usual);
    }

    /** Keeps how many each running campaign's audience has now, for the comparison a week later. */
    public void rememberAudiences() {
        db.sql("select id from campaign where state = 'RUNNING'").query(Long.class).list().stream()
                .map(id -> versions.newestOf(id).plan().start().entrance())
                .distinct()
                .forEach(it -> audience.remember(it, null));
    }

    /**
     * Begins a campaign. A scheduled one lets people in at its times; with {@code now} also at once. Launching again
     * is allowed when a campaign has finished: those enter who may.
     *
     * @throws WrongState when it runs already
     */
    @Transactional
    public Campaign launch(long id, boolean now) {
        var campaign = change(
                id,
                "launched",
                CampaignState.RUNNING,
                CampaignState.DRAFT,
                CampaignState.FINISHED,
                CampaignState.STOPPED);
        var version = versions.newestOf(id);
        var start = version.plan().start();
        var schedule = start.schedule();
        if (start.becomesTrue() != null) {
            entries.forgetWhoFulfils(id);
            if (!now) {
                entries.rememberWhoFulfils(id, start);
            }
        }
        if (start.awaited() == null && (schedule == null || now)) {
            entries.open(id, version.id(), "launch " + now(), clock.instant());
        }
        if (schedule != null) {
            events.publishEvent(new CampaignScheduled(id, schedule));
        }
        delivery.release(id);
        return campaign;
    }

    /**
     * Lets people in because the schedule says so. The same moment is worked through once, however often and on
     * however many nodes it is called; a campaign that does not run lets nobody in.
     */
    @Transactional
    public void enter(long id, Instant scheduledFor) {
        if (stateOf(id).state() == CampaignState.RUNNING) {
            entries.open(id, versions.newestOf(id).id(), "schedule " + scheduledFor, clock.instant());
        }
    }

    /** The last scheduled moment after {@code from} and not after {@code to}; empty for campaigns launched by hand. */
    public Optional<Instant> lastFiringBetween(long id, Instant from, Instant to) {
        var schedule = versions.newestOf(id).plan().start().schedule();
        Instant last = null;
        for (var next = schedule == null ? null : schedule.nextAfter(from);
                next != null && !next.isAfter(to);
                next = Objects.requireNonNull(schedule).nextAfter(next)) {
            last = next;
        }
        return Optional.ofNullable(last);
    }

    /** Holds everything that has not yet been handed over, and everybody where he stands. */
    @Transactional
    public Campaign pause(long id) {
        var campaign = change(id, "paused", CampaignState.PAUSED, CampaignState.RUNNING);
        delivery.hold(id);
        definitions(id).forEach(engine::suspend);
        events.publishEvent(new CampaignUnscheduled(id));
        return campaign;
    }

    /** Goes on where {@link #pause} stopped; waits that ended meanwhile end at once. */
    @Transactional
    public Campaign resume(long id) {
        var campaign = change(id, "resumed", CampaignState.RUNNING, CampaignState.PAUSED);
        delivery.release(id);
        definitions(id).forEach(engine::activate);
        var schedule = versions.newestOf(id).plan().start().schedule();
        if (schedule != null) {
            events.publishEvent(new CampaignScheduled(id, schedule));
        }
        return campaign;
    }

    /** Ends it for good: waiting messages are cancelled, everybody leaves the diagram where he stands. */
    @Transactional
    public Campaign stop(long id) {
        change(id, "stopped", CampaignState.STOPPED, CampaignState.RUNNING, CampaignState.PAUSED);
        delivery.cancel(id);
        definitions(id).forEach(it -> engine.cancel(it, "campaign stopped"));
        db.sql("""
                        update wave
                        set ended_at = :now
                        where ended_at is null
                          and version_id in (select id from campaign_version where campaign_id = :id)
                        """).param("now", now()).param("id", id).update();
        db.sql("update entry set state = 'DONE' where campaign_id = :id and state = 'OPEN'")
                .param("id", id)
                .update();
        tasks.closeAll(id);
        events.publishEvent(new CampaignUnscheduled(id));
        return get(id);
    }

    private Campaign change(long id, String what, CampaignState to, CampaignState... from) {
        var before = stateOf(id);
        int rows = db.sql("""
                        update campaign
                        set state = :to,
                            launched_at = case when :to = 'RUNNING' then coalesce(launched_at, :now) else launched_at end,
                            ended_at = case when :to = 'STOPPED' then :now::timestamptz end
                        where id = :id and state in (:from)
                        """)
                .param("to", to.name())
                .param("now", now())
                .param("id", id)
                .param("from", Stream.of(from).map(Enum::name).toList())
                .update();
        if (rows == 0) {
            throw new WrongState("“" + before.name() + "” is "
                    + before.state().name().toLowerCase(java.util.Locale.ROOT) + " and cannot be " + what + ".");
        }
        return get(id);
    }

    private record Standing(String name, CampaignState state) {}

    /** Without the counts of {@link #get}, which cost the more, the more messages there are. */
    private Standing stateOf(long id) {
        return db.sql("select name, state from campaign where id = :id")
                .param("id", id)
                .query(Standing.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no campaign " + id));
    }

    private List<String> definitions(long id) {
        return db.sql("select definition_id from campaign_version where campaign_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
