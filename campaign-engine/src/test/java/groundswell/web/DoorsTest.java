package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.LinkTokens;
import groundswell.consent.Consent;
import groundswell.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Who comes in, and what a customer's link does; over real HTTP. */
@WholeApplication
class DoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Consent consent;

    private RestClient http;
    private String link;

    @BeforeEach
    void ada_agreed_to_offers_and_got_a_letter() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate contact, mailing cascade").update();
        db.sql("""
                        insert into contact (id, email, email_key, language, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', 'de', now(), now())
                        """).update();
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane)
                        values (5, 1, 1, 'Activity_Letter', 'win-back-letter', 'offers', 'BULK')
                        """).update();
        consent.give(1, "offers", "test", null, null, null);
        link = "/u/" + tokens.sign(LinkTokens.Purpose.UNSUBSCRIBE, 1, 5);
    }

    private boolean agreesToOffers() {
        return consent.of(1).stream().anyMatch(it -> it.topic().equals("offers") && it.given());
    }

    private ResponseEntity<String> get(String path) {
        return http.get().uri(path).retrieve().toEntity(String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/campaigns", "/api/contacts", "/api/messages", "/api/jobs", "/api/sandbox/messages"})
    void nobody_reads_without_a_login(String path) {
        assertThat(get(path).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void a_machine_comes_in_with_name_and_password_and_gets_no_cookie() {
        var answer = http.get()
                .uri("/api/campaigns")
                .headers(it -> it.setBasicAuth("admin", "secret-1"))
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().get("Set-Cookie")).isNull();
    }

    @Test
    void a_browser_without_the_token_changes_nothing() {
        var answer = http.post()
                .uri("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"username\":\"admin\",\"password\":\"secret-1\"}")
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/anything", "/v3/api-docs"})
    void what_is_not_named_is_closed(String path) {
        assertThat(get(path).getStatusCode().value()).isIn(401, 403, 404);
    }

    @Test
    void opening_the_unsubscribe_page_changes_nothing() {
        for (int i = 0; i < 10; i++) {
            var page = get(link);
            assertThat(page.getStatusCode().value()).isEqualTo(200);
            assertThat(page.getBody()).contains("Abmelden").contains("a…@x.example");
        }
        http.head().uri(link).retrieve().toBodilessEntity();

        assertThat(agreesToOffers()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    void one_click_unsubscribes_without_cookie_or_redirect_as_often_as_it_is_sent(String encoding) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("List-Unsubscribe", "One-Click");
        for (int i = 0; i < 2; i++) {
            var answer = http.post()
                    .uri(link)
                    .contentType(MediaType.parseMediaType(encoding))
                    .body(form)
                    .retrieve()
                    .toEntity(String.class);

            assertThat(answer.getStatusCode().value()).isEqualTo(200);
        }

        assertThat(agreesToOffers()).isFalse();
        assertThat(db.sql("select distinct source from consent_entry where not given")
                        .query(String.class)
                        .list())
                .as("who reads the ledger must not get a link that acts as the contact")
                .containsExactly("/u");
    }

    @Test
    void a_link_with_one_letter_changed_does_nothing() {
        for (int i = "/u/".length(); i < link.length() - 1; i++) {
            var forged = link.substring(0, i) + (link.charAt(i) == 'A' ? 'B' : 'A') + link.substring(i + 1);
            var answer = http.post().uri(forged).retrieve().toEntity(String.class);
            assertThat(answer.getStatusCode().value()).isEqualTo(404);
        }

        assertThat(agreesToOffers()).isTrue();
    }

    @Test
    void a_refused_diagram_is_answered_with_all_its_problems_and_not_kept() {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add(
                "diagram",
                new ByteArrayResource("<!DOCTYPE x><definitions/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                    @Override
                    public String getFilename() {
                        return "x.bpmn";
                    }
                });

        long before = kept();

        var answer = http.post()
                .uri("/api/campaigns")
                .headers(it -> it.setBasicAuth("admin", "secret-1"))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(answer.getBody()).contains("\"rule\":\"no-doctype\"").contains("Remove the DOCTYPE");
        assertThat(kept()).isEqualTo(before);
    }

    private long kept() {
        return db.sql("select (select count(*) from campaign) + (select count(*) from act_re_procdef)")
                .query(Long.class)
                .single();
    }

    @Test
    void the_api_is_described() {
        var answer = http.get()
                .uri("/v3/api-docs")
                .headers(it -> it.setBasicAuth("admin", "secret-1"))
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getBody()).contains("/api/campaigns/{id}/launch");
    }
}
