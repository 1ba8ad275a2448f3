package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.delivery.Delivery;
import groundswell.delivery.Recipients;
import groundswell.engine.Engine;
import groundswell.engine.WaveSteps;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private final Delivery delivery;
    private final Audience audience;
    private final DecisionResults results;
    private final WaveActions actions;
    private final SetAside aside;
    private final WaveAsking asking;
    private final Clock clock;

    Waves(
            JdbcClient db,
            Versions versions,
            Engine engine,
            Delivery delivery,
            Audience audience,
            DecisionResults results,
            WaveActions actions,
            SetAside aside,
            WaveAsking asking,
            Clock clock) {
        this.db = db;
        this.versions = versions;
        this.engine = engine;
        this.delivery = delivery;
        this.audience = audience;
        this.results = results;
        this.actions = actions;
        this.aside = aside;
        this.asking = asking;
        this.clock = clock;
    }

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
        if (plan.step(flow.source()) instanceof Step.Boundary) {
            way.add(new Visited(flow.source(), null));
        }
        way.add(new Visited(flow.target(), flowId));
        if (plan.step(flow.target()) instanceof Step.SubProcess) {
            way.add(new Visited(plan.beginOf(flow.target()).id(), null));
        }
        var visit = wave.visit();
        for (var visited : way) {
            noteStep(wave.id(), wave.versionId(), ++visit, visited.element(), visited.flow(), wave.people());
        }
        db.sql("update wave set element_id = :element, visit = :visit where id = :wave")
                .param("element", way.get(way.size() - 1).element())
                .param("visit", visit)
                .param("wave", waveId)
                .update();
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
        aside.each(
                waveId,
                people -> delivery.enqueue(
                        wave.versionId(), elementId, wave.visit(), new Recipients(people.sql(), people.parameters())));
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
        var conditions = conditions(split, version.plan().sendTasks());
        var splitting = new WaveSplit(db);
        var parts = aside.whole(
                waveId,
                () -> splitting.part(waveId, conditions, now()),
                people -> splitting.probe(people, conditions, now()));
        for (var part : parts.leaving()) {
            create(part.waveId(), wave.versionId(), gatewayId, part.people(), wave.visit(), waveId);
            engine.startOnFlow(
                    version.definitionId(),
                    part.waveId(),
                    split.paths().get(part.path()).id());
        }
        db.sql("update wave set people = :people where id = :wave")
                .param("people", parts.stayingPeople())
                .param("wave", waveId)
                .update();
        return split.paths().get(parts.stayingPath()).id();
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

    /** A wave of people who go on behind an event that has moved them on. */
    void goOnBehind(Versions.Version version, long waveId, String event, long people, int visit) {
        create(waveId, version.id(), event, people, visit, null);
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
        engine.start(version.definitionId(), waveId);
    }

    private List<Condition> conditions(Step.Split split, Set<String> sendTasks) {
        return split.paths().stream()
                .limit(split.paths().size() - 1L)
                .map(it ->
                        (Condition) audience.compile(Objects.requireNonNull(it.condition()), Scope.CAMPAIGN, sendTasks))
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
