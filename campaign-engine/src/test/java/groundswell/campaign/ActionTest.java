package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.engine.EngineJobs;
import groundswell.testing.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What service tasks do for the people of a wave. */
@WholeApplication
class ActionTest {

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignWorker worker;

    @Autowired
    EngineJobs engine;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void twenty_people() {
        engine.endEverything();
        db.sql("truncate contact, consent, touchpoint, lead, lead_event, lead_points, campaign, set_aside cascade")
                .update();
        db.sql("delete from attribute where column_name is null and key <> 'tags'")
                .update();
        db.sql("""
                        insert into attribute (name, key, type, label, choices, created_at)
                        values ('visits', 'visits', 'NUMBER', 'Visits', '{}', now()),
                               ('tier', 'tier', 'CHOICE', 'Tier', '{gold,silver}', now()),
                               ('seen', 'seen', 'DATE', 'Last seen', '{}', now())
                        """).update();
        db.sql("""
                        insert into contact (id, email, email_key, country, attributes, created_at, updated_at)
                        select i, 'c' || i || '@x.example', 'c' || i || '@x.example', 'DE',
                               jsonb_build_object('visits', i), now(), now()
                        from generate_series(1, 20) i
                        """).update();
        db.sql("update topic set opt_in = 'DOUBLE'").update();
    }

    private static String diagram(String key, String... settings) {
        return Diagrams.around(key, """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_Do"/>
                <serviceTask id="Activity_Do" name="Do it">%s</serviceTask>
                <sequenceFlow id="Flow_2" sourceRef="Activity_Do" targetRef="Event_Done"/>
                <endEvent id="Event_Done" name="Done"/>
                """.formatted(Diagrams.settings("audience", "true"), Diagrams.settings(settings)));
    }

    private long run(String key, String... settings) {
        long campaign =
                campaigns.publish(Diagrams.bytes(diagram(key, settings)), null).id();
        campaigns.launch(campaign, true);
        worker.letEverybodyIn();
        engine.runDue();
        return campaign;
    }

    /** So many that a calculation with them goes beyond what the database can hold. */
    private void tooManyVisits(Integer... contacts) {
        db.sql("""
                        update contact
                        set attributes = jsonb_build_object('visits', power(10::numeric, 100000))
                        where id = any(:contacts)
                        """).param("contacts", contacts).update();
    }

    private List<Problem> check(String... settings) {
        return campaigns.check(Diagrams.bytes(diagram("checked", settings)));
    }

    private long done(long campaign) {
        return campaigns.get(campaign).outcomes().get(0).count();
    }

    @Test
    void an_attribute_becomes_what_a_calculation_says_for_each_person() {
        long campaign =
                run("set-visits", "action", "setAttribute", "attribute", "visits", "value", "contact.visits * 2 + 1");

        assertThat(db.sql("select attributes ->> 'visits' from contact where id in (1, 20) order by id")
                        .query(String.class)
                        .list())
                .containsExactly("3", "41");
        assertThat(done(campaign)).isEqualTo(20);
    }

    @Test
    void a_value_is_kept_as_an_import_would_keep_it() {
        run("set-seen", "action", "setAttribute", "attribute", "seen", "value", "today()");
        run("set-tier", "action", "setAttribute", "attribute", "tier", "value", "&quot;gold&quot;");
        run("set-country", "action", "setAttribute", "attribute", "country", "value", "&quot;at&quot;");
        run("forget", "action", "setAttribute", "attribute", "visits", "value", "null");

        assertThat(db.sql("select attributes::text from contact where id = 1")
                        .query(String.class)
                        .single())
                .matches("\\{\"seen\": \"\\d{4}-\\d\\d-\\d\\d\", \"tier\": \"gold\"}");
    }

