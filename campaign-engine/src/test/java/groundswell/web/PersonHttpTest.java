package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.Access;
import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.access.Role;
import groundswell.consent.Consent;
import groundswell.survey.Surveys;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

/** One person's record over real HTTP. */
@WholeApplication
@TestPropertySource(properties = "groundswell.test=people who are filled in by hand stand apart")
class PersonHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Access access;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Consent consent;

    @Autowired
    Surveys surveys;

    @Autowired
    SettableClock clock;

    private RestClient http;

    @BeforeEach
    void ada_is_known_under_two_addresses() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql(
                        "truncate contact, mailing, message, touchpoint, erasure, contact_merge, erased_address, suppression cascade")
                .update();
        db.sql("""
                        insert into contact (id, email, email_key, first_name, language, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', 'Ada', 'en', now(), now()),
                               (2, 'ada@y.example', 'ada@y.example', 'Ada', null, now(), now())
                        """).update();
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane)
                        values (5, 1, 1, 'Activity_Letter', 'win-back-letter', 'offers', 'BULK')
                        """).update();
        db.sql("""
                        insert into message (id, mailing_id, contact_id, enrollment_id, visit, state, queued_at, next_attempt_at,
                                             sent_at)
                        values (6, 5, 2, 1, 1, 'SENT', now(), now(), now())
                        """).update();
        access.ensureColleague("mara", Role.MARKETER);
        access.ensureColleague("sales", Role.SALES);
    }

    private ResponseEntity<String> call(HttpMethod method, String path, String body, String who) {
        var request = http.method(method).uri(path).headers(it -> it.setBasicAuth(who, "secret-1"));
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    private int status(HttpMethod method, String path, String body, String who) {
        return call(method, path, body, who).getStatusCode().value();
    }

    @Test
    void the_export_is_a_file() {
        var answer = call(HttpMethod.GET, "/api/contacts/2/data", "", "mara");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).contains("attachment", "contact-2.json");
        assertThat(answer.getBody())
                .contains("\"format\":\"groundswell-personal-data/1\"", "\"email\":\"ada@y.example\"");
        assertThat(status(HttpMethod.GET, "/api/contacts/2/data", "", "sales")).isEqualTo(403);
        assertThat(status(HttpMethod.GET, "/api/contacts/99/data", "", "mara")).isEqualTo(404);
    }

    @Test
    void only_an_administrator_erases_and_only_with_the_address() {
        assertThat(status(HttpMethod.DELETE, "/api/contacts/2", "{\"confirm\":\"ada@y.example\"}", "mara"))
                .isEqualTo(403);
        var wrong = call(HttpMethod.DELETE, "/api/contacts/2", "{\"confirm\":\"ada@x.example\"}", "admin");
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("\"field\":\"confirm\"");
        assertThat(status(HttpMethod.DELETE, "/api/contacts/2", "", "admin")).isEqualTo(422);

        var erased = call(HttpMethod.DELETE, "/api/contacts/2", "{\"confirm\":\"ada@y.example\"}", "admin");

        assertThat(erased.getStatusCode().value()).isEqualTo(200);
        assertThat(erased.getBody()).contains("\"contact\":2", "\"message\":1").doesNotContain("ada@");
        assertThat(call(HttpMethod.DELETE, "/api/contacts/2", "", "admin").getBody())
                .isEqualTo(erased.getBody());
        assertThat(status(HttpMethod.GET, "/api/contacts/2", "", "admin")).isEqualTo(404);
    }

    @Test
    void links_in_letters_to_an_erased_person_answer_politely_and_note_nothing() {
        var survey = surveys.find("satisfaction").orElseThrow().number();
        db.sql(
                        "insert into tracked_link (id, template, url) values (9, 'win-back-letter', 'https://shop.example/') on conflict do nothing")
                .update();
        call(HttpMethod.DELETE, "/api/contacts/2", "{\"confirm\":\"ada@y.example\"}", "admin");

        for (var link : new String[] {
            "/u/" + tokens.sign(Purpose.UNSUBSCRIBE, 2, 5),
            "/s/" + tokens.sign(Purpose.SURVEY, 2, 1, 1, survey),
            "/c/" + tokens.sign(Purpose.CONFIRM, 2, LinkTokens.micros(clock.instant()))
        }) {
            var page = http.get().uri(link).retrieve().toEntity(String.class);
            assertThat(page.getStatusCode().value()).as(link).isEqualTo(404);
            assertThat(page.getBody()).contains("<html").doesNotContain("y.example");
            assertThat(http.post()
                            .uri(link)
                            .retrieve()
                            .toEntity(String.class)
                            .getStatusCode()
                            .value())
                    .isEqualTo(404);
        }
        http.get().uri("/t/c/" + tokens.sign(Purpose.CLICK, 6, 9)).retrieve().toEntity(String.class);
        http.get()
                .uri("/t/o/" + tokens.sign(Purpose.OPEN, 6) + ".gif")
                .retrieve()
                .toEntity(String.class);
        assertThat(db.sql("select count(*) from touchpoint").query(Long.class).single())
                .isZero();
    }

    @Test
    void a_link_in_a_letter_to_a_merged_contact_works_for_the_survivor() {
        var preview = call(HttpMethod.GET, "/api/contacts/1/merge?from=2", "", "mara");
        assertThat(preview.getBody()).contains("\"survivor\":", "\"result\":");
        assertThat(status(HttpMethod.POST, "/api/contacts/1/merge", "{\"from\":2}", "mara"))
                .isEqualTo(200);

        http.post()
                .uri("/u/" + tokens.sign(Purpose.UNSUBSCRIBE, 2, 5))
                .retrieve()
                .toEntity(String.class);

        assertThat(consent.of(1)).singleElement().matches(it -> it.topic().equals("offers") && !it.given());
        assertThat(call(HttpMethod.GET, "/api/contacts/2", "", "mara").getBody())
                .contains("\"id\":1,");
    }

    @Test
    void a_merge_that_cannot_be_is_answered_with_the_reason() {
        assertThat(status(HttpMethod.POST, "/api/contacts/1/merge", "{\"from\":1}", "mara"))
                .isEqualTo(422);
        assertThat(status(HttpMethod.POST, "/api/contacts/1/merge", "{}", "mara"))
                .isEqualTo(422);
        assertThat(status(HttpMethod.POST, "/api/contacts/1/merge", "{\"from\":77}", "mara"))
                .isEqualTo(404);
        var nothing = call(HttpMethod.POST, "/api/contacts/1/unmerge", "", "mara");
        assertThat(nothing.getStatusCode().value()).isEqualTo(409);
        assertThat(nothing.getBody()).contains("nothing to undo");
        call(HttpMethod.POST, "/api/contacts/1/merge", "{\"from\":2}", "mara");
        assertThat(call(HttpMethod.GET, "/api/contacts/1/merges", "", "mara").getBody())
                .contains("ada@y.example", "\"username\":\"mara\"");
        assertThat(status(HttpMethod.POST, "/api/contacts/1/unmerge", "{}", "mara"))
                .isEqualTo(200);
        assertThat(status(HttpMethod.GET, "/api/contacts/2", "", "mara")).isEqualTo(200);
    }
}
