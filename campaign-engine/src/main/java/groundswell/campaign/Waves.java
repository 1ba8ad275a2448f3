package groundswell.campaign;

import static java.util.Objects.requireNonNull;

import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.delivery.Recipients;
import groundswell.engine.Engine;
import groundswell.engine.WaveSteps;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves waves along the diagram. Each call runs in the engine's transaction and locks the wave's row first, so that
 * whoever comes second finds the wave where the first one left it.
 */
@Component
class Waves implements WaveSteps {

    private final JdbcClient db;
    private final Versions versions;
    private final Engine engine;
    private final LetterSteps letters;
    private final Audience audience;
    private final DecisionResults results;
    private final Deadlines deadlines;
    private final Appointments appointments;
    private final Contests contests;
    private final WaveActions actions;
    private final SetAside aside;
    private final WaveAsking asking;
    private final Clock clock;

    Waves(
            JdbcClient db,
            Versions versions,
            Engine engine,
            LetterSteps letters,
            Audience audience,
            DecisionResults results,
            Deadlines deadlines,
            Appointments appointments,
            Contests contests,
            WaveActions actions,
            SetAside aside,
            WaveAsking asking,
            Clock clock) {
        this.db = db;
        this.versions = versions;
        this.engine = engine;
        this.letters = letters;
        this.audience = audience;
        this.results = results;
        this.deadlines = deadlines;
        this.appointments = appointments;
        this.contests = contests;
        this.actions = actions;
        this.aside = aside;
        this.asking = asking;
        this.clock = clock;
    }

    private record Place(long versionId, String elementId) {}

    private record Wave(long id, long versionId, String elementId, long people, int visit) {}

    private record Visited(String element, @Nullable String flow) {}

    @Override
    public void arrive(long waveId, String flowId) {
        var wave = lock(waveId);
        var plan = versions.get(wave.versionId()).plan();
        var flow = plan.flow(flowId);
        var way = new ArrayList<Visited>();
        // Whoever waited at a race stood at its gateway; the event that came first is on their path too.
        for (var race : plan.raceBefore(flow.source()).stream().toList()) {
            race.ways().stream()
                    .filter(it -> it.target().equals(flow.source()))
                    .forEach(it -> way.add(new Visited(it.target(), it.id())));
        }
        var source = plan.step(flow.source());
        boolean interrupted = true;
        if (source instanceof Step.Boundary) {
            way.add(new Visited(flow.source(), null));
        } else if (source instanceof Step.Begin begin && begin.trigger() != null) {
            way.add(new Visited(requireNonNull(plan.parentOf(begin.id())), null));
            way.add(new Visited(begin.id(), null));
        } else {
            interrupted = false;
        }
        if (interrupted) {
            // Also when it was the time that took them out: nobody need work on them any more.
            asking.close(versions.get(wave.versionId()), waveId);
        }
        way.add(new Visited(flow.target(), flowId));
        if (plan.step(flow.target()) instanceof Step.SubProcess) {
            way.add(new Visited(plan.beginOf(flow.target()).id(), null));
        }
        var visit = wave.visit();
        for (var visited : way) {
            noteStep(wave.id(), wave.versionId(), ++visit, visited.element(), visited.flow(), wave.people());
        }
        var place = way.get(way.size() - 1).element();
        db.sql("update wave set element_id = :element, visit = :visit where id = :wave")
                .param("element", place)
                .param("visit", visit)
                .param("wave", waveId)
                .update();
        beginTimes(waveId, plan, flow.target(), place);
    }

    /** The times that begin to run where people come to; those that no longer matter are forgotten. */
    private void beginTimes(long waveId, Plan plan, String target, String place) {
        deadlines.keepOnly(waveId, plan.timersAround(place));
        plan.timersOf(target).forEach((event, duration) -> deadlines.begin(waveId, event, duration));
        for (var wait : plan.waitsAt(place)) {
            if (wait instanceof Step.Wait it) {
                deadlines.begin(waveId, it.id(), IsoDuration.parse(it.duration()));
            }
        }
    }

