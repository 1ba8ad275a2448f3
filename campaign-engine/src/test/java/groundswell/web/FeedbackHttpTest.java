package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.feedback.Feedback;
import groundswell.testing.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** A provider tells of a bounce, an operator reads of it and takes it back; over real HTTP. */
@WholeApplication
@TestPropertySource(
        properties = {
            "groundswell.delivery.bounce-domain=bounce.harbour.example",
            "groundswell.feedback.providers.postmark-secret=only-postmark-knows"
        })
class FeedbackHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Feedback feedback;

    private RestClient http;

    @BeforeEach
    void ada_was_sent_a_letter() {
        db.sql("truncate returned_mail, suppression, suppression_removal, contact, mailing, message cascade")
                .update();
        db.sql("""
                        insert into contact (id, email, email_key, language, created_at, updated_at)
                        values (1, 'ada@mail.example', 'ada@mail.example', 'en', now(), now())
                        """).update();
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane)
                        values (5, 7, 1, 'Activity_Letter', 'win-back-letter', 'offers', 'BULK')
                        """).update();
        db.sql("""
                        insert into message (id, mailing_id, contact_id, enrollment_id, visit, state, queued_at,
                                             next_attempt_at, sent_at, attempts)
                        values (501, 5, 1, 70, 1, 'SENT', '2026-01-01', '2026-01-01', '2026-01-01', 1)
                        """).update();
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(it -> it.setBasicAuth("admin", "secret-1"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    private int postmark(String secret) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri("/hooks/postmark")
                .header("X-Groundswell-Secret", secret)
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"RecordType": "Bounce", "ID": 42, "Type": "HardBounce", "TypeCode": 1,
                         "MessageID": "<%s@harbour.example>", "Email": "ada@mail.example", "Subject": "Tea",
                         "Description": "The server was unable to deliver your message",
                         "Details": "smtp;550 5.1.1 The email account that you tried to reach does not exist",
                         "BouncedAt": "2026-01-01T10:00:00Z"}
                        """.formatted(tokens.sign(Purpose.MESSAGE_ID, 501)))
                .exchange((request, response) -> response.getStatusCode().value());
    }

    private String get(String path) {
        return String.valueOf(http.get().uri("/api/feedback" + path).retrieve().body(String.class));
    }

    private ResponseEntity<String> undo(long id, String why) {
        return http.post()
                .uri("/api/feedback/" + id + "/undo")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"why\": \"" + why + "\"}")
                .retrieve()
                .toEntity(String.class);
    }

    private List<Long> ids(String list) {
        return new JsonMapper()
                .readTree(list)
                .get("items")
                .valueStream()
                .map(it -> it.get("id").asLong())
                .toList();
    }

    @Test
    void a_bounce_that_a_provider_tells_of_is_listed_read_and_taken_back_once() {
        assertThat(postmark("only-postmark-knows")).isEqualTo(200);

        var listed = get("?kind=BOUNCE&deed=SUPPRESSED&contact=1");
        assertThat(ids(listed)).hasSize(1);
        long id = ids(listed).get(0);
        assertThat(get("/" + id)).contains("5.1.1", "USER_UNKNOWN", "win-back-letter");

        assertThat(undo(id, "").getBody()).contains("why: ");
        assertThat(undo(id, "He moved back").getBody()).contains("\"undoneBy\":\"user:admin\"");
        assertThat(undo(id, "Again").getStatusCode().value()).isEqualTo(409);
        assertThat(db.sql("select count(*) from suppression").query(Long.class).single())
                .isZero();
    }

    @Test
    void without_the_secret_nothing_is_even_kept() {
        assertThat(postmark("guessed")).isEqualTo(403);

        assertThat(ids(get(""))).isEmpty();
    }

    @Test
    void a_provider_that_was_not_set_up_is_not_there() {
        int status = RestClient.create("http://localhost:" + port)
                .post()
                .uri("/hooks/mailgun")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange((request, response) -> response.getStatusCode().value());

        assertThat(status).isEqualTo(404);
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        for (int i = 1; i <= 5; i++) {
            db.sql("""
                            insert into returned_mail (key, door, received_at, kind, deed, subject, body)
                            values (:key, 'smtp', now(), 'UNKNOWN', 'NOT_OURS', '', '')
                            """).param("key", "k" + i).update();
        }
        var first = new JsonMapper().readTree(get("?limit=3"));
        var second = new JsonMapper()
                .readTree(get("?limit=3&cursor=" + first.get("next").asString()));

        assertThat(first.get("items").size()).isEqualTo(3);
        assertThat(second.get("items").size()).isEqualTo(2);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(feedback.find(-1)).isEmpty();
    }
}
