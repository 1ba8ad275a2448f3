package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.consent.Consent;
import groundswell.consent.Refusal;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** Topics, limits, refusals and consents as an operator keeps them; over real HTTP. */
@WholeApplication
class ConsentHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Consent consent;

    @Autowired
    SettableClock clock;

    private RestClient http;

    @BeforeEach
    void ada_is_known() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql(
                        "truncate contact, consent, suppression, frequency_cap, customer_order, order_line, order_summary cascade")
                .update();
        db.sql("update topic set implied_days = null").update();
        db.sql("""
                        insert into contact (id, email, email_key, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', now(), now())
                        """).update();
        clock.forward(Duration.ofMinutes(1));
    }

    private ResponseEntity<String> call(HttpMethod method, String path, String body) {
        return http.method(method)
                .uri(path)
                .headers(it -> it.setBasicAuth("admin", "secret-1"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private String get(String path) {
        return String.valueOf(http.get()
                .uri(path)
                .headers(it -> it.setBasicAuth("admin", "secret-1"))
                .retrieve()
                .body(String.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/topics",
                "/api/topics/reasons",
                "/api/caps",
                "/api/suppressions",
                "/api/contacts/1/consents"
            })
    void nobody_reads_without_a_login(String path) {
        assertThat(http.get()
                        .uri(path)
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void one_of_us_writes_a_consent_down_with_his_name() {
        var said = call(HttpMethod.POST, "/api/contacts/1/consents", """
                {"topic": "newsletter", "given": true, "how": "on the phone", "wording": "Yes, send me news"}
                """);

        assertThat(said.getStatusCode().value()).isEqualTo(201);
        assertThat(consent.whyNot(1, "newsletter")).isEmpty();
        assertThat(get("/api/contacts/1/consents"))
                .contains("\"by\":\"user:admin\"", "\"how\":\"on the phone\"", "\"wording\":\"Yes, send me news\"");
    }

    @Test
    void a_consent_that_cannot_be_kept_is_refused_in_words() {
        assertThat(call(HttpMethod.POST, "/api/contacts/1/consents", "{\"topic\": \"nothing\", \"given\": true}")
                        .getBody())
                .contains("There is no topic", "newsletter");
        assertThat(call(HttpMethod.POST, "/api/contacts/1/consents", "{\"topic\": \"offers\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(call(HttpMethod.POST, "/api/contacts/99/consents", "{\"topic\": \"offers\", \"given\": true}")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void a_refusal_is_added_found_and_taken_off_with_a_reason() {
        assertThat(call(HttpMethod.POST, "/api/suppressions", "{\"domain\": \"x.example\", \"note\": \"a rival\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(consent.whyNot(1, "service")).contains(Refusal.MANUAL);
        assertThat(get("/api/suppressions?q=x.ex")).contains("\"domain\":\"x.example\"", "\"by\":\"user:admin\"");

        var silent = call(HttpMethod.DELETE, "/api/suppressions", "{\"domain\": \"x.example\"}");
        assertThat(silent.getStatusCode().value()).isEqualTo(422);
        assertThat(silent.getBody()).contains("\"field\":\"why\"");
        var body = "{\"domain\": \"x.example\", \"why\": \"they are customers now\"}";
        assertThat(call(HttpMethod.DELETE, "/api/suppressions", body)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(call(HttpMethod.DELETE, "/api/suppressions", body)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(consent.whyNot(1, "service")).isEmpty();
    }

    @Test
    void caps_and_topics_are_kept_and_bad_ones_name_the_field() {
        assertThat(call(HttpMethod.PUT, "/api/caps", "{\"items\": [{\"topic\": null, \"messages\": 3, \"days\": 7}]}")
                        .getBody())
                .contains("\"messages\":3");
        assertThat(call(HttpMethod.PUT, "/api/caps", "{\"items\": [{\"topic\": \"x\", \"messages\": 3, \"days\": 7}]}")
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(get("/api/caps")).contains("\"days\":7");
        assertThat(call(HttpMethod.POST, "/api/topics", "{\"name\": \"Bad Name\", \"label\": \"x\"}")
                        .getBody())
                .contains("\"field\":\"name\"");
        assertThat(call(HttpMethod.PATCH, "/api/topics/nothing", "{\"label\": \"x\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void an_order_that_the_shop_tells_implies_consent_where_the_operator_allows_it() {
        call(HttpMethod.PATCH, "/api/topics/offers", "{\"impliedDays\": 90}");

        call(HttpMethod.POST, "/api/orders", """
                [{"contact": "ada@x.example", "id": "o-1", "at": "%s", "currency": "EUR", "total": 9,
                  "lines": [{"sku": "tea", "quantity": 1, "price": 9}]}]
                """.formatted(clock.instant()));

        assertThat(consent.whyNot(1, "offers")).isEmpty();
        assertThat(get("/api/contacts/1/consents")).contains("implied by purchase", "order o-1");
    }
}