    @Override
    public Instant dueAt(long waveId, String elementId) {
        return deadlines.of(waveId, elementId);
    }

    @Override
    public void due(long waveId, String elementId) {
        var wave = lock(waveId);
        var version = versions.get(wave.versionId());
        var wait = version.plan().waitsAt(elementId).stream()
                .filter(Step.WaitUntil.class::isInstance)
                .map(Step.WaitUntil.class::cast)
                .findFirst()
                .orElseThrow();
        for (var group : appointments.part(waveId, wait.appointment())) {
            if (group.wave() == waveId) {
                setPeople(waveId, group.people());
            } else {
                create(group.wave(), wave.versionId(), elementId, group.people(), wave.visit(), waveId);
            }
            if (group.due() == null) {
                end(group.wave(), elementId);
            } else {
                deadlines.put(group.wave(), wait.id(), group.due());
                if (group.wave() != waveId) {
                    engine.startBefore(version.definitionId(), group.wave(), elementId);
                }
            }
        }
    }

    @Override
    public String choose(long waveId, String gatewayId) {
        var wave = lock(waveId);
        var version = versions.get(wave.versionId());
        return contests.decide(version, (Step.Split) version.plan().step(gatewayId));
    }

    @Override
    public void decide(long waveId, String elementId) {
        var wave = lock(waveId);
        var step = (Step.Decide) versions.get(wave.versionId()).plan().step(elementId);
        aside.each(waveId, people -> results.decide(people, step.decision()));
    }

    @Override
    public void send(long waveId, String elementId) {
        var wave = lock(waveId);
        var version = versions.get(wave.versionId());
        aside.each(
                waveId,
                people -> letters.send(
                        waveId, version, elementId, wave.visit(), new Recipients(people.sql(), people.parameters())));
    }

    @Override
    public void act(long waveId, String elementId) {
        var wave = lock(waveId);
        var version = versions.get(wave.versionId());
        var step = (Step.Act) version.plan().step(elementId);
        aside.each(waveId, people -> actions.act(version, step, wave.visit(), people));
    }

    @Override
    public String split(long waveId, String gatewayId) {
        var wave = lock(waveId);
        var version = versions.get(wave.versionId());
        var split = (Step.Split) version.plan().step(gatewayId);
        var draw = split.draw();
        var contest = draw == null ? null : draw.contest();
        if (draw == null || contest == null) {
            return part(wave, version, split.paths());
        }
        return contests.winner(version.campaignId(), gatewayId).orElseGet(() -> {
            // Those who are not drawn come first: all others are drawn as if nobody else was there.
            var rest =
                    new Flow(Engine.restFlow(gatewayId), "", gatewayId, gatewayId, "not(" + draw.tested(contest) + ")");
            deadlines.put(waveId, gatewayId, contests.decideAt(version.campaignId(), gatewayId, contest));
            var paths = new ArrayList<Flow>(List.of(rest));
            paths.addAll(split.paths());
            return part(wave, version, paths);
        });
    }

    private String part(Wave wave, Versions.Version version, List<Flow> paths) {
        var conditions = conditions(paths, version.plan().sendTasks());
        var splitting = new WaveSplit(db);
        var parts = aside.whole(
                wave.id(),
                () -> splitting.part(wave.id(), conditions, now()),
                people -> splitting.probe(people, conditions, now()));
        for (var part : parts.leaving()) {
            create(part.waveId(), wave.versionId(), wave.elementId(), part.people(), wave.visit(), wave.id());
            engine.startOnFlow(
                    version.definitionId(),
                    part.waveId(),
                    paths.get(part.path()).id());
        }
        setPeople(wave.id(), parts.stayingPeople());
        return paths.get(parts.stayingPath()).id();
    }

    private void setPeople(long wave, long people) {
        db.sql("update wave set people = :people where id = :wave")
                .param("people", people)
                .param("wave", wave)
                .update();
    }

