package groundswell.campaign;

import static org.assertj.core.groups.Tuple.tuple;

import groundswell.engine.EngineJobs;
import groundswell.response.Response;
import groundswell.response.Touch;
import groundswell.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People c1, c2 … of a company, and a campaign through which they travel while the test moves the clock. */
@Component
class Journey {

    private static int number;

    private final Campaigns campaigns;
    private final CampaignWorker worker;
    private final EventRouter router;
    private final ConditionSweep conditions;
    private final WaveMerge merge;
    private final Response response;
    private final EngineJobs engine;
    private final JdbcClient db;
    private final SettableClock clock;

    Journey(
            Campaigns campaigns,
            CampaignWorker worker,
            EventRouter router,
            ConditionSweep conditions,
            WaveMerge merge,
            Response response,
            EngineJobs engine,
            JdbcClient db,
            SettableClock clock) {
        this.campaigns = campaigns;
        this.worker = worker;
        this.router = router;
        this.conditions = conditions;
        this.merge = merge;
        this.response = response;
        this.engine = engine;
        this.db = db;
        this.clock = clock;
    }

    /** Nobody else is known, and nothing else runs. */
    void people(int count) {
        campaigns.list().stream()
                .filter(it -> it.state() == CampaignState.RUNNING || it.state() == CampaignState.PAUSED)
                .forEach(it -> campaigns.stop(it.id()));
        db.sql("""
                        truncate message, enrollment, enrollment_move, wave_step, wave, wave_deadline, entry, contact,
                            touchpoint, touchpoint_inbox, consent cascade
                        """).update();
        db.sql("""
                        insert into contact (email, email_key, country, created_at, updated_at)
                        select 'c' || i || '@x.example', 'c' || i || '@x.example',
                               case when i % 2 = 1 then 'DE' else 'AT' end, now(), now()
                        from generate_series(1, :count) i
                        """).param("count", count).update();
    }

    /** A key that no other test has. */
    static String key(String name) {
        return name + "-" + ++number;
    }

    long launched(String diagram) {
        long id = campaigns.publish(Diagrams.bytes(diagram), null).id();
        campaigns.launch(id, true);
        letEverybodyIn();
        return id;
    }

    /** Of a campaign that was launched. */
    void letEverybodyIn() {
        worker.letEverybodyIn();
        engine.runDue();
    }

    /** Once more, when everybody has arrived. */
    void launchedAgain(long campaign) {
        worker.finishTheQuiet();
        db.sql("update campaign set state = 'FINISHED' where id = :id")
                .param("id", campaign)
                .update();
        clock.forward(Duration.ofSeconds(1));
        campaigns.launch(campaign, true);
        letEverybodyIn();
    }

    void did(String event, int... contacts) {
        response.touch(IntStream.of(contacts)
                .mapToObj(it -> new Touch("c" + it + "@x.example", event, null, null, null))
                .toList());
        eventsAreRouted();
    }

    /** They called the last letter that they got spam, and their provider has told so. */
    void complained(int... contacts) {
        cameBack(Response.Returned.COMPLAINT, contacts);
    }

    /** The last letter that they got came back, or was answered. */
    void cameBack(Response.Returned kind, int... contacts) {
        for (int contact : contacts) {
            long letter = db.sql("""
                            select max(m.id)
                            from message m
                            join contact c on c.id = m.contact_id
                            where c.email = :email
                            """)
                    .param("email", "c" + contact + "@x.example")
                    .query(Long.class)
                    .single();
            response.cameBack(kind, letter, kind + "-" + letter);
        }
        eventsAreRouted();
    }

    /** Each is let in by himself, and the engine has not taken a step yet. */
    void signUpWithoutSteps(String event, int... contacts) {
        for (int contact : contacts) {
            response.touch(java.util.List.of(new Touch("c" + contact + "@x.example", event, null, null, null)));
            router.routeOneBatch();
        }
    }

    void eventsAreRouted() {
        while (router.routeOneBatch()) {
            engine.runDue();
        }
        engine.runDue();
    }

    void pass(Duration time) {
        clock.forward(time);
        engine.runDue();
    }

    void passDays(int days) {
        pass(Duration.ofDays(days));
    }

    void passUntil(String instant) {
        pass(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    void conditionsAreAsked() {
        conditions.sweep();
        engine.runDue();
    }

    void wavesAreMerged() {
        merge.merge();
    }

    /** By element: who stands there now, who has come there. */
    List<Tuple> places(long campaign) {
        return campaigns.steps(campaign).items().stream()
                .filter(it -> it.arrived() > 0)
                .map(it -> tuple(it.element(), it.standing(), it.arrived()))
                .toList();
    }

    Map<String, Long> outcomes(long campaign) {
        return campaigns.get(campaign).outcomes().stream()
                .collect(Collectors.toMap(Campaign.Outcome::element, Campaign.Outcome::count));
    }

    /** By the number in their address, where these people stand, or where their run has ended. */
    Map<String, String> whereabouts() {
        return db.sql("""
                        select substring(c.email from '^[^@]+') as name, w.element_id as place
                        from enrollment e
                        join contact c on c.id = e.contact_id
                        join wave w on w.id = e.wave_id
                        """).query((row, nth) -> Map.entry(row.getString("name"), row.getString("place"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Tuple> problems(String diagram) {
        return campaigns.check(Diagrams.bytes(diagram)).stream()
                .map(it -> tuple(it.element(), it.rule()))
                .toList();
    }

    long standingWaves() {
        return db.sql("select count(*) from wave where ended_at is null")
                .query(Long.class)
                .single();
    }

    long instances() {
        return engine.instances();
    }
}
