package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.consent.Consent;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** What a customer meets behind the link that asks whether it was himself; over real HTTP. */
@WholeApplication
class ConfirmHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Consent consent;

    @Autowired
    SettableClock clock;

    private RestClient http;
    private Instant letter;
    private String link;

    @BeforeEach
    void ada_who_reads_german_ticked_and_got_a_letter() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate contact, consent, touchpoint cascade").update();
        db.sql("""
                        insert into contact (id, email, email_key, first_name, language, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', 'Ada', 'de', now(), now()),
                               (2, 'eve@x.example', 'eve@x.example', 'Eve', 'en', now(), now())
                        """).update();
        consent.request(1, "newsletter", "/f/sign-up", "Ja zu <Neuigkeiten>", "192.0.2.7");
        letter = clock.instant();
        link = linkOf(1);
        clock.forward(Duration.ofMinutes(5));
    }

    private String linkOf(long contact) {
        return "/c/" + tokens.sign(Purpose.CONFIRM, contact, LinkTokens.micros(letter));
    }

    private ResponseEntity<String> get(String path) {
        return http.get().uri(path).retrieve().toEntity(String.class);
    }

    private ResponseEntity<String> post(String path) {
        return http.post().uri(path).retrieve().toEntity(String.class);
    }

    private boolean consents() {
        return consent.whyNot(1, "newsletter").isEmpty();
    }

    private List<String> events() {
        return db.sql("select kind || ' ' || data from touchpoint order by id")
                .query(String.class)
                .list();
    }

    @Test
    void opening_the_page_shows_what_is_agreed_to_and_changes_nothing() {
        for (int i = 0; i < 5; i++) {
            var page = get(link);
            assertThat(page.getStatusCode().value()).isEqualTo(200);
            assertThat(page.getBody())
                    .contains("<html lang=\"de\">", "Ja zu &lt;Neuigkeiten&gt;", "a…@x.example", "Ja, ich bin")
                    .doesNotContain("<script", "Ada", "ada@x.example");
        }
        http.head().uri(link).retrieve().toBodilessEntity();

        assertThat(consents()).isFalse();
        assertThat(events()).isEmpty();
    }

    @Test
    void the_page_is_not_kept_and_loads_nothing_from_elsewhere() {
        var headers = get(link).getHeaders();

        assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(headers.getFirst("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.get("Set-Cookie")).isNull();
        assertThat(post(link).getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_button_gives_the_consent_with_its_proof_and_tells_of_it() {
        var page = post(link);

        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody()).contains("Danke, das ist bestätigt");
        assertThat(consents()).isTrue();
        assertThat(events()).containsExactly("consent.given {\"topic\": \"newsletter\"}");
        var entry = consent.history(1, clock.instant().plusSeconds(1), 9).get(0);
        assertThat(entry.how()).isEqualTo("double-opt-in");
        assertThat(entry.source()).isEqualTo("/f/sign-up");
        assertThat(entry.wording()).isEqualTo("Ja zu <Neuigkeiten>");
        assertThat(entry.ip()).isNotNull().isNotEqualTo("192.0.2.7");
    }

    @Test
    void a_link_that_was_used_says_so_and_changes_nothing() {
        post(link);
        consent.withdraw(1, "newsletter", "unsubscribe page", null, null, null);

        assertThat(get(link).getBody()).contains("schon bestätigt");
        var page = post(link);

        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody()).contains("schon bestätigt", "gilt das weiter");
        assertThat(consents()).isFalse();
        assertThat(events()).hasSize(1);
    }

    @Test
    void after_thirty_days_the_page_says_what_to_do() {
        clock.forward(Duration.ofDays(30));

        assertThat(get(link).getStatusCode().value()).isEqualTo(410);
        var page = post(link);

        assertThat(page.getStatusCode().value()).isEqualTo(410);
        assertThat(page.getBody()).contains("Dieser Link ist zu alt", "noch einmal");
        assertThat(consents()).isFalse();
        assertThat(events()).isEmpty();
    }

    @Test
    void a_link_with_one_letter_changed_does_nothing() {
        for (int i = "/c/".length(); i < link.length() - 1; i++) {
            var forged = link.substring(0, i) + (link.charAt(i) == 'A' ? 'B' : 'A') + link.substring(i + 1);
            assertThat(post(forged).getStatusCode().value()).isEqualTo(404);
            assertThat(get(forged).getStatusCode().value()).isEqualTo(404);
        }

        assertThat(consents()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONFIRM")
    void a_link_made_for_something_else_does_nothing(Purpose purpose) {
        var page = post("/c/" + tokens.sign(purpose, 1, LinkTokens.micros(letter)));

        assertThat(page.getStatusCode().value()).isEqualTo(404);
        assertThat(page.getBody()).contains("This link does not work");
        assertThat(consents()).isFalse();
    }

    @Test
    void the_link_of_somebody_else_does_nothing() {
        assertThat(post(linkOf(2)).getStatusCode().value()).isEqualTo(410);

        assertThat(consents()).isFalse();
        assertThat(events()).isEmpty();
    }
}
