package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import groundswell.engine.EngineJobs;
import groundswell.testing.WholeApplication;
import groundswell.webhook.Webhook;
import groundswell.webhook.WebhookInUse;
import groundswell.webhook.WebhookRounds;
import groundswell.webhook.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other systems are told about people of a campaign. */
@WholeApplication
class WebhookActionTest {

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignWorker worker;

    @Autowired
    EngineJobs engine;

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookRounds calls;

    @Autowired
    JdbcClient db;

    private record Heard(String id, String timestamp, String signature, String body) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private String secret;
    private volatile int answer = 200;

    @BeforeEach
    void a_receiver_and_three_people() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", this::hear);
        receiver.start();
        engine.endEverything();
        db.sql("truncate contact, webhook, webhook_call, webhook_host, campaign cascade")
                .update();
        db.sql("""
                        insert into contact (id, email, email_key, first_name, external_id, created_at, updated_at)
                        select i, 'c' || i || '@x.example', 'c' || i || '@x.example', 'Zoë "Z"', 'shop-' || i, now(), now()
                        from generate_series(1, 3) i
                        """).update();
        var saved = webhooks.put("crm", url(), List.of("firstName"));
        secret = String.valueOf(saved.secret());
    }

    @AfterEach
    void the_receiver_goes_home() {
        receiver.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    }

    private void hear(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (answer == 302) {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private long run() {
        var diagram = Diagrams.around("tell", """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_Tell"/>
                <serviceTask id="Activity_Tell" name="Tell the CRM">%s</serviceTask>
                <sequenceFlow id="Flow_2" sourceRef="Activity_Tell" targetRef="Event_Done"/>
                <endEvent id="Event_Done" name="Done"/>
                """.formatted(
                Diagrams.settings("audience", "true"), Diagrams.settings("action", "webhook", "webhook", "crm")));
        long campaign = campaigns.publish(Diagrams.bytes(diagram), null).id();
        campaigns.launch(campaign, true);
        worker.letEverybodyIn();
        engine.runDue();
        return campaign;
    }

    private Webhook crm() {
        return webhooks.find("crm").orElseThrow();
    }

    @Test
    void everybody_goes_on_and_one_signed_call_is_made_about_each() throws GeneralSecurityException {
        long campaign = run();
        assertThat(campaigns.get(campaign).outcomes().get(0).count()).isEqualTo(3);
        assertThat(heard).isEmpty();

        calls.callAll();

        assertThat(crm()).extracting(Webhook::queued, Webhook::delivered).containsExactly(3L, 3L);
        assertThat(heard).extracting(Heard::id).doesNotHaveDuplicates().hasSize(3);
        assertThat(heard.get(0).body())
                .startsWith("{\"type\":\"campaign.step\",\"timestamp\":\"")
                .contains("\"campaign\":\"tell\",\"step\":\"Activity_Tell\"", "\"firstName\":\"Zoë \\\"Z\\\"\"")
                .doesNotContain("@x.example");
        for (var it : heard) {
            assertThat(it.signature()).isEqualTo(signed(it));
        }
    }

    private String signed(Heard call) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var text = call.id() + "." + call.timestamp() + "." + call.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_call_that_fails_is_made_again_under_the_same_id_and_then_given_up() {
        answer = 500;
        run();
        calls.callAll();
        assertThat(crm()).extracting(Webhook::waiting, Webhook::delivered).containsExactly(3L, 0L);
        var ids = heard.stream().map(Heard::id).toList();

        db.sql("update webhook_call set next_attempt_at = '2000-01-01'").update();
        db.sql("update webhook_host set free_at = '2000-01-01'").update();
        calls.callAll();
        assertThat(heard.subList(3, 6)).extracting(Heard::id).containsExactlyInAnyOrderElementsOf(ids);

        db.sql("update webhook_call set attempts = 10, next_attempt_at = '2000-01-01'")
                .update();
        db.sql("update webhook_host set free_at = '2000-01-01'").update();
        calls.callAll();
        assertThat(crm()).extracting(Webhook::queued, Webhook::dead).containsExactly(3L, 3L);
        assertThat(webhooks.failures("crm"))
                .extracting(it -> it.status(), it -> it.problem())
                .containsOnly(tuple(500, "The server answered 500."));

        answer = 204;
        assertThat(webhooks.retry("crm", null)).isEqualTo(3);
        db.sql("update webhook_host set free_at = '2000-01-01'").update();
        db.sql("update webhook_call set next_attempt_at = '2000-01-01'").update();
        calls.callAll();
        assertThat(crm()).extracting(Webhook::delivered, Webhook::dead).containsExactly(3L, 0L);
    }

    @Test
    void a_redirect_is_not_followed_and_gone_is_taken_at_its_word() {
        answer = 302;
        run();
        calls.callAll();
        assertThat(heard).hasSize(3);
        assertThat(webhooks.failures("crm").get(0).problem()).contains("redirects are not followed");

        answer = 410;
        db.sql("update webhook_call set next_attempt_at = '2000-01-01'").update();
        db.sql("update webhook_host set free_at = '2000-01-01'").update();
        calls.callAll();
        assertThat(crm().dead()).isEqualTo(3);
    }

    @Test
    void a_webhook_that_a_campaign_on_its_way_names_is_not_deleted() {
        run();

        assertThatThrownBy(() -> webhooks.delete("crm"))
                .isInstanceOf(WebhookInUse.class)
                .hasMessageContaining("tell");
    }

    @Test
    void a_test_call_says_what_the_server_answered() {
        assertThat(webhooks.test("crm")).isEqualTo(new Webhooks.Tried(200, null));
        assertThat(heard.get(0).body()).contains("webhook.test");
        receiver.stop(0);
        assertThat(webhooks.test("crm").problem()).startsWith("No answer");
    }

    @Test
    void an_unknown_webhook_is_refused_with_the_nearest() {
        var diagram = Diagrams.around("wrong", """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_Tell"/>
                <serviceTask id="Activity_Tell" name="Tell the CRM">%s</serviceTask>
                <sequenceFlow id="Flow_2" sourceRef="Activity_Tell" targetRef="Event_Done"/>
                <endEvent id="Event_Done" name="Done"/>
                """.formatted(
                Diagrams.settings("audience", "true"), Diagrams.settings("action", "webhook", "webhook", "crn")));
        assertThat(campaigns.check(Diagrams.bytes(diagram)))
                .extracting(Problem::rule, Problem::hint)
                .containsExactly(tuple("webhook", "Did you mean “crm”?"));
    }
}
