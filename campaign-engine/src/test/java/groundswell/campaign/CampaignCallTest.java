package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.engine.EngineJobs;
import groundswell.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign as a reusable part of another one. */
@WholeApplication
class CampaignCallTest {

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignWorker worker;

    @Autowired
    EventRouter router;

    @Autowired
    EngineJobs engine;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void twelve_people() {
        engine.endEverything();
        db.sql("truncate contact, touchpoint, touchpoint_inbox, campaign_call, wave_left, campaign cascade")
                .update();
        db.sql("""
                        insert into contact (id, email, email_key, country, created_at, updated_at)
                        select i, 'c' || i || '@x.example', 'c' || i || '@x.example',
                               case when i <= 4 then 'DE' else 'AT' end, now(), now()
                        from generate_series(1, 12) i
                        """).update();
    }

    /** Waits for somebody who bought, and otherwise for nobody else than those in Germany and Austria. */
    private static String part(String audience) {
        return Diagrams.around("part", """
                <startEvent id="Event_Start" name="Called">%s<messageEventDefinition/></startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Gateway_Where"/>
                <exclusiveGateway id="Gateway_Where" name="Where?" default="Flow_Else"/>
                <sequenceFlow id="Flow_De" sourceRef="Gateway_Where" targetRef="Event_Germany">
                  <conditionExpression language="feel">contact.country = "DE"</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="Flow_Else" sourceRef="Gateway_Where" targetRef="Event_Elsewhere"/>
                <endEvent id="Event_Germany" name="Germany"/>
                <endEvent id="Event_Elsewhere" name="Elsewhere"/>
                """.formatted(
                        Diagrams.settings("audience", audience, "reentry", "once", "event", "never.happens")));
    }

    private static String caller(String key, String called) {
        return Diagrams.around(key, """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_Part"/>
                <callActivity id="Activity_Part" name="Go through the part" calledElement="%s"/>
                <sequenceFlow id="Flow_2" sourceRef="Activity_Part" targetRef="Gateway_How"/>
                <exclusiveGateway id="Gateway_How" name="How?" default="Flow_Other"/>
                <sequenceFlow id="Flow_Germany" sourceRef="Gateway_How" targetRef="Event_Germany">
                  <conditionExpression language="feel">enrollment.activityPart = "Germany"</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="Flow_Not" sourceRef="Gateway_How" targetRef="Event_NotEntered">
                  <conditionExpression language="feel">enrollment.activityPart = "not entered"</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="Flow_Other" sourceRef="Gateway_How" targetRef="Event_Other"/>
                <endEvent id="Event_Germany" name="Was in Germany"/>
                <endEvent id="Event_NotEntered" name="Was not there"/>
                <endEvent id="Event_Other" name="Was elsewhere"/>
                """.formatted(Diagrams.settings("audience", "true"), called));
    }

    private long launch(String diagram) {
        long campaign = campaigns.publish(Diagrams.bytes(diagram), null).id();
        campaigns.launch(campaign, true);
        worker.letEverybodyIn();
        return campaign;
    }

    private void everythingHappens() {
        engine.runDue();
        for (int i = 0; i < 3; i++) {
            worker.answerCalls();
            while (router.routeOneBatch()) {
                engine.runDue();
            }
            engine.runDue();
        }
    }

    @Test
    void people_go_through_the_other_campaign_and_come_back_with_its_outcome() {
        long part = launch(part("true"));
        long caller = launch(caller("caller", "part"));
        everythingHappens();

        assertThat(campaigns.get(part).entered()).isEqualTo(12);
        assertThat(campaigns.get(caller).outcomes())
                .extracting(Campaign.Outcome::name, Campaign.Outcome::count)
                .containsExactly(tuple("Was in Germany", 4L), tuple("Was not there", 0L), tuple("Was elsewhere", 8L));

        long second = launch(caller("second", "part"));
        everythingHappens();
        assertThat(campaigns.get(second).outcomes())
                .extracting(Campaign.Outcome::count)
                .containsExactly(0L, 12L, 0L);
    }

    @Test
    void who_is_not_in_its_audience_goes_on_at_once() {
        launch(part("contact.country = &quot;DE&quot;"));
        long caller = launch(caller("caller", "part"));
        everythingHappens();

        assertThat(campaigns.get(caller).outcomes())
                .extracting(Campaign.Outcome::count)
                .containsExactly(4L, 8L, 0L);
    }

    @Test
    void nobody_waits_for_a_campaign_that_does_not_run_or_is_stopped() {
        campaigns.publish(Diagrams.bytes(part("true")), null);
        long caller = launch(caller("caller", "part"));
        everythingHappens();
        assertThat(campaigns.get(caller).standing()).isZero();

        long part = launch(part("true"));
        long second = launch(caller("second", "part"));
        for (int i = 0; i < 10 && campaigns.get(part).entered() < 12; i++) {
            engine.runOne();
        }
        campaigns.stop(part);
        everythingHappens();
        assertThat(campaigns.get(second).standing()).isZero();
    }

    @Test
    void a_circle_of_calls_is_refused_and_an_unknown_key_gets_the_nearest() {
        campaigns.publish(Diagrams.bytes(part("true")), null);
        campaigns.publish(Diagrams.bytes(caller("first", "part")), null);
        campaigns.publish(Diagrams.bytes(caller("second", "first")), null);

        assertThat(campaigns.check(Diagrams.bytes(caller("first", "second"))))
                .extracting(Problem::rule, Problem::message)
                .containsExactly(tuple("called", "“second” calls this campaign, so people would run in a circle."));
        assertThat(campaigns.check(Diagrams.bytes(caller("first", "first"))))
                .extracting(Problem::message)
                .containsExactly("“Go through the part” calls this campaign itself.");
        assertThat(campaigns.check(Diagrams.bytes(caller("first", "parts"))))
                .extracting(Problem::hint)
                .containsExactly("Did you mean “part”?");
    }
}