    @Test
    void who_cannot_be_given_a_value_waits_with_the_reason_and_the_rest_go_on() {
        tooManyVisits(7, 13);
        long campaign = run(
                "square", "action", "setAttribute", "attribute", "visits", "value", "contact.visits * contact.visits");

        assertThat(done(campaign)).isEqualTo(18);
        assertThat(campaigns.failures(campaign, null, Failure.Place.START, 10))
                .extracting(Failure::contactId, Failure::element, Failure::reason)
                .containsExactlyInAnyOrder(
                        tuple(7L, "Activity_Do", "A calculation's result is too large."),
                        tuple(13L, "Activity_Do", "A calculation's result is too large."));
        assertThat(campaigns.steps(campaign).items())
                .filteredOn(it -> it.element().equals("Activity_Do"))
                .extracting(StepCounts.Element::standing, StepCounts.Element::failed)
                .containsExactly(tuple(2L, 2L));

        db.sql("update contact set attributes = '{\"visits\": 1}' where id in (7, 13)")
                .update();
        assertThat(campaigns.retry(campaign, null)).isEqualTo(2);
        engine.runDue();

        assertThat(done(campaign)).isEqualTo(20);
        assertThat(campaigns.failures(campaign, null, Failure.Place.START, 10)).isEmpty();
    }

    @Test
    void a_value_that_is_none_of_the_choices_is_told_in_words() {
        db.sql("update contact set first_name = 'gold'").update();
        db.sql("update contact set first_name = 'Paula' where id = 3").update();

        long campaign = run("tier", "action", "setAttribute", "attribute", "tier", "value", "contact.firstName");

        assertThat(campaigns.failures(campaign, null, Failure.Place.START, 10))
                .extracting(Failure::contactId, Failure::reason)
                .containsExactly(tuple(3L, "The value is none of the choices of Tier."));
    }

    @Test
    void a_gateway_that_cannot_be_calculated_for_one_person_lets_the_others_through() {
        var diagram = Diagrams.around("gate", """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Gateway_Many"/>
                <exclusiveGateway id="Gateway_Many" name="Many?" default="Flow_No"/>
                <sequenceFlow id="Flow_Yes" name="yes" sourceRef="Gateway_Many" targetRef="Event_Yes">
                  <conditionExpression language="feel">contact.visits * contact.visits &gt; 100</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="Flow_No" name="no" sourceRef="Gateway_Many" targetRef="Event_No"/>
                <endEvent id="Event_Yes" name="Yes"/>
                <endEvent id="Event_No" name="No"/>
                """.formatted(Diagrams.settings("audience", "true")));
        tooManyVisits(7);
        long campaign = campaigns.publish(Diagrams.bytes(diagram), null).id();
        campaigns.launch(campaign, true);
        worker.letEverybodyIn();
        engine.runDue();

        assertThat(campaigns.get(campaign).outcomes())
                .extracting(Campaign.Outcome::count)
                .containsExactly(10L, 9L);
        assertThat(campaigns.failures(campaign, "Gateway_Many", Failure.Place.START, 10))
                .extracting(Failure::contactId)
                .containsExactly(7L);
        db.sql("update contact set attributes = '{\"visits\": 8}' where id = 7").update();
        campaigns.retry(campaign, "Gateway_Many");
        engine.runDue();
        assertThat(campaigns.get(campaign).outcomes())
                .extracting(Campaign.Outcome::count)
                .containsExactly(10L, 10L);
    }

