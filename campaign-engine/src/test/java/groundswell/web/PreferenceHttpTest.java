package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.consent.Consent;
import groundswell.consent.ConsentEntry;
import groundswell.consent.Frequency;
import groundswell.consent.OptInKind;
import groundswell.consent.Preferences;
import groundswell.consent.Refusal;
import groundswell.consent.Topics;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** What a contact chooses behind the link in every letter; over real HTTP. */
@WholeApplication
class PreferenceHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Consent consent;

    @Autowired
    Topics topics;

    @Autowired
    Preferences preferences;

    @Autowired
    SettableClock clock;

    private RestClient http;
    private String link;

    @BeforeEach
    void ada_who_reads_german_gets_the_newsletter() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate contact, consent, touchpoint, contact_preference, address_request, message, mailing cascade")
                .update();
        db.sql("update topic set opt_in = 'DOUBLE', implied_days = null").update();
        db.sql("""
                        insert into contact (id, email, email_key, first_name, language, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', 'Ada', 'de', now(), now()),
                               (2, 'eve@x.example', 'eve@x.example', 'Eve', 'en', now(), now())
                        """).update();
        clock.forward(Duration.ofHours(2));
        consent.give(1, "newsletter", "form", null, null, null);
        clock.forward(Duration.ofMinutes(5));
        link = "/p/" + tokens.sign(Purpose.PREFERENCES, 1);
    }

    private ResponseEntity<String> get(String path) {
        return http.get().uri(path).retrieve().toEntity(String.class);
    }

    private ResponseEntity<String> post(String path, String... pairs) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.add(pairs[i], pairs[i + 1]);
        }
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private ConsentEntry lastWord() {
        return consent.history(1, clock.instant().plusSeconds(1), 1).get(0);
    }

    private String everythingWeKnow() {
        return db.sql("""
                        select string_agg(t, ',') from (
                            select c::text as t from contact c union all select c::text from consent_entry c
                            union all select c::text from contact_preference c
                            union all select c::text from address_request c
                            union all select c::text from message c) all_of_it
                        """).query(String.class).single();
    }

    @Test
    void looking_changes_nothing_however_it_is_done() {
        var before = everythingWeKnow();

        for (int i = 0; i < 5; i++) {
            var page = get(link + "?everything=yes&address=new@x.example&topic=offers&shown=offers&resume=1");
            assertThat(page.getStatusCode().value()).isEqualTo(200);
            assertThat(page.getBody())
                    .contains("<html lang=\"de\">", "Was Sie von uns bekommen", "a…@x.example", "Angebote")
                    .doesNotContain("<script", "ada@x.example");
        }
        http.head().uri(link).retrieve().toBodilessEntity();
        http.method(HttpMethod.OPTIONS).uri(link).retrieve().toBodilessEntity();

        assertThat(everythingWeKnow()).isEqualTo(before);
    }

    @Test
    void the_page_is_not_kept_and_loads_nothing_from_elsewhere() {
        var headers = get(link).getHeaders();

        assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(headers.getFirst("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.get("Set-Cookie")).isNull();
    }

    @Test
    void a_topic_that_is_unticked_is_withdrawn_from_with_its_proof() {
        var page = post(link, "shown", "newsletter", "was", "newsletter", "frequency", "ALL", "language", "de");

        assertThat(page.getBody()).contains("Gespeichert");
        assertThat(consent.whyNot(1, "newsletter")).contains(Refusal.WITHDRAWN);
        assertThat(lastWord().how()).isEqualTo("preference page");
        assertThat(lastWord().by()).isEqualTo("person");
        assertThat(lastWord().ip()).isNotNull();
    }

    @Test
    void a_page_that_stood_open_takes_back_nothing_that_was_said_meanwhile() {
        consent.withdraw(1, "newsletter", "one-click", null, null, null);

        post(link, "shown", "newsletter", "was", "newsletter", "topic", "newsletter", "frequency", "WEEKLY");

        assertThat(consent.whyNot(1, "newsletter")).contains(Refusal.WITHDRAWN);
        assertThat(preferences.of(1).frequency()).isEqualTo(Frequency.WEEKLY);
    }

    @Test
    void a_new_tick_is_asked_about_by_mail() {
        var page = post(link, "shown", "offers", "topic", "offers");

        assertThat(page.getBody()).contains("Ein Schritt noch");
        assertThat(consent.whyNot(1, "offers")).contains(Refusal.NO_CONSENT);
        assertThat(db.sql("select kind from touchpoint").query(String.class).list())
                .containsExactly("consent.requested");
    }

    @Test
    void a_new_tick_counts_at_once_where_the_operator_takes_single_opt_in_and_says_so() {
        topics.change("offers", new Topics.Change(null, null, OptInKind.SINGLE, null, null, null));

        post(link, "shown", "offers", "topic", "offers");

        assertThat(consent.whyNot(1, "offers")).isEmpty();
        assertThat(lastWord().how()).isEqualTo("single opt-in");
        assertThat(lastWord().wording()).startsWith("Angebote: Rabatte");
    }

    @Test
    void what_a_contract_demands_cannot_be_unticked() {
        post(link, "shown", "service", "was", "service");

        assertThat(consent.whyNot(1, "service")).isEmpty();
        assertThat(consent.of(1)).hasSize(1);
    }

    @Test
    void a_pause_holds_until_it_ends_or_is_ended() {
        post(link, "pause", "30");

        assertThat(consent.whyNot(1, "newsletter")).contains(Refusal.PAUSED);
        assertThat(consent.whyNot(1, "service")).isEmpty();
        assertThat(get(link).getBody()).contains("Sie bekommen keine Mails bis");
        post(link, "resume", "yes");
        assertThat(consent.whyNot(1, "newsletter")).isEmpty();

        post(link, "pause", "90");
        clock.forward(Duration.ofDays(91));
        assertThat(consent.whyNot(1, "newsletter")).isEmpty();
        assertThat(get(link).getBody()).doesNotContain("Sie bekommen keine Mails bis");
    }

    @Test
    void another_language_changes_the_page_and_the_letters() {
        assertThat(post(link, "language", "zh-Hant").getBody()).contains("<html lang=\"zh-TW\">", "您的訂閱設定");
        assertThat(db.sql("select language from contact where id = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("zh-Hant");
        post(link, "language", "<script>", "frequency", "HOURLY", "pause", "-1");
        assertThat(get(link).getBody()).contains("您的訂閱設定");
    }

    @Test
    void leaving_everything_leaves_everything() {
        post(link, "everything", "yes");

        assertThat(consent.whyNot(1, "newsletter")).contains(Refusal.WITHDRAWN);
        assertThat(consent.whyNot(1, "offers")).contains(Refusal.WITHDRAWN);
        assertThat(consent.whyNot(1, "service")).isEmpty();
    }

    @Test
    void a_link_with_one_letter_changed_does_nothing() {
        var before = everythingWeKnow();
        for (int i = "/p/".length(); i < link.length(); i++) {
            var forged = link.substring(0, i) + (link.charAt(i) == 'A' ? 'B' : 'A') + link.substring(i + 1);
            assertThat(post(forged, "everything", "yes").getStatusCode().value())
                    .isEqualTo(404);
            assertThat(get(forged).getStatusCode().value()).isEqualTo(404);
        }

        assertThat(everythingWeKnow()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PREFERENCES")
    void a_link_made_for_something_else_does_nothing(Purpose purpose) {
        var before = everythingWeKnow();

        assertThat(post("/p/" + tokens.sign(purpose, 1), "everything", "yes")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);

        assertThat(everythingWeKnow()).isEqualTo(before);
    }

    @Test
    void the_link_of_one_contact_says_nothing_of_another() {
        post("/p/" + tokens.sign(Purpose.PREFERENCES, 2), "everything", "yes");

        assertThat(consent.whyNot(1, "newsletter")).isEmpty();
    }

    @Test
    void who_leaves_is_asked_why_afterwards_and_need_not_answer() {
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane)
                        values (5, 1, 1, 'Activity_Letter', 'newsletter', 'newsletter', 'BULK')
                        """).update();
        var leave = "/u/" + tokens.sign(Purpose.UNSUBSCRIBE, 1, 5);

        post(leave, "reason", "TOO_MANY");
        assertThat(topics.reasons())
                .as("nobody who is still here has left for a reason")
                .isEmpty();
        assertThat(consent.whyNot(1, "newsletter")).isEmpty();
        var page = post(leave, "List-Unsubscribe", "One-Click");
        assertThat(page.getBody()).contains("Verraten Sie uns, warum?", "/p/");
        assertThat(post(leave, "reason", "OTHER", "comment", " zu <b>bunt</b> ").getBody())
                .contains("Danke für Ihre Antwort");
        assertThat(post(leave, "reason", "nonsense").getStatusCode().value()).isEqualTo(200);

        assertThat(topics.reasons()).singleElement().satisfies(it -> {
            assertThat(it.topic()).isEqualTo("newsletter");
            assertThat(it.counts()).extracting("count").containsExactly(1L);
            assertThat(it.comments()).extracting("comment").isEqualTo(List.of("zu <b>bunt</b>"));
        });
        assertThat(consent.history(1, clock.instant().plusSeconds(1), 9)).hasSize(2);
    }
}
