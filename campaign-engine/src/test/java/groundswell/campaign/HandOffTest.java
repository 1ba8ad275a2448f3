package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import groundswell.engine.EngineJobs;
import groundswell.lead.Lead;
import groundswell.lead.LeadState;
import groundswell.lead.Leads;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@WholeApplication
@TestPropertySource(properties = "groundswell.lead.worker=true")
class HandOffTest {

    private static final String DIAGRAM = Diagrams.around(
            "demand", """
            <startEvent id="Event_Start" name="Launched">%s</startEvent>
            <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_Sales"/>
            <callActivity id="Activity_Sales" name="Hand off to sales" calledElement="lead-handoff">%s</callActivity>
            <sequenceFlow id="Flow_2" sourceRef="Activity_Sales" targetRef="Gateway_Accepted"/>
            <exclusiveGateway id="Gateway_Accepted" name="Accepted?" default="Flow_No"/>
            <sequenceFlow id="Flow_Yes" name="yes" sourceRef="Gateway_Accepted" targetRef="Event_Chance">
              <conditionExpression language="feel">lead.stage = "accepted"</conditionExpression>
            </sequenceFlow>
            <sequenceFlow id="Flow_No" name="no" sourceRef="Gateway_Accepted" targetRef="Event_NoChance"/>
            <endEvent id="Event_Chance" name="A chance"/>
            <endEvent id="Event_NoChance" name="No chance"/>
            """.formatted(Diagrams.settings("audience", "true"), Diagrams.settings("dueIn", "PT4H")));

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignWorker worker;

    @Autowired
    EventRouter router;

    @Autowired
    Leads leads;

    @Autowired
    EngineJobs engine;

    @Autowired
    JdbcClient db;

    private long campaign;

    private void three_people_are_handed_to_sales() {
        db.sql("""
                        insert into contact (email, email_key, country, created_at, updated_at)
                        select 'c' || i || '@x.example', 'c' || i || '@x.example', 'DE', now(), now()
                        from generate_series(1, 3) i
                        """).update();
        campaign = campaigns.publish(Diagrams.bytes(DIAGRAM), null).id();
        campaigns.launch(campaign, true);
        worker.letEverybodyIn();
        engine.runDue();
        await().atMost(Duration.ofSeconds(30)).until(() -> open().size() == 3);
    }

    private List<Lead> open() {
        return leads.list(new Leads.Filter(EnumSet.of(LeadState.OPEN), null, null, 50));
    }

    private List<Tuple> places() {
        return campaigns.steps(campaign).items().stream()
                .map(it -> tuple(it.element(), it.standing(), it.arrived()))
                .toList();
    }

    @Test
    void each_waits_for_what_sales_says_and_goes_on_with_it() {
        three_people_are_handed_to_sales();
        assertThat(open()).allMatch(it -> it.dueAt().equals(it.createdAt().plus(Duration.ofHours(4))));
        assertThat(places()).contains(tuple("Activity_Sales", 3L, 3L));

        leads.accept(open().get(0).id(), "sam");
        leads.reject(open().get(0).id(), "sam", "no budget");
        while (router.routeOneBatch()) {
            engine.runDue();
        }

        assertThat(places()).contains(tuple("Activity_Sales", 1L, 3L));
        assertThat(campaigns.get(campaign).outcomes())
                .extracting(Campaign.Outcome::element, Campaign.Outcome::count)
                .containsExactly(tuple("Event_Chance", 1L), tuple("Event_NoChance", 1L));
    }

    @Test
    void nothing_else_can_be_called() {
        assertThat(campaigns.check(Diagrams.bytes(DIAGRAM.replace("lead-handoff", "newsletter"))))
                .extracting(Problem::element, Problem::rule)
                .containsExactly(tuple("Activity_Sales", "called"));
    }
}
