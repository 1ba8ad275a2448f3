package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import groundswell.engine.EngineJobs;
import groundswell.response.Response;
import groundswell.response.Touch;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ten people, five of them in Germany, are written to until they buy. */
@WholeApplication
class SubProcessTest {

    private static int number;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignWorker worker;

    @Autowired
    EventRouter router;

    @Autowired
    Response response;

    @Autowired
    EngineJobs engine;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    private long campaign;

    @BeforeEach
    void everybody_has_entered() {
        campaigns.list().stream()
                .filter(it -> it.state() == CampaignState.RUNNING)
                .forEach(it -> campaigns.stop(it.id()));
        db.sql(
                        "truncate message, enrollment, enrollment_move, wave_step, wave, entry, contact, touchpoint_inbox cascade")
                .update();
        db.sql("""
                        insert into contact (email, email_key, country, created_at, updated_at)
                        select 'c' || i || '@x.example', 'c' || i || '@x.example',
                               case when i <= 5 then 'DE' else 'AT' end, now(), now()
                        from generate_series(1, 10) i
                        """).update();
        campaign = campaigns
                .publish(Diagrams.bytes(Diagrams.lettersUntilBought("woo-" + ++number)), null)
                .id();
        campaigns.launch(campaign, true);
        worker.letEverybodyIn();
    }

    private void bought(int amount, int... contacts) {
        response.touch(IntStream.of(contacts)
                .mapToObj(
                        it -> new Touch("c" + it + "@x.example", "bought", null, "{\"amount\": " + amount + "}", null))
                .toList());
    }

    private void events_are_routed() {
        while (router.routeOneBatch()) {
            engine.runDue();
        }
    }

    private void days_pass(int days) {
        clock.forward(Duration.ofDays(days));
        engine.runDue();
    }

    private Tuple[] places() {
        return campaigns.steps(campaign).items().stream()
                .filter(it -> it.arrived() > 0)
                .map(it -> tuple(it.element(), it.standing(), it.arrived()))
                .toArray(Tuple[]::new);
    }

    private long letters() {
        return db.sql("select count(*) from message").query(Long.class).single();
    }

    @Test
    void who_buys_leaves_from_where_he_waits_and_the_others_go_on() {
        engine.runDue();
        bought(20, 1, 7);
        bought(5, 2);
        events_are_routed();

        assertThat(places())
                .containsExactlyInAnyOrder(
                        tuple("Event_Start", 0L, 10L),
                        tuple("Activity_Woo", 8L, 10L),
                        tuple("Event_WooBegins", 0L, 10L),
                        tuple("Activity_Letter", 0L, 10L),
                        tuple("Event_Wait", 8L, 10L),
                        tuple("Event_Bought", 0L, 2L),
                        tuple("Event_GoalReached", 0L, 2L));

        days_pass(7);
        assertThat(letters()).isEqualTo(14);
        days_pass(7);
        assertThat(campaigns.get(campaign).outcomes())
                .extracting(Campaign.Outcome::element, Campaign.Outcome::count)
                .containsExactly(tuple("Event_GoalReached", 2L), tuple("Event_NotReached", 8L));
        assertThat(engine.instances()).isZero();
    }

    @Test
    void behind_a_gateway_inside_they_can_still_leave() {
        engine.runDue();
        days_pass(7);
        assertThat(places()).contains(tuple("Activity_Woo", 5L, 10L), tuple("Event_NotReached", 0L, 5L));

        bought(20, 1, 2, 8);
        events_are_routed();

        assertThat(places())
                .contains(
                        tuple("Event_WaitAgain", 3L, 5L),
                        tuple("Event_Bought", 0L, 2L),
                        tuple("Event_GoalReached", 0L, 2L));
    }

    @Test
    void who_buys_before_the_letter_is_queued_gets_none() {
        bought(20, 3);
        events_are_routed();
        engine.runDue();

        assertThat(letters()).isEqualTo(9);
        assertThat(places()).contains(tuple("Event_GoalReached", 0L, 1L), tuple("Activity_Letter", 0L, 10L));
    }

    @Test
    void nobody_is_missed_because_the_wave_moves_on_at_that_moment() {
        engine.runDue();
        bought(20, 4);

        var routing = transaction.execute(status -> {
            // What a timer does that fires just now: the wave is locked, and stands elsewhere when the lock is free.
            db.sql("update wave set element_id = 'Event_WaitAgain' where element_id = 'Event_Wait'")
                    .update();
            var waiting = CompletableFuture.supplyAsync(router::routeOneBatch);
            await().until(() -> db.sql("select count(*) from pg_locks where not granted")
                            .query(Long.class)
                            .single()
                    > 0);
            return waiting;
        });

        assertThat(routing).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
        engine.runDue();
        assertThat(places()).contains(tuple("Event_GoalReached", 0L, 1L));
    }

    @Test
    void what_hangs_together_wrongly_is_refused_where_it_is() {
        assertThat(problems("</subProcess>", "<startEvent id=\"Event_Second\"/></subProcess>"))
                .contains(tuple("Activity_Woo", "sub-process"));
        assertThat(problems("attachedToRef=\"Activity_Woo\"", "attachedToRef=\"Event_Start\""))
                .contains(tuple("Event_Bought", "boundary"));
        assertThat(problems("attachedToRef", "cancelActivity=\"false\" attachedToRef"))
                .containsExactly(tuple("Event_Bought", "boundary"));
        assertThat(problems("<subProcess ", "<subProcess triggeredByEvent=\"true\" "))
                .contains(tuple("Activity_Woo", "sub-process"), tuple("Event_WooBegins", "boundary"));
        assertThat(problems("targetRef=\"Event_GoalReached\"", "targetRef=\"Event_Wait\""))
                .contains(tuple("Flow_Bought", "sub-process"));
        assertThat(problems("<startEvent id=\"Event_WooBegins\"/>", """
                        <startEvent id="Event_WooBegins"><messageEventDefinition/></startEvent>
                        """))
                .containsExactly(tuple("Event_WooBegins", "sub-process"));
        assertThat(problems("targetRef=\"Event_WaitAgain\"", "targetRef=\"Activity_Offer\""))
                .contains(tuple("Activity_Offer", "cycle-needs-wait"));
    }

    @Test
    void a_circle_through_a_sub_process_needs_a_wait_on_every_way_through() {
        var again = "sourceRef=\"Activity_Woo\" targetRef=\"Activity_Woo\"";
        assertThat(problems("sourceRef=\"Activity_Woo\" targetRef=\"Event_NotReached\"", again))
                .contains(tuple("Event_NotReached", "unreachable"))
                .doesNotContain(tuple("Activity_Woo", "cycle-needs-wait"));

        var hasty = Diagrams.lettersUntilBought("woo")
                .replace("sourceRef=\"Activity_Woo\" targetRef=\"Event_NotReached\"", again)
                .replace("targetRef=\"Event_Wait\"", "targetRef=\"Gateway_Country\"");
        assertThat(campaigns.check(Diagrams.bytes(hasty)))
                .extracting(Problem::element, Problem::rule)
                .contains(tuple("Activity_Woo", "cycle-needs-wait"));
    }

    private java.util.List<Tuple> problems(String here, String instead) {
        var diagram = Diagrams.lettersUntilBought("woo");
        assertThat(diagram).contains(here);
        return campaigns.check(Diagrams.bytes(diagram.replace(here, instead))).stream()
                .map(it -> tuple(it.element(), it.rule()))
                .toList();
    }
}
