package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.engine.EngineJobs;
import groundswell.response.Response;
import groundswell.response.Touch;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class EventRouterTest {

    private static final String LAUNCHED = "<startEvent id=\"Event_Start\" name=\"Launched\">"
            + Diagrams.settings("audience", "true") + "</startEvent>";

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
    SettableClock clock;

    @BeforeEach
    void a_company_with_25_customers() {
        campaigns.list().stream()
                .filter(it -> it.state() == CampaignState.RUNNING || it.state() == CampaignState.PAUSED)
                .forEach(it -> campaigns.stop(it.id()));
        db.sql(
                        "truncate message, enrollment, enrollment_move, wave_step, wave, entry, contact, touchpoint_inbox cascade")
                .update();
        db.sql("""
                        insert into contact (email, email_key, country, created_at, updated_at)
                        select 'c' || i || '@x.example', 'c' || i || '@x.example', 'DE', now(), now()
                        from generate_series(1, 25) i
                        """).update();
    }

    private long launched(String start) {
        var key = "letter-then-race-" + ++number;
        long id = campaigns
                .publish(Diagrams.bytes(Diagrams.letterThenRace(key, start)), null)
                .id();
        campaigns.launch(id, true);
        return id;
    }

    private void everybody_has_the_letter() {
        worker.letEverybodyIn();
        engine.runDue();
    }

    private void rated(int score, int... contacts) {
        rated(String.valueOf(score), contacts);
    }

    private void rated(String score, int... contacts) {
        response.touch(IntStream.of(contacts)
                .mapToObj(it -> new Touch("c" + it + "@x.example", "rated", null, "{\"score\": " + score + "}", null))
                .toList());
    }

    private void events_are_routed() {
        while (router.routeOneBatch()) {
            engine.runDue();
        }
        engine.runDue();
    }

    private List<Tuple> outcomes(long campaign) {
        return campaigns.get(campaign).outcomes().stream()
                .map(it -> tuple(it.element(), it.count()))
                .toList();
    }

    private long standingAt(long campaign, String element) {
        return campaigns.steps(campaign).items().stream()
                .filter(it -> it.element().equals(element))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void whoever_does_it_moves_on_and_the_others_wait_for_the_time_out() {
        long campaign = launched(LAUNCHED);
        everybody_has_the_letter();

        rated(10, 1, 2, 12);
        rated(3, 4);
        events_are_routed();

        assertThat(standingAt(campaign, "Gateway_First")).isEqualTo(21);
        assertThat(outcomes(campaign))
                .containsExactly(tuple("Event_Pleased", 3L), tuple("Event_Answered", 1L), tuple("Event_Silent", 0L));

        clock.forward(Duration.ofDays(7));
        engine.runDue();

        assertThat(outcomes(campaign))
                .containsExactly(tuple("Event_Pleased", 3L), tuple("Event_Answered", 1L), tuple("Event_Silent", 21L));
        assertThat(engine.instances()).isZero();
    }

    @Test
    void the_event_and_the_time_out_are_steps_on_the_way() {
        long campaign = launched(LAUNCHED);
        everybody_has_the_letter();
        rated(9, 1, 2);
        events_are_routed();
        clock.forward(Duration.ofDays(7));
        engine.runDue();

        assertThat(campaigns.steps(campaign).items())
                .extracting(StepCounts.Element::element, StepCounts.Element::arrived, StepCounts.Element::left)
                .contains(tuple("Event_RatedGood", 2L, 2L), tuple("Event_WeekPassed", 23L, 23L));
        assertThat(campaigns.steps(campaign).flows())
                .extracting(StepCounts.FlowCount::flow, StepCounts.FlowCount::count)
                .contains(tuple("Flow_Good", 2L), tuple("Flow_3", 2L), tuple("Flow_Late", 23L));
    }

    @Test
    void a_batch_is_one_wave_however_many_people_it_moves() {
        launched(LAUNCHED);
        everybody_has_the_letter();
        long before = waves();

        rated(10, IntStream.rangeClosed(1, 25).toArray());
        events_are_routed();

        assertThat(waves()).isEqualTo(before + 1);
        assertThat(engine.instances()).isZero();
    }

    private long waves() {
        return db.sql("select count(*) from wave").query(Long.class).single();
    }

    @Test
    void who_answers_twice_moves_once() {
        long campaign = launched(LAUNCHED);
        everybody_has_the_letter();

        rated(10, 1, 1);
        rated(2, 1);
        events_are_routed();

        assertThat(outcomes(campaign)).contains(tuple("Event_Pleased", 1L), tuple("Event_Answered", 0L));
    }

    @Test
    void what_happens_during_a_pause_counts_when_the_campaign_goes_on() {
        long campaign = launched(LAUNCHED);
        everybody_has_the_letter();
        campaigns.pause(campaign);
        rated(10, 1, 2);
        events_are_routed();
        assertThat(outcomes(campaign)).contains(tuple("Event_Pleased", 0L));

        campaigns.resume(campaign);
        events_are_routed();

        assertThat(outcomes(campaign)).contains(tuple("Event_Pleased", 2L));
    }

    @Test
    void an_event_that_nobody_waits_for_is_forgotten() {
        long campaign = launched(LAUNCHED);
        response.touch(List.of(new Touch("c1@x.example", "sang", null, null, null)));
        rated(10, 1);
        events_are_routed();
        everybody_has_the_letter();

        assertThat(standingAt(campaign, "Gateway_First")).isEqualTo(25);
        assertThat(db.sql("select count(*) from touchpoint_inbox")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_event_lets_in_whom_it_happened_to_and_each_once() {
        long campaign = launched("<startEvent id=\"Event_Start\" name=\"Signed up\">"
                + Diagrams.settings("event", "signed.up", "filter", "event.form = &quot;shop&quot;")
                + "<messageEventDefinition/></startEvent>");
        for (int i = 0; i < 2; i++) {
            response.touch(List.of(
                    new Touch("c1@x.example", "signed.up", null, "{\"form\": \"shop\"}", null),
                    new Touch("c2@x.example", "signed.up", null, "{\"form\": \"fair\"}", null)));
            events_are_routed();
        }

        assertThat(campaigns.get(campaign).entered()).isEqualTo(1);
        assertThat(standingAt(campaign, "Gateway_First")).isEqualTo(1);
        assertThat(campaigns.get(campaign).start().kind()).isEqualTo(Campaign.Entrance.Kind.EVENT);
    }

    @Test
    void who_knocks_during_a_pause_is_let_in_afterwards() {
        long campaign = launched("<startEvent id=\"Event_Start\" name=\"Signed up\">"
                + Diagrams.settings("event", "signed.up") + "<messageEventDefinition/></startEvent>");
        campaigns.pause(campaign);
        response.touch(List.of(new Touch("c1@x.example", "signed.up", null, null, null)));
        events_are_routed();
        assertThat(campaigns.get(campaign).entered()).isZero();

        campaigns.resume(campaign);
        events_are_routed();

        assertThat(campaigns.get(campaign).entered()).isEqualTo(1);
    }

    @Test
    void a_filter_that_cannot_be_calculated_for_one_person_stops_nobody_else() {
        var key = "letter-then-race-" + ++number;
        var diagram = Diagrams.letterThenRace(key, LAUNCHED)
                .replace("event.score &gt;= 9", "event.score * event.score &gt; 80");
        long broken = campaigns.publish(Diagrams.bytes(diagram), null).id();
        campaigns.launch(broken, true);
        long sound = launched(LAUNCHED);
        everybody_has_the_letter();

        rated("1e100000", 1);
        rated(10, 2, 3);
        events_are_routed();

        assertThat(outcomes(sound)).contains(tuple("Event_Pleased", 3L));
        assertThat(outcomes(broken)).contains(tuple("Event_Pleased", 2L));
        assertThat(standingAt(broken, "Gateway_First")).isEqualTo(23);
    }

    @Test
    void a_condition_lets_in_whoever_comes_to_fulfil_it() {
        var start = "<startEvent id=\"Event_Start\" name=\"Moved to Austria\">" + Diagrams.settings("reentry", "always")
                + "<conditionalEventDefinition><condition>contact.country = \"AT\"</condition>"
                + "</conditionalEventDefinition></startEvent>";
        db.sql("update contact set country = 'AT' where email = 'c1@x.example'").update();
        var key = "moved-" + ++number;
        long campaign = campaigns
                .publish(Diagrams.bytes(Diagrams.letterThenRace(key, start)), null)
                .id();
        campaigns.launch(campaign, false);
        worker.letEverybodyIn();
        assertThat(campaigns.get(campaign).entered()).as("was so already").isZero();

        db.sql("update contact set country = 'AT' where email = 'c2@x.example'").update();
        asked(campaign);
        asked(campaign);
        assertThat(campaigns.get(campaign).entered()).as("came to be so, once").isEqualTo(1);

        db.sql("update contact set country = 'DE' where email = 'c1@x.example'").update();
        asked(campaign);
        db.sql("update contact set country = 'AT' where email = 'c1@x.example'").update();
        asked(campaign);
        assertThat(campaigns.get(campaign).entered()).as("is so again").isEqualTo(2);
    }

    private void asked(long campaign) {
        clock.forward(Duration.ofHours(1));
        campaigns.enter(campaign, clock.instant());
        worker.letEverybodyIn();
    }

    @Test
    void what_cannot_race_is_refused() {
        var diagram = Diagrams.letterThenRace("race", LAUNCHED);

        assertThat(problems(diagram.replace("event.score &gt;= 9", "event.scor &gt;= 9")))
                .contains(tuple("Event_RatedGood", "feel"));
        assertThat(problems(diagram.replace("value=\"rated\"", "value=\"\"")))
                .contains(tuple("Event_RatedGood", "event"));
        assertThat(problems(
                        diagram.replace("<timerEventDefinition>", "<messageEventDefinition/><timerEventDefinition>")))
                .contains(tuple("Event_WeekPassed", "one-symbol"));
        assertThat(problems(diagram.replace(
                        "sourceRef=\"Gateway_First\" targetRef=\"Event_WeekPassed\"",
                        "sourceRef=\"Gateway_First\" targetRef=\"Event_Silent\"")))
                .contains(tuple("Event_Silent", "race"));
    }

    private List<Tuple> problems(String diagram) {
        return campaigns.check(Diagrams.bytes(diagram)).stream()
                .map(it -> tuple(it.element(), it.rule()))
                .toList();
    }
}