    @Test
    void tags_are_put_on_once_and_taken_off() {
        db.sql("update contact set tags = '{VIP}' where id = 1").update();

        run("tag", "action", "addTag", "tag", "VIP");
        assertThat(db.sql("select count(*) from contact where tags = '{VIP}'")
                        .query(Long.class)
                        .single())
                .isEqualTo(20);

        run("untag", "action", "removeTag", "tag", "VIP");
        assertThat(db.sql("select count(*) from contact where tags = '{}'")
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
    }

    @Test
    void subscribing_never_overrides_a_withdrawal_and_says_which_version_did_it() {
        db.sql("update topic set opt_in = 'SINGLE' where name = 'offers'").update();
        db.sql("""
                        insert into consent_entry (contact_id, topic, given, at, how)
                        values (1, 'offers', false, '2026-01-01', 'link'), (2, 'offers', true, '2026-01-01', 'form')
                        """).update();

        run("subscribe-offers", "action", "subscribe", "topic", "offers");

        assertThat(db.sql("select contact_id from consent where topic = 'offers' and not given")
                        .query(Long.class)
                        .list())
                .containsExactly(1L);
        assertThat(db.sql("select distinct how || ': ' || source from consent_entry where how = 'campaign'")
                        .query(String.class)
                        .list())
                .containsExactly("campaign: subscribe-offers, version 1, Activity_Do");
        assertThat(db.sql("select count(*) from consent_entry where how = 'campaign'")
                        .query(Long.class)
                        .single())
                .isEqualTo(18);

        run("leave-offers", "action", "unsubscribe", "topic", "offers");
        assertThat(db.sql("select count(*) from consent where topic = 'offers' and given")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_topic_that_needs_a_confirmation_later_is_agreed_to_by_nobody() {
        db.sql("update topic set opt_in = 'SINGLE' where name = 'offers'").update();
        long campaign = campaigns
                .publish(Diagrams.bytes(diagram("late", "action", "subscribe", "topic", "offers")), null)
                .id();
        db.sql("update topic set opt_in = 'DOUBLE' where name = 'offers'").update();
        campaigns.launch(campaign, true);
        worker.letEverybodyIn();
        engine.runDue();

        assertThat(db.sql("select count(*) from consent").query(Long.class).single())
                .isZero();
        assertThat(done(campaign)).isEqualTo(20);
    }

    @Test
    void points_are_given_once_for_each_step_and_counted_in_the_score() {
        run("points", "action", "addPoints", "points", "10");
        run("fewer", "action", "addPoints", "points", "-3");
        long campaign = campaigns
                .publish(
                        Diagrams.bytes(diagram("hot", "action", "addTag", "tag", "hot")
                                .replace("value=\"true\"", "value=\"lead.score = 7 and lead.points = 7\"")),
                        null)
                .id();

        assertThat(campaigns.audience(campaign, 1).count()).isEqualTo(20);
    }

    @Test
    void what_is_wrong_with_an_action_is_told_in_a_marketers_words() {
        assertThat(check("action", "setAttribut"))
                .extracting(Problem::hint)
                .containsExactly("Did you mean “setAttribute”?");
        assertThat(check("action", "")).extracting(Problem::message).containsExactly("“Do it” does nothing.");
        assertThat(check("action", "setAttribute", "attribute", "visit", "value", "1"))
                .extracting(Problem::rule, Problem::hint)
                .allSatisfy(it -> assertThat(it.toString()).contains("attribute", "Did you mean “visits”?"));
        assertThat(check("action", "setAttribute", "attribute", "visits", "value", "&quot;many&quot;"))
                .extracting(Problem::message)
                .containsExactly("This is text, but a number is needed.");
        assertThat(check("action", "setAttribute", "attribute", "visits", "value", ""))
                .extracting(Problem::rule)
                .containsExactly("value");
        assertThat(check("action", "setAttribute", "attribute", "email", "value", "&quot;a@b.example&quot;"))
                .extracting(Problem::rule)
                .containsExactly("attribute");
        assertThat(check("action", "setAttribute", "attribute", "country", "value", "&quot;Germania&quot;"))
                .extracting(Problem::rule)
                .containsExactly("value");
        assertThat(check("action", "addTag", "tag", ""))
                .extracting(Problem::rule)
                .containsExactly("tag");
        assertThat(check("action", "subscribe", "topic", "ofers"))
                .extracting(Problem::hint)
                .containsExactly("Did you mean “offers”?");
        assertThat(check("action", "subscribe", "topic", "offers"))
                .extracting(Problem::rule)
                .containsExactly("opt-in");
        assertThat(check("action", "subscribe", "topic", "service"))
                .extracting(Problem::rule)
                .containsExactly("opt-in");
        assertThat(check("action", "addPoints", "points", "ten"))
                .extracting(Problem::message)
                .containsExactly("“ten” is no number of points.");
    }
}
