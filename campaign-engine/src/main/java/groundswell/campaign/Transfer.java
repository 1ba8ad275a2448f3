package groundswell.campaign;

import groundswell.engine.Engine;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes single waves off an old version's diagram and puts them on the newest one's, or back. A wave keeps its number, its
 * people and its visits, so that no letter and no hand-over of it is taken for another one's. The caller holds its lock.
 */
@Component
class Transfer {

    private final JdbcClient db;
    private final Engine engine;
    private final Waves waves;
    private final Deadlines deadlines;
    private final WaveAsking asking;
    private final Clock clock;

    Transfer(JdbcClient db, Engine engine, Waves waves, Deadlines deadlines, WaveAsking asking, Clock clock) {
        this.db = db;
        this.engine = engine;
        this.waves = waves;
        this.deadlines = deadlines;
        this.asking = asking;
        this.clock = clock;
    }

    /** A wave that stands at a step. */
    record Standing(long id, String elementId, long people, int visit, boolean aside) {}

    /** Where the wave was, and where it is then. */
    record Taken(Standing was, boolean aboutToStep, int visit, boolean aboutToStepThen) {}

    Taken leave(Standing wave, Versions.Version from) {
        boolean aboutToStep = engine.isAboutToStep(wave.id());
        engine.cancelWave(wave.id(), "left when the version was changed");
        asking.close(from, wave.id());
        waves.end(wave.id(), wave.elementId());
        return new Taken(wave, aboutToStep, wave.visit(), false);
    }

    Taken put(Standing wave, Versions.Version from, Versions.Version to, String target, Map<String, Instant> before) {
        boolean aboutToStep = engine.isAboutToStep(wave.id());
        engine.cancelWave(wave.id(), "moved to version " + to.number());
        var times = new MovedTimes(from.plan(), wave.elementId(), to.plan(), deadlines);
        var dues = times.at(target, before);
        replaceDeadlines(wave.id(), dues);
        int visit = noteArrival(wave, from.plan(), to, target);
        place(wave.id(), to.id(), target, visit);
        var step = to.plan().step(target);
        boolean waitsOn = !aboutToStep
                && step instanceof Step.Asking
                && wave.elementId().equals(target)
                && target.equals(MoveTargets.suggested(from.plan(), to.plan(), target));
        if (!waitsOn) {
            asking.close(from, wave.id());
        }
        boolean appointed =
                (step instanceof Step.WaitUntil || step instanceof Step.Race) && times.areKnown(target, dues);
        engine.startBefore(
                to.definitionId(),
                wave.id(),
                waitsOn || appointed ? target : ExecutableBpmn.entranceOf(to.plan(), step));
        return new Taken(wave, aboutToStep, visit, engine.isAboutToStep(wave.id()));
    }

    /** Those for whom the step had failed wait again until it is tried once more. */
    void putBackAside(Standing was) {
        db.sql("update wave set ended_at = null where id = :wave")
                .param("wave", was.id())
                .update();
    }

    /** Where it was, until when it was, and about to do what it was about to do. */
    void putBack(Standing was, boolean aboutToStep, Versions.Version from, Map<String, Instant> dues) {
        engine.cancelWave(was.id(), "moved back to version " + from.number());
        replaceDeadlines(was.id(), dues);
        db.sql("delete from wave_step where wave_id = :wave and visit > :visit")
                .param("wave", was.id())
                .param("visit", was.visit())
                .update();
        place(was.id(), from.id(), was.elementId(), was.visit());
        var step = from.plan().step(was.elementId());
        if (!aboutToStep && step instanceof Step.Ask) {
            asking.askAgain(was.id(), step.id(), was.visit());
        }
        var place = aboutToStep
                ? ExecutableBpmn.entranceOf(from.plan(), step)
                : step instanceof Step.Split ? Engine.REST_PREFIX + step.id() : step.id();
        engine.startBefore(from.definitionId(), was.id(), place);
    }

    private void replaceDeadlines(long wave, Map<String, Instant> dues) {
        deadlines.forget(wave);
        dues.forEach((element, due) -> deadlines.put(wave, element, due));
    }

    private void place(long wave, long version, String element, int visit) {
        db.sql("""
                        update wave
                        set version_id = :version, element_id = :element, visit = :visit, ended_at = null
                        where id = :wave
                        """)
                .param("version", version)
                .param("element", element)
                .param("visit", visit)
                .param("wave", wave)
                .update();
    }

    /** The sub-processes around the target are noted too, as for whoever comes to them by a flow. */
    private int noteArrival(Standing wave, Plan from, Versions.Version to, String target) {
        List<String> way = new ArrayList<>(List.of(target));
        for (var outer = to.plan().parentOf(target);
                outer != null;
                outer = to.plan().parentOf(outer)) {
            way.add(outer);
        }
        Collections.reverse(way);
        int visit = wave.visit();
        for (var element : way) {
            boolean wasThere = from.steps().get(element) instanceof Step.SubProcess
                    && from.inside(element).contains(wave.elementId());
            db.sql("""
                            insert into wave_step (wave_id, visit, version_id, element_id, people, arrived_at, moved_from)
                            values (:wave, :visit, :version, :element, :people, :now, :from)
                            """)
                    .param("wave", wave.id())
                    .param("visit", ++visit)
                    .param("version", to.id())
                    .param("element", element)
                    .param("people", wave.people())
                    .param("now", now())
                    .param("from", wasThere ? element : wave.elementId())
                    .update();
        }
        return visit;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
