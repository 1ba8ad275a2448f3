package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.engine.EngineJobs;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class DecideTest {

    private static final String DIAGRAM = Diagrams.around("hot-or-not", """
            <startEvent id="Event_Start" name="Launched">%s</startEvent>
            <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_Score"/>
            <businessRuleTask id="Activity_Score" name="Score">%s</businessRuleTask>
            <sequenceFlow id="Flow_2" sourceRef="Activity_Score" targetRef="Gateway_Hot"/>
            <exclusiveGateway id="Gateway_Hot" name="Worth a call?" default="Flow_No"/>
            <sequenceFlow id="Flow_Yes" name="yes" sourceRef="Gateway_Hot" targetRef="Event_Hot">
              <conditionExpression language="feel">enrollment.leadScore &gt;= 25</conditionExpression>
            </sequenceFlow>
            <sequenceFlow id="Flow_No" name="no" sourceRef="Gateway_Hot" targetRef="Event_Cold"/>
            <endEvent id="Event_Hot" name="Hot"/>
            <endEvent id="Event_Cold" name="Cold"/>
            """.formatted(
                    Diagrams.settings("audience", "true"), Diagrams.settings("decision", "lead-score")));

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignWorker worker;

    @Autowired
    EngineJobs engine;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void a_wave_is_decided_in_one_go_and_parted_by_the_result() {
        db.sql("truncate contact, touchpoint cascade").update();
        db.sql("""
                        insert into contact (email, email_key, country, created_at, updated_at)
                        select 'c' || i || '@x.example', 'c' || i || '@x.example', 'DE', now(), now()
                        from generate_series(1, 5000) i
                        """).update();
        db.sql("""
                        insert into touchpoint (contact_id, kind, at, verdict, data)
                        select id, 'form.sent', cast(:now as timestamptz) - interval '1 day', 'HUMAN', '{}'
                        from contact where id % 10 = 0
                        """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();

        long campaign = campaigns.publish(Diagrams.bytes(DIAGRAM), null).id();
        campaigns.launch(campaign, true);
        worker.letEverybodyIn();
        engine.runDue();

        assertThat(campaigns.get(campaign).outcomes())
                .extracting(Campaign.Outcome::element, Campaign.Outcome::count)
                .containsExactly(tuple("Event_Hot", 500L), tuple("Event_Cold", 4500L));
        assertThat(db.sql("select distinct rules[1] from decision_result where points >= 25")
                        .query(String.class)
                        .list())
                .containsExactly("Rule_AskedForUs");
        assertThat(db.sql("select count(*) from decision_result where problem is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(5000);
    }

    @Test
    void an_unknown_table_is_refused_with_the_nearest() {
        assertThat(campaigns.check(Diagrams.bytes(DIAGRAM.replace("lead-score", "lead-scor"))))
                .extracting(Problem::element, Problem::rule, Problem::hint)
                .containsExactly(tuple("Activity_Score", "decision", "Did you mean “lead-score”?"));
    }

    @Test
    void what_a_run_decided_is_no_word_for_an_audience() {
        assertThat(campaigns.check(
                        Diagrams.bytes(DIAGRAM.replace("value=\"true\"", "value=\"enrollment.leadScore > 1\""))))
                .extracting(Problem::element, Problem::rule)
                .containsExactly(tuple("Event_Start", "feel"));
    }
}
