package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.campaign.CampaignState;
import groundswell.campaign.Campaigns;
import groundswell.campaign.LettingIn;
import groundswell.consent.Consent;
import groundswell.contact.PersonalData;
import groundswell.delivery.HandOverByHand;
import groundswell.engine.EngineJobs;
import groundswell.response.Response;
import groundswell.response.Touch;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** “Why did this person get this mail?” and “why not?”, over real HTTP. */
@WholeApplication
class WhyHttpTest {

    private static final long ADA = 1;
    private static final long BEN = 2;
    private static final long CLEO = 3;
    private static final long DORA = 4;
    private static final String AUDIENCE = "contact.country = &quot;DE&quot; and orders.count &gt;= 1";
    private static final JsonMapper JSON = new JsonMapper();

    private static int number;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Consent consent;

    @Autowired
    Response response;

    @Autowired
    PersonalData people;

    @Autowired
    HandOverByHand letters;

    @Autowired
    EngineJobs engine;

    @Autowired
    LettingIn lettingIn;

    @Autowired
    SettableClock clock;

    private RestClient http;
    private long campaign;

    @BeforeEach
    void ada_and_ben_are_German_buyers_and_cleo_is_a_stranger() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(it -> it.setBasicAuth("admin", "secret-1"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, answer) -> {})
                .build();
        campaigns.list().stream()
                .filter(it -> it.state() == CampaignState.RUNNING || it.state() == CampaignState.PAUSED)
                .forEach(it -> campaigns.stop(it.id()));
        db.sql(
                        "truncate message, delivery_attempt, enrollment, enrollment_move, wave_step, wave, entry, touchpoint, touchpoint_inbox, suppression, consent, customer_order, order_summary, contact cascade")
                .update();
        db.sql("""
                        insert into contact (id, external_id, email, email_key, first_name, country, language, created_at, updated_at)
                        values (1, 'a-1', 'ada@x.example', 'ada@x.example', 'Ada', 'DE', 'de', now(), now()),
                               (2, 'b-1', 'ben@x.example', 'ben@x.example', 'Ben', 'DE', 'en', now(), now()),
                               (3, 'c-1', 'cleo@x.example', 'cleo@x.example', 'Cleo', 'FR', 'en', now(), now())
                        """).update();
        bought(ADA, "ada-1");
        bought(BEN, "ben-1");
        for (var who : List.of(ADA, BEN, CLEO)) {
            consent.give(who, "offers", "form", "/club", "Yes, send me offers.", null);
        }
        clock.forward(Duration.ofMinutes(1));
        campaign = campaigns.publish(diagram(), "Tea " + number).id();
    }

    private void bought(long who, String order) {
        db.sql("""
                        insert into customer_order (contact_id, external_id, ordered_at, currency, total)
                        values (:who, :order, :at, 'EUR', 10)
                        """)
                .param("who", who)
                .param("order", order + "-" + number)
                .param("at", clock.instant().minus(Duration.ofDays(1)).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** A letter, an hour, and an offer for who did not click. */
    private static byte[] diagram() {
        number++;
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                             xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t" id="d">
                  <process id="why-%d" name="Tea" isExecutable="true">
                    <startEvent id="Event_Start" name="Launched"><extensionElements><camunda:properties>
                      <camunda:property name="audience" value="%s"/></camunda:properties></extensionElements></startEvent>
                    <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_Letter"/>
                    <sendTask id="Activity_Letter" name="Send letter"><extensionElements><camunda:properties>
                      <camunda:property name="template" value="win-back-letter"/>
                      <camunda:property name="topic" value="offers"/></camunda:properties></extensionElements></sendTask>
                    <sequenceFlow id="Flow_2" sourceRef="Activity_Letter" targetRef="Event_Wait"/>
                    <intermediateCatchEvent id="Event_Wait" name="1 hour passed">
                      <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>
                    </intermediateCatchEvent>
                    <sequenceFlow id="Flow_3" sourceRef="Event_Wait" targetRef="Gateway_Clicked"/>
                    <exclusiveGateway id="Gateway_Clicked" name="Clicked?" default="Flow_No"/>
                    <sequenceFlow id="Flow_Yes" name="yes" sourceRef="Gateway_Clicked" targetRef="Event_Keen">
                      <conditionExpression language="feel">did("tea.tasted")</conditionExpression>
                    </sequenceFlow>
                    <sequenceFlow id="Flow_No" name="no" sourceRef="Gateway_Clicked" targetRef="Activity_Offer"/>
                    <sendTask id="Activity_Offer" name="Send offer"><extensionElements><camunda:properties>
                      <camunda:property name="template" value="win-back-offer"/>
                      <camunda:property name="topic" value="offers"/></camunda:properties></extensionElements></sendTask>
                    <sequenceFlow id="Flow_4" sourceRef="Activity_Offer" targetRef="Event_Offered"/>
                    <endEvent id="Event_Keen" name="Keen"/>
                    <endEvent id="Event_Offered" name="Offered"/>
                  </process>
                </definitions>
                """.formatted(number, AUDIENCE).getBytes(StandardCharsets.UTF_8);
    }

    private void launched() {
        campaigns.launch(campaign, true);
        lettingIn.everybody();
        engine.runDue();
    }

    private void anHourPasses() {
        clock.forward(Duration.ofHours(1));
        engine.runDue();
    }

    private void tasted(String email) {
        response.touch(List.of(new Touch(email, "tea.tasted", clock.instant(), "{}", null)));
    }

    private long messageTo(long contact) {
        return db.sql("select max(id) from message where contact_id = :contact")
                .param("contact", contact)
                .query(Long.class)
                .single();
    }

    private JsonNode get(String path) {
        return JSON.readTree(
                http.get().uri(path).retrieve().toEntity(String.class).getBody());
    }

    private JsonNode why(long message) {
        return get("/api/messages/" + message + "/why");
    }

    private JsonNode whyNot(String contact) {
        return get("/api/campaigns/" + campaign + "/why?contact=" + contact);
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(it -> it.get(field).asString()).toList();
    }

    @Test
    void a_letter_is_explained_by_the_word_that_allowed_it_and_the_wording_shown() {
        launched();
        letters.handOver(campaign);

        var proof = why(messageTo(ADA)).get("consent");

        assertThat(proof.get("legalBasis").asString()).isEqualTo("CONSENT");
        assertThat(proof.get("word").get("given").asBoolean()).isTrue();
        assertThat(proof.get("word").get("how").asString()).isEqualTo("form");
        assertThat(proof.get("word").get("wording").asString()).isEqualTo("Yes, send me offers.");
    }

    @Test
    void what_somebody_said_after_the_letter_left_does_not_explain_it() {
        launched();
        letters.handOver(campaign);
        clock.forward(Duration.ofMinutes(5));
        consent.withdraw(ADA, "offers", "link", null, null, null);

        assertThat(why(messageTo(ADA)).get("consent").get("word").get("given").asBoolean())
                .isTrue();
    }

    @Test
    void a_letter_names_the_text_that_was_sent_its_language_and_the_servers_answer() {
        launched();
        letters.handOver(campaign);

        var attempt = why(messageTo(ADA)).get("story").get("attempts").get(0);

        assertThat(attempt.get("outcome").asString()).isEqualTo("SENT");
        assertThat(attempt.get("code").asInt()).isEqualTo(250);
        assertThat(attempt.get("text").get("language").asString()).isEqualTo("de");
        assertThat(attempt.get("text").get("version").asString()).matches("[0-9a-f]{16}");
        assertThat(attempt.get("text").get("number").asInt()).isEqualTo(1);
    }

    @Test
    void a_suppressed_letter_names_the_refusal_and_the_withdrawal_behind_it() {
        launched();
        consent.withdraw(BEN, "offers", "link", null, null, null);
        letters.handOver(campaign);

        var why = why(messageTo(BEN));

        assertThat(why.get("story").get("message").get("state").asString()).isEqualTo("SUPPRESSED");
        assertThat(why.get("story").get("message").get("reason").asString()).isEqualTo("WITHDRAWN");
        assertThat(why.get("story").get("decidedAt").isNull()).isFalse();
        assertThat(why.get("consent").get("word").get("given").asBoolean()).isFalse();
        assertThat(why.get("story").get("attempts").isEmpty()).isTrue();
    }

    @Test
    void the_audience_is_explained_by_the_orders_of_the_moment_of_the_launch() {
        launched();
        clock.forward(Duration.ofDays(2));
        bought(ADA, "ada-2");

        var occasion = why(messageTo(ADA)).get("run").get("occasion");

        assertThat(occasion.get("kind").asString()).isEqualTo("LAUNCH");
        var parts = occasion.get("why").get("parts");
        assertThat(texts(parts, "text")).contains("orders.count >= 1");
        var orders = parts.get(2);
        assertThat(orders.get("values").get(0).get("value").asInt()).isEqualTo(1);
        assertThat(orders.get("recorded").asBoolean()).isTrue();
        assertThat(parts.get(1).get("recorded").asBoolean())
                .as("what a contact's country was is not kept")
                .isFalse();
    }

    @Test
    void the_path_is_told_in_order_and_a_gateway_by_what_was_so_when_he_passed_it() {
        launched();
        tasted("ada@x.example");
        anHourPasses();
        clock.forward(Duration.ofMinutes(1));
        tasted("ben@x.example");

        var ada = whyNot("a-1").get("runs").get(0).get("path");
        var ben = whyNot("ben@x.example").get("runs").get(0).get("path");

        assertThat(texts(ada, "element"))
                .containsExactly("Event_Start", "Activity_Letter", "Event_Wait", "Gateway_Clicked", "Event_Keen");
        assertThat(texts(ben, "element"))
                .containsExactly(
                        "Event_Start",
                        "Activity_Letter",
                        "Event_Wait",
                        "Gateway_Clicked",
                        "Activity_Offer",
                        "Event_Offered");
        assertThat(texts(ada.get(3).get("ways"), "answer")).containsExactly("TAKEN", "NOT_ASKED");
        assertThat(texts(ben.get(3).get("ways"), "answer")).containsExactly("DID_NOT_HOLD", "OTHERWISE");
        var asked = ben.get(3).get("ways").get(0);
        assertThat(asked.get("why").get("holds").asBoolean())
                .as("he tasted a minute after he had passed")
                .isFalse();
        assertThat(asked.get("agrees").asBoolean()).isTrue();
    }

    @Test
    void who_still_waits_is_told_where_and_until_when() {
        launched();

        var path = whyNot("1").get("runs").get(0).get("path");
        var last = path.get(path.size() - 1);

        assertThat(last.get("element").asString()).isEqualTo("Event_Wait");
        assertThat(last.get("leftAt").isNull()).isTrue();
        assertThat(last.get("until").asString())
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)).toString());
        assertThat(whyNot("1").get("admission").get("answer").asString()).isEqualTo("INSIDE");
    }

    @Test
    void who_is_not_in_the_audience_is_told_which_part_does_not_hold() {
        launched();

        var why = whyNot("cleo@x.example");

        assertThat(why.get("admission").get("answer").asString()).isEqualTo("NOT_IN_AUDIENCE");
        assertThat(why.get("runs").isEmpty()).isTrue();
        var country = why.get("admission").get("today").get("parts").get(1);
        assertThat(country.get("holds").asBoolean()).isFalse();
        assertThat(country.get("values").get(0).get("value").asString()).isEqualTo("FR");
    }

    @Test
    void before_the_launch_nobody_is_in_and_behind_it_nobody_comes_in_twice() {
        assertThat(whyNot("1").get("admission").get("answer").asString()).isEqualTo("NOT_LAUNCHED");

        launched();
        anHourPasses();

        assertThat(whyNot("1").get("admission").get("answer").asString()).isEqualTo("ONLY_ONCE");
        assertThat(whyNot("1").get("messages").size()).isEqualTo(2);
    }

    @Test
    void who_came_to_fulfil_the_audience_after_the_launch_is_told_what_was_missing_then() {
        launched();
        clock.forward(Duration.ofDays(2));
        db.sql("update contact set country = 'DE' where id = 3").update();
        bought(CLEO, "cleo-1");

        var admission = whyNot("3").get("admission");

        assertThat(admission.get("answer").asString()).isEqualTo("CAME_LATER");
        assertThat(admission.get("today").get("holds").asBoolean()).isTrue();
        assertThat(admission.get("then").get("parts").get(2).get("holds").asBoolean())
                .as("she had not ordered when the campaign was launched")
                .isFalse();
    }

    @Test
    void of_an_erased_person_nothing_is_told_but_what_the_letter_was() {
        dora_is_a_German_buyer_too();
        launched();
        letters.handOver(campaign);
        long message = messageTo(DORA);
        people.erase(DORA, "dora@x.example", "admin");

        var why = http.get().uri("/api/messages/" + message + "/why").retrieve().body(String.class);

        assertThat(why).doesNotContain("dora@x.example", "Dora", "Yes, send me offers.");
        var told = JSON.readTree(why);
        assertThat(told.get("contact").isNull()).isTrue();
        assertThat(told.get("consent").isNull()).isTrue();
        assertThat(told.get("run").get("occasion").get("why").isNull()).isTrue();
        assertThat(told.get("story").get("message").get("state").asString()).isEqualTo("SENT");
    }

    private void dora_is_a_German_buyer_too() {
        db.sql("""
                        insert into contact (id, email, email_key, first_name, country, language, created_at, updated_at)
                        values (4, 'dora@x.example', 'dora@x.example', 'Dora', 'DE', 'en', now(), now())
                        """).update();
        bought(DORA, "dora-1");
        consent.give(DORA, "offers", "form", "/club", "Yes, send me offers.", null);
        clock.forward(Duration.ofMinutes(1));
    }

    @Test
    void unknown_messages_campaigns_and_people_are_said_to_be_unknown() {
        for (var path : List.of(
                "/api/messages/4711/why",
                "/api/campaigns/4711/why?contact=1",
                "/api/campaigns/" + campaign + "/why?contact=nobody@x.example")) {
            var answer = http.get().uri(path).retrieve().toEntity(String.class);
            assertThat(answer.getStatusCode().value()).as(path).isEqualTo(404);
            assertThat(answer.getBody()).contains("detail");
        }
    }
}
