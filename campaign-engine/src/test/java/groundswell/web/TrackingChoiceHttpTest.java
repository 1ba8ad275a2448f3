package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.consent.Preferences;
import groundswell.response.InstanceTracking;
import groundswell.response.Tracking;
import groundswell.response.Utm;
import groundswell.testing.WholeApplication;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is noticed by choice, the pages of links that are not ours, and conversions by pixel; over real HTTP. */
@WholeApplication
class TrackingChoiceHttpTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Tracking tracking;

    @Autowired
    Preferences preferences;

    private RestClient http;

    @BeforeEach
    void ada_was_sent_a_letter() {
        var factory = new JdkClientHttpRequestFactory(java.net.http.HttpClient.newHttpClient());
        http = RestClient.builder()
                .requestFactory(factory)
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate contact, touchpoint, touchpoint_inbox, contact_preference, message, mailing cascade")
                .update();
        db.sql("""
                        insert into contact (id, email, email_key, first_name, language, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', 'Ada', 'de', now(), now())
                        """).update();
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane)
                        values (3, 4, 5, 'Activity_Send', 'pricing', 'newsletter', 'BULK')
                        """).update();
        db.sql("""
                        insert into message (id, mailing_id, contact_id, enrollment_id, visit, state, queued_at,
                                             next_attempt_at, sent_at)
                        values (7, 3, 1, 2, 1, 'SENT', '2020-01-01', '2020-01-01', '2020-01-01')
                        """).update();
        as_usual();
    }

    @AfterEach
    void as_usual() {
        tracking.change(new InstanceTracking(true, false, 30, 7, Utm.NONE));
    }

    private record Answer(int status, JsonNode body) {}

    private Answer call(String method, String path, @Nullable Object body) {
        var request =
                http.method(HttpMethod.valueOf(method)).uri(path).headers(it -> it.setBasicAuth("admin", "secret-1"));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .body(JsonMapper.shared().writeValueAsString(body));
        }
        var answer = request.retrieve().toEntity(String.class);
        var text = String.valueOf(answer.getBody());
        return new Answer(answer.getStatusCode().value(), JsonMapper.shared().readTree(text));
    }

    private ResponseEntity<String> get(String path, String language) {
        return http.get()
                .uri(URI.create("http://localhost:" + port + path))
                .header("User-Agent", BROWSER)
                .header("Accept-Language", language)
                .retrieve()
                .toEntity(String.class);
    }

    private List<String> conversions() {
        return db.sql("""
                        select verdict || ' ' || coalesce(data ->> 'amount', '-') || ' ' || coalesce(data ->> 'currency', '-')
                        from touchpoint
                        where kind = 'converted'
                        order by id
                        """).query(String.class).list();
    }

    @Test
    void a_link_that_is_not_ours_is_told_so_in_the_visitors_language_and_leads_nowhere() {
        for (var words : Map.of(
                        "en", "This link does not work",
                        "de-AT", "Dieser Link funktioniert nicht",
                        "zh-TW", "這個連結無法使用")
                .entrySet()) {
            var answer = get("/t/c/" + tokens.sign(Purpose.OPEN, 7), words.getKey());

            assertThat(answer.getStatusCode().value()).isEqualTo(404);
            assertThat(answer.getBody()).contains(words.getValue());
            assertThat(answer.getHeaders().getFirst("Location")).isNull();
            assertThat(answer.getHeaders().getFirst("Set-Cookie")).isNull();
            assertThat(answer.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.getHeaders().getFirst("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(answer.getHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    void a_link_still_leads_on_when_campaign_and_message_are_gone() {
        db.sql(
                        "insert into tracked_link (id, template, url) values (990, 'pricing', 'https://shop.example/') on conflict do nothing")
                .update();
        db.sql("truncate message, mailing cascade").update();

        var answer = get("/t/c/" + tokens.sign(Purpose.CLICK, 7, 990), "en");

        assertThat(answer.getStatusCode().value()).isEqualTo(302);
        assertThat(answer.getHeaders().getFirst("Location")).isEqualTo("https://shop.example/");
    }

    @Test
    void a_page_of_thanks_tells_of_a_purchase_once() {
        var pixel = "/t/v/" + tokens.sign(Purpose.CONVERSION, 7) + ".gif?amount=49.90&currency=eur&order=";

        assertThat(get(pixel + "A-1", "en").getStatusCode().value()).isEqualTo(200);
        get(pixel + "A-1", "en");
        get(pixel + "A-2", "en");

        assertThat(conversions()).containsExactly("HUMAN 49.90 EUR", "HUMAN 49.90 EUR");
        assertThat(db.sql("select count(*) from touchpoint_inbox")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_machine_converts_nobody_and_takes_nothing_from_the_person() {
        var pixel = "/t/v/" + tokens.sign(Purpose.CONVERSION, 7) + ".gif";
        http.get().uri(pixel).header("User-Agent", "curl/8").retrieve().toBodilessEntity();
        get(pixel, "en");

        assertThat(conversions()).containsExactly("MACHINE - -", "HUMAN - -");
        assertThat(db.sql("select count(*) from touchpoint_inbox")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_pixel_is_refused_that_is_not_ours_or_tells_of_no_money() {
        var token = tokens.sign(Purpose.CONVERSION, 7);
        for (var bad : List.of(
                "amount=1",
                "currency=EUR",
                "amount=-1&currency=EUR",
                "amount=1e9&currency=EUR",
                "amount=1&currency=EURO",
                "amount=99999999999&currency=EUR",
                "order=%00",
                "order=" + "1".repeat(61))) {
            assertThat(get("/t/v/" + token + ".gif?" + bad, "en")
                            .getStatusCode()
                            .value())
                    .as(bad)
                    .isIn(400, 422);
        }
        assertThat(get("/t/v/" + tokens.sign(Purpose.CLICK, 7, 1) + ".gif", "en")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(conversions()).isEmpty();
    }

    @Test
    void the_contact_says_on_his_page_whether_anything_is_noticed() {
        var page = "/p/" + tokens.sign(Purpose.PREFERENCES, 1);
        assertThat(get(page, "de").getBody()).contains("name=\"tracking\" value=\"yes\" checked");
        var form = new LinkedMultiValueMap<String, String>();
        form.add("save", "yes");
        form.add("tracking-shown", "yes");
        http.post()
                .uri(page)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toBodilessEntity();

        assertThat(preferences.of(1).tracked()).isFalse();
        assertThat(preferences.untracked(List.of(1L, 2L))).containsExactly(1L);
        assertThat(call("GET", "/api/contacts/1/tracking", null)
                        .body()
                        .get("tracked")
                        .asBoolean())
                .isFalse();
        assertThat(get(page, "de").getBody()).doesNotContain("name=\"tracking\" value=\"yes\" checked");

        assertThat(call("PUT", "/api/contacts/1/tracking", Map.of("tracked", true))
                        .status())
                .isEqualTo(200);
        assertThat(preferences.of(1).tracked()).isTrue();
        assertThat(call("PUT", "/api/contacts/99/tracking", Map.of("tracked", true))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void another_system_tells_who_wants_nothing_noticed() {
        var told = List.of(
                Map.of("contact", "ada@x.example", "tracked", false),
                Map.of("contact", "nobody@x.example", "tracked", false),
                Map.of("contact", "ada@x.example"));

        var answer = call("POST", "/api/tracking/contacts", told);

        assertThat(answer.body().get("accepted").asInt()).isOne();
        assertThat(answer.body().get("rejected")).hasSize(2);
        assertThat(preferences.of(1).tracked()).isFalse();
    }

    @Test
    void the_instance_is_changed_field_by_field_and_refuses_what_makes_no_sense() {
        var changed =
                call("PUT", "/api/tracking", Map.of("utm", Map.of("source", " house ", "campaign", "{campaign}")));
        assertThat(changed.body().get("utm").get("source").asString()).isEqualTo("house");
        assertThat(changed.body().get("tracked").asBoolean()).isTrue();

        var refused = call("PUT", "/api/tracking", Map.of("utm", Map.of("source", "{contact}")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("problems").get(0).get("field").asString())
                .isEqualTo("utm.source");
        assertThat(call("PUT", "/api/tracking", Map.of("windowDays", 0)).status())
                .isEqualTo(422);
        assertThat(call("PUT", "/api/campaigns/404404/tracking", Map.of("tracked", false))
                        .status())
                .isEqualTo(404);
        assertThat(call("GET", "/api/campaigns/404404/attribution", null).status())
                .isEqualTo(404);
        assertThat(call("GET", "/api/campaigns/404404/responses", null).status())
                .isEqualTo(404);
    }

    @Test
    void hits_are_judged_again_as_a_job() throws Exception {
        var begun = call("POST", "/api/tracking/rejudge", null);

        assertThat(begun.status()).isEqualTo(202);
        var job = "/api/jobs/" + begun.body().get("job").asString();
        for (int i = 0; i < 300 && call("GET", job, null).body().get("endedAt").isNull(); i++) {
            Thread.sleep(20);
        }
        assertThat(call("GET", job, null).body().get("state").asString()).isEqualTo("DONE");
    }
}
