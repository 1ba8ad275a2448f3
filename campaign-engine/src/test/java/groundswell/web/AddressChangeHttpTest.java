package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.consent.Consent;
import groundswell.consent.Refusal;
import groundswell.consent.SuppressionReason;
import groundswell.contact.EmailAddress;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** A contact moves to another address, which counts when its mailbox has answered; over real HTTP. */
@WholeApplication
class AddressChangeHttpTest {

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
    private String link;

    @BeforeEach
    void ada_and_eve() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate contact, consent, suppression, address_request, message, mailing cascade")
                .update();
        db.sql("""
                        insert into contact (id, email, email_key, language, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', 'en', now(), now()),
                               (2, 'eve@x.example', 'eve@x.example', 'en', now(), now())
                        """).update();
        clock.forward(Duration.ofDays(2));
        link = "/p/" + tokens.sign(Purpose.PREFERENCES, 1);
    }

    private ResponseEntity<String> ask(String address) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("address", address);
        return http.post()
                .uri(link)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private List<String> letters() {
        return db.sql("select recipient from message").query(String.class).list();
    }

    private String proof() {
        long request =
                db.sql("select max(id) from address_request").query(Long.class).single();
        return "/p/address/" + tokens.sign(Purpose.ADDRESS, 1, request);
    }

    private int post(String path) {
        return http.post()
                .uri(path)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private String address() {
        return db.sql("select email from contact where id = 1")
                .query(String.class)
                .single();
    }

    @Test
    void the_address_changes_when_its_mailbox_has_answered_and_once() {
        ask("Ada.New@Y.example");
        assertThat(letters()).containsExactly("Ada.New@y.example");
        assertThat(http.get().uri(proof()).retrieve().body(String.class)).contains("Ada.New@y.example");
        assertThat(address()).as("looking changes nothing").isEqualTo("ada@x.example");

        assertThat(post(proof())).isEqualTo(200);

        assertThat(address()).isEqualTo("Ada.New@y.example");
        assertThat(post(proof())).isEqualTo(410);
    }

    @Test
    void a_stranger_who_looks_at_the_page_sees_the_same_whoever_owns_the_address() {
        consent.suppress(new EmailAddress("gone@x.example"), SuppressionReason.COMPLAINT, null);
        var known = ask("eve@x.example").getBody();
        clock.forward(Duration.ofHours(2));
        var unknown = ask("nobody@x.example").getBody();
        clock.forward(Duration.ofHours(2));
        var refused = ask("gone@x.example").getBody();

        assertThat(known)
                .contains("a letter with a link is on its way")
                .isEqualTo(unknown)
                .isEqualTo(refused);
        assertThat(letters()).containsExactlyInAnyOrder("eve@x.example", "nobody@x.example");
    }

    @Test
    void an_address_of_somebody_else_is_not_taken_even_when_its_owner_agrees() {
        ask("eve@x.example");

        assertThat(post(proof())).isEqualTo(409);
        assertThat(address()).isEqualTo("ada@x.example");
    }

    @Test
    void nobodys_mailbox_is_filled() {
        for (int i = 0; i < 30; i++) {
            var answer = ask(i % 2 == 0 ? "victim@x.example" : "other%d@x.example".formatted(i));
            assertThat(answer.getStatusCode().value()).isEqualTo(i < SenderLimit.MOST_PER_WINDOW ? 200 : 429);
        }
        assertThat(letters()).containsExactly("victim@x.example");
        clock.forward(Duration.ofHours(1));
        ask("victim@x.example");
        assertThat(letters()).hasSize(2);
    }

    @Test
    void what_is_no_address_is_said_and_stays_in_the_field() {
        var page = ask("ada<at>home");

        assertThat(page.getStatusCode().value()).isEqualTo(422);
        assertThat(page.getBody()).contains("does not look like an email address", "ada&lt;at&gt;home");
        assertThat(ask("ADA@x.example").getBody()).contains("that we use already");
    }

    @Test
    void a_complaint_follows_to_the_new_address_and_a_dead_mailbox_does_not() {
        consent.suppress(new EmailAddress("ada@x.example"), SuppressionReason.HARD_BOUNCE, null);
        ask("second@x.example");
        post(proof());
        assertThat(consent.whyNot(1, "service")).isEmpty();

        consent.suppress(new EmailAddress("second@x.example"), SuppressionReason.COMPLAINT, null);
        clock.forward(Duration.ofHours(2));
        ask("third@x.example");
        post(proof());
        assertThat(address()).isEqualTo("third@x.example");
        assertThat(consent.whyNot(1, "service")).contains(Refusal.COMPLAINT);
    }

    @Test
    void the_link_works_for_seven_days_and_only_as_it_was_signed() {
        ask("new@y.example");
        var proof = proof();
        for (int i = "/p/address/".length(); i < proof.length(); i++) {
            var forged = proof.substring(0, i) + (proof.charAt(i) == 'A' ? 'B' : 'A') + proof.substring(i + 1);
            assertThat(post(forged)).isEqualTo(404);
        }
        long request =
                db.sql("select max(id) from address_request").query(Long.class).single();
        assertThat(post("/p/address/" + tokens.sign(Purpose.ADDRESS, 2, request)))
                .isEqualTo(410);
        assertThat(post("/p/address/" + tokens.sign(Purpose.CONFIRM, 1, request)))
                .isEqualTo(404);
        clock.forward(Duration.ofDays(7));

        assertThat(post(proof)).isEqualTo(410);
        assertThat(address()).isEqualTo("ada@x.example");
    }
}
