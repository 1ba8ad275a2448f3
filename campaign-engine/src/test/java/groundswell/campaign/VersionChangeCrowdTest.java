package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.engine.Engine;
import groundswell.engine.EngineJobs;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people, and several who want something of them in the same moment. */
@WholeApplication
class VersionChangeCrowdTest {

    private static final MoveOrder ORDER =
            new MoveOrder(1, 2, List.of(new MoveOrder.Choice("Event_Wait", MoveOrder.Act.MOVE, "Event_Wait", null)));

    @Autowired
    Journey journey;

    @Autowired
    Campaigns campaigns;

    @Autowired
    VersionChange change;

    @Autowired
    EngineJobs engine;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void nobody_travels() {
        engine.endEverything();
    }

    private long twoVersions(String name, String after) {
        var key = Journey.key(name);
        long id = journey.launched(Lines.of(key, "Event_Wait=P3D", "Activity_Old"));
        campaigns.publish(Diagrams.bytes(Lines.of(key, "Event_Wait=P3D", after)), null);
        return id;
    }

    @Test
    void a_hundred_thousand_people_are_moved_and_put_back_without_touching_each_of_them() {
        journey.people(10);
        var id = twoVersions("crowd", "Activity_New");
        theWaveIsLarge();
        var began = System.nanoTime();

        assertThat(change.preview(id, ORDER).moving()).isEqualTo(100_000);
        var done = change.move(id, ORDER, "mia");
        change.undo(id, Objects.requireNonNull(done.move()), "mia");

        assertThat(done.moved()).isEqualTo(100_000);
        assertThat(journey.instances()).isEqualTo(1);
        assertThat(db.sql("select count(*) from enrollment_move")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    /** As large as waves are when nothing else is configured. */
    private void theWaveIsLarge() {
        db.sql("""
                        insert into contact (email, email_key, created_at, updated_at)
                        select 'd' || i || '@x.example', 'd' || i || '@x.example', now(), now()
                        from generate_series(11, 100000) i
                        """).update();
        db.sql("""
                        insert into enrollment (campaign_id, contact_id, entry_no, wave_id, entered_at)
                        select v.campaign_id, c.id, 1, w.id, now()
                        from contact c, wave w
                        join campaign_version v on v.id = w.version_id
                        where c.email like 'd%'
                        """).update();
        db.sql("update wave set people = 100000").update();
    }

    @Test
    void two_who_move_the_same_people_at_once_move_them_once() throws Exception {
        journey.people(20);
        var id = twoVersions("two", "Activity_New");

        List<MoveDone> done = VersionChangeCrowdTest.<MoveDone>atOnce(
                List.of(() -> change.move(id, ORDER, "mia"), () -> change.move(id, ORDER, "noa")));

        assertThat(done.stream().mapToLong(MoveDone::moved).sum()).isEqualTo(20);
        assertThat(change.done(id)).hasSize(1);
        assertThat(journey.instances()).isEqualTo(2).isEqualTo(journey.standingWaves());
    }

    @Test
    void who_goes_on_in_the_moment_of_the_move_gets_one_of_the_two_letters() throws Exception {
        for (int round = 0; round < 5; round++) {
            journey.people(20);
            var id = twoVersions("moment", "Activity_New");
            clock.forward(Duration.ofDays(3));
            atOnce(List.of(
                    () -> {
                        try {
                            engine.runDue();
                        } catch (RuntimeException overtaken) {
                            assertThat(Engine.isOvertaken(overtaken)
                                            || overtaken instanceof NoSuchElementException
                                            || overtaken.getClass().getName().startsWith("org.camunda"))
                                    .as(String.valueOf(overtaken))
                                    .isTrue();
                        }
                        return 0;
                    },
                    () -> {
                        change.move(id, ORDER, "mia");
                        return 0;
                    }));
            journey.pass(Duration.ofMinutes(30));

            assertThat(LongStream.of(db
                                    .sql("select count(*) from message group by enrollment_id")
                                    .query(Long.class)
                                    .list()
                                    .stream()
                                    .mapToLong(it -> it)
                                    .toArray())
                            .boxed())
                    .hasSize(20)
                    .allMatch(it -> it == 1);
            assertThat(journey.outcomes(id)).containsEntry("Event_End", 20L);
            assertThat(journey.instances()).isZero();
        }
    }

    @Test
    void an_event_in_the_moment_of_the_move_takes_everybody_on_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            journey.people(20);
            var key = Journey.key("event");
            long id = journey.launched(Lines.of(key, "Catch_Buy=bought", "Activity_Old"));
            campaigns.publish(Diagrams.bytes(Lines.of(key, "Catch_Buy=bought", "Activity_New")), null);
            var order = new MoveOrder(
                    1, 2, List.of(new MoveOrder.Choice("Catch_Buy", MoveOrder.Act.MOVE, "Catch_Buy", null)));

            VersionChangeCrowdTest.<Object>atOnce(List.of(
                    () -> {
                        journey.did("bought", IntStream.rangeClosed(1, 20).toArray());
                        return 0;
                    },
                    () -> change.move(id, order, "mia")));
            journey.eventsAreRouted();

            assertThat(db.sql("select count(*) from message").query(Long.class).single())
                    .isEqualTo(20);
            assertThat(journey.outcomes(id)).containsEntry("Event_End", 20L);
            assertThat(journey.instances()).isZero();
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            var results = new java.util.ArrayList<T>();
            for (var result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
