package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** What an operator sees and sets so that mail arrives. */
@WholeApplication
class DeliverabilityHttpTest {

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private RestClient http;

    @BeforeEach
    void an_operator_is_logged_in() {
        db.sql("truncate message, mailing, sending_pace, sending_domain").update();
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(it -> it.setBasicAuth("admin", "secret-1"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    private ResponseEntity<String> put(String path, String body) {
        return http.put()
                .uri("/api/deliverability" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> post(String path, String body) {
        return http.post()
                .uri("/api/deliverability" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private String state() {
        return String.valueOf(http.get().uri("/api/deliverability").retrieve().body(String.class));
    }

    @Test
    void the_records_to_publish_are_named() {
        assertThat(state())
                .contains("\"name\":\"harbour.example\"", "v=DKIM1; k=rsa; p=", "v=DKIM1; k=ed25519; p=")
                .contains("_domainkey.harbour.example", "_dmarc.harbour.example", "v=spf1", "\"UNASKED\"")
                .doesNotContain("private");
    }

    @Test
    void a_sender_is_added_and_its_domain_is_shown_and_what_is_wrong_is_named() {
        db.sql("truncate mailing, sending_identity").update();

        assertThat(putSender("club", "{\"name\": \"Tasting Club\", \"address\": \"hello@club.example\"}"))
                .contains("\"domain\":\"club.example\"", "\"own\":false");
        assertThat(putSender("club", "{\"name\": \"Tasting Club\"}")).contains("\"status\":422", "address: ");

        assertThat(http.get().uri("/api/senders").retrieve().body(String.class))
                .contains("\"own\":true", "hello@club.example");
        assertThat(state()).contains("\"domains\":[\"harbour.example\",\"club.example\"]");
        assertThat(http.get()
                        .uri("/api/deliverability?domain=club.example")
                        .retrieve()
                        .body(String.class))
                .contains("_dmarc.club.example")
                .doesNotContain("_dmarc.harbour.example");
        assertThat(http.get()
                        .uri("/api/deliverability?domain=other.example")
                        .retrieve()
                        .body(String.class))
                .contains("\"status\":404", "there are: harbour.example, club.example");
        db.sql("truncate mailing, sending_identity").update();
    }

    private String putSender(String key, String body) {
        return String.valueOf(http.put()
                .uri("/api/senders/" + key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class));
    }

    @Test
    void keys_are_changed_in_two_steps() {
        state();
        assertThat(post("/keys/rotate", "{}").getStatusCode().value()).isEqualTo(409);

        assertThat(post("/keys/prepare", "{}").getBody()).contains("PREPARED");
        assertThat(post("/keys/rotate", "{}").getBody()).contains("RETIRED").doesNotContain("PREPARED");
    }

    @Test
    void a_limit_is_set_and_taken_away_and_a_wrong_one_is_refused() {
        assertThat(put("/limits", "{\"group\": \"google\", \"perMinute\": 600}").getBody())
                .contains("\"group\":\"google\"", "\"perMinute\":600");
        var wrong = put("/limits", "{\"group\": \"google\", \"perMinute\": 0}");
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("perMinute");

        assertThat(put("/limits", "{\"group\": \"google\"}").getBody()).doesNotContain("google");
    }

    @Test
    void a_slow_beginning_tells_how_many_may_go_today() {
        assertThat(put("/warm-up", "{\"from\": \"2026-03-02\"}").getBody()).contains("\"warmUpFrom\":\"2026-03-02\"");
        assertThat(put("/warm-up", "{}").getBody()).contains("\"warmUpFrom\":null");
        assertThat(put("/warm-up", "{\"from\": \"soon\"}").getStatusCode().is4xxClientError())
                .isTrue();
    }

    @Test
    void what_waits_says_why_and_what_is_unknown_can_be_sent_again() {
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane)
                        values (1, 7, 1, 'a', 'letter', 'newsletter', 'BULK')
                        """).update();
        db.sql("""
                        insert into message (id, mailing_id, contact_id, enrollment_id, visit, queued_at, next_attempt_at, state, reason)
                        values (1, 1, 1, 1, 1, now(), now(), 'QUEUED', null), (2, 1, 2, 2, 1, now(), now(), 'QUEUED', 'PACE'),
                               (3, 1, 3, 3, 1, now(), now(), 'UNKNOWN', 'NODE_LOST'), (4, 1, 4, 4, 1, now(), now(), 'SENT', null)
                        """).update();

        assertThat(state()).contains("\"why\":\"READY\"", "\"why\":\"PACE\"");
        assertThat(post("/resend", "{\"messages\": [3, 4]}").getBody()).contains("\"resent\":1");
        assertThat(db.sql("select state from message order by id")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("QUEUED", "QUEUED", "QUEUED", "SENT"));
        assertThat(post("/resend", "{}").getBody()).contains("messages: name 1 to 1,000");
    }

    @Test
    void who_receives_and_what_their_servers_say_is_told_by_domain_and_span() {
        assertThat(receivers("")).contains("\"items\":[]");
        assertThat(receivers("?days=7&domain=harbour.example")).contains("\"since\":");
        assertThat(receivers("?days=31")).contains("days: it is 1 to 30.");
        assertThat(receivers("?domain=other.example")).contains("Nobody sends in the name of other.example");
    }

    private String receivers(String query) {
        db.sql("truncate delivery_attempt").update();
        return String.valueOf(http.get()
                .uri("/api/deliverability/receivers" + query)
                .retrieve()
                .toEntity(String.class)
                .getBody());
    }

    @Test
    void a_providers_figure_holds_bulk_back_until_somebody_lets_it_go() {
        db.sql("truncate returned_mail, domain_health, spam_rate").update();

        var told = put(
                "/health/reported",
                "{'provider': 'Gmail', 'day': '%s', 'share': 0.004}"
                        .replace('\'', '"')
                        .formatted(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));

        assertThat(told.getBody()).contains("\"guard\":\"PAUSE\"", "\"toldBy\":\"user:admin\"");
        assertThat(state()).contains("\"guard\":\"PAUSE\"");
        assertThat(post("/health/let-go", "").getBody()).contains("\"guard\":\"NONE\"");
        assertThat(state()).contains("\"guard\":\"NONE\"");
    }

    @Test
    void a_figure_that_cannot_be_is_refused_by_its_name() {
        assertThat(put("/health/reported", "{\"provider\": \"Gmail\", \"share\": 0.1}")
                        .getBody())
                .contains("day: ");
        assertThat(put("/health/reported", "{\"provider\": \"Gmail\", \"day\": \"2026-01-01\"}")
                        .getBody())
                .contains("share: ");
        assertThat(put("/health/reported", "{\"day\": \"2026-01-01\", \"share\": 12}")
                        .getBody())
                .contains("provider: ");
    }
}