    @Override
    public void handOver(long waveId, String elementId) {
        var wave = lock(waveId);
        var version = versions.get(wave.versionId());
        var step = (Step.Asking) version.plan().step(elementId);
        aside.each(waveId, people -> asking.ask(version, step, wave.visit(), people));
    }

    @Override
    public void end(long waveId, String elementId) {
        db.sql("update wave set ended_at = :now where id = :wave and ended_at is null")
                .param("now", now())
                .param("wave", waveId)
                .update();
        deadlines.forget(waveId);
    }

    /** People have left the wave because something happened to them; where nobody is left, nothing runs on. */
    void leave(long waveId, long people) {
        long left = db.sql("update wave set people = people - :people where id = :wave returning people")
                .param("people", people)
                .param("wave", waveId)
                .query(Long.class)
                .single();
        if (left == 0) {
            engine.cancelWave(waveId, "everybody has gone another way");
            end(waveId, "");
        }
    }

    /** A wave of people who go on behind an event that has moved them on; {@code from} is one of those they were in. */
    void goOnBehind(Versions.Version version, long waveId, String event, long people, int visit, long from) {
        create(waveId, version.id(), event, people, visit, null);
        deadlines.copy(from, waveId);
        deadlines.keepOnly(waveId, version.plan().timersAround(event));
        engine.startOnFlow(
                version.definitionId(), waveId, version.plan().flowOutOf(event).id());
    }

    long nextId() {
        return db.sql("select nextval('wave_id_seq')").query(Long.class).single();
    }

    /** A new wave at the start event; its process instance is started by the caller, in the same transaction. */
    void begin(long waveId, Versions.Version version, long people) {
        var start = version.plan().start().id();
        create(waveId, version.id(), start, people, 0, null);
        noteStep(waveId, version.id(), 0, start, null, people);
        version.plan().timers().forEach((event, duration) -> deadlines.begin(waveId, event, duration));
        engine.start(version.definitionId(), waveId);
    }

    /** Where anybody of this campaign stands, by version; waves are few, whatever the number of people. */
    Map<Long, Set<String>> standing(long campaign) {
        return db.sql("""
                        select distinct w.version_id, w.element_id
                        from wave w
                        join campaign_version v on v.id = w.version_id
                        where w.ended_at is null and v.campaign_id = :campaign
                        """).param("campaign", campaign).query(Place.class).list().stream()
                .collect(Collectors.groupingBy(
                        Place::versionId,
                        TreeMap::new,
                        Collectors.mapping(Place::elementId, Collectors.toCollection(TreeSet::new))));
    }

    private List<Condition> conditions(List<Flow> paths, Set<String> sendTasks) {
        return paths.stream()
                .limit(paths.size() - 1L)
                .map(it -> (Condition) audience.compile(requireNonNull(it.condition()), Scope.CAMPAIGN, sendTasks))
                .toList();
    }

    private Wave lock(long waveId) {
        return db.sql("select id, version_id, element_id, people, visit from wave where id = :wave for update")
                .param("wave", waveId)
                .query(Wave.class)
                .single();
    }

    private void create(long id, long versionId, String element, long people, int visit, @Nullable Long parent) {
        db.sql("""
                        insert into wave (id, version_id, element_id, people, visit, parent_id, created_at)
                        values (:id, :version, :element, :people, :visit, :parent, :now)
                        """)
                .param("id", id)
                .param("version", versionId)
                .param("element", element)
                .param("people", people)
                .param("visit", visit)
                .param("parent", parent)
                .param("now", now())
                .update();
        if (parent != null) {
            deadlines.copy(parent, id);
        }
    }

    private void noteStep(long waveId, long versionId, int visit, String element, @Nullable String flow, long people) {
        db.sql("""
                        insert into wave_step (wave_id, visit, version_id, element_id, flow_id, people, arrived_at)
                        values (:wave, :visit, :version, :element, :flow, :people, :now)
                        """)
                .param("wave", waveId)
                .param("visit", visit)
                .param("version", versionId)
                .param("element", element)
                .param("flow", flow)
                .param("people", people)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
