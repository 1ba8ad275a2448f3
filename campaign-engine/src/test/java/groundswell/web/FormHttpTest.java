package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.consent.Consent;
import groundswell.consent.ConsentEntry;
import groundswell.survey.Forms;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import groundswell.web.FormDesk.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** What anybody meets behind the address of a form; over real HTTP. */
@WholeApplication
class FormHttpTest {

    private static final String FORM = "/f/request-demo?lang=en";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Consent consent;

    @Autowired
    Forms forms;

    @Autowired
    FormDesk desk;

    @Autowired
    SettableClock clock;

    private RestClient http;
    private String id;

    @BeforeEach
    void nobody_is_known_and_a_new_minute_began() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate contact, touchpoint cascade").update();
        clock.forward(Duration.ofMinutes(2));
        id = UUID.randomUUID().toString();
    }

    private ResponseEntity<String> get(String path) {
        return http.get().uri(path).retrieve().toEntity(String.class);
    }

    private ResponseEntity<String> post(String... fields) {
        return postTo(FORM, fields);
    }

    private ResponseEntity<String> postTo(String path, String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("formId", id);
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> postAda(String... more) {
        var fields = new ArrayList<>(List.of(
                "firstName", "Ada", "lastName", "Lovelace", "email", "ada@x.example", "company", "Engines Ltd"));
        fields.addAll(List.of(more));
        return post(fields.toArray(String[]::new));
    }

    private List<String> contacts() {
        return db.sql("""
                        select concat_ws(' ', first_name, last_name, email, c.language, company.name)
                        from contact c
                        left join company on company.id = c.company_id
                        order by c.id
                        """).query(String.class).list();
    }

    private long events() {
        return db.sql("select count(*) from touchpoint where kind = 'form.sent'")
                .query(Long.class)
                .single();
    }

    @Test
    void the_form_is_shown_in_the_wished_language_without_script() {
        var page = get("/f/request-demo?lang=zh-TW");

        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("<html lang=\"zh-TW\">", "親自看看", "name=\"formId\"")
                .doesNotContain("<script", " checked");
        assertThat(get("/f/call-back?lang=de").getBody()).contains("Wir rufen Sie zurück");
        assertThat(get("/f/nothing").getStatusCode().value()).isEqualTo(404);
        assertThat(contacts()).isEmpty();
    }

    @Test
    void who_sends_it_becomes_a_contact_with_an_event_and_a_wish_to_consent_that_can_be_proved() {
        var answer = postAda("consent", "yes", "comment", "The big one <b>");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).contains("Thank you", "a mail with a link");
        assertThat(contacts()).containsExactly("Ada Lovelace ada@x.example en Engines Ltd");
        var event = db.sql("select data::text from touchpoint where kind = 'form.sent'")
                .query(String.class)
                .single();
        assertThat(event).contains("\"form\": \"request-demo\"", "\"comment\": \"The big one <b>\"");
        var proof = db.sql("select topic, source, wording, host(ip) as ip from consent_request")
                .query()
                .singleRow();
        assertThat(proof).containsEntry("topic", "offers").containsEntry("source", "/f/request-demo");
        assertThat(String.valueOf(proof.get("wording"))).startsWith("I would like to get news and offers");
        assertThat(proof.get("ip")).isNotNull();
        assertThat(asked()).containsExactly("{\"form\": \"request-demo\", \"topic\": \"offers\"}");
        assertThat(consents()).as("nobody has confirmed it").isZero();
    }

    private List<String> asked() {
        return db.sql("select data::text from touchpoint where kind = 'consent.requested' order by id")
                .query(String.class)
                .list();
    }

    private long consents() {
        return count("consent_entry");
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void who_consents_already_is_not_asked_again_and_no_stranger_sees_the_difference() {
        var unknown = postAda("consent", "yes");
        long ada = db.sql("select id from contact").query(Long.class).single();
        consent.confirm(ada, clock.instant(), null);
        clock.forward(Duration.ofHours(2));
        id = UUID.randomUUID().toString();

        var known = postAda("consent", "yes");

        assertThat(known.getBody()).isEqualTo(unknown.getBody());
        assertThat(asked()).hasSize(1);
        assertThat(count("consent_request")).isEqualTo(1);
        assertThat(consent.history(ada, clock.instant().plusSeconds(1), 9))
                .as("the fresh proof comes first")
                .extracting(ConsentEntry::how)
                .containsExactly("form", "double-opt-in");
    }

    /** Over HTTP the limit for each network would stop them long before. */
    @Test
    void a_thousand_posts_for_one_address_ask_for_one_letter_an_hour() {
        var form = forms.find("sign-up").orElseThrow();
        var filled = form.page().read(Map.of("email", List.of("victim@x.example")));
        for (int i = 0; i < 1_000; i++) {
            desk.take(form, filled, new Sent("bomb-" + i, true, "/f/sign-up", "192.0.2." + i % 250, Locale.ENGLISH));
        }

        assertThat(asked()).hasSize(1);
        assertThat(count("consent_request")).isEqualTo(1_000);
        clock.forward(Duration.ofHours(1));
        desk.take(form, filled, new Sent("later", true, "/f/sign-up", "192.0.2.1", Locale.ENGLISH));
        assertThat(asked()).hasSize(2);
    }

    @Test
    void signing_up_needs_the_tick_and_says_so_beside_the_box() {
        var page = postTo("/f/sign-up?lang=de", "email", "ada@x.example");

        assertThat(page.getStatusCode().value()).isEqualTo(422);
        assertThat(page.getBody())
                .contains("id=\"problem-consent\">Bitte setzen Sie hier den Haken", "erforderlich", "ada@x.example")
                .doesNotContain("Frage, die hier nicht (mehr) gestellt wird");
        assertThat(contacts()).isEmpty();

        var thanks = postTo("/f/sign-up?lang=de", "email", "ada@x.example", "consent", "yes");

        assertThat(thanks.getStatusCode().value()).isEqualTo(200);
        assertThat(thanks.getBody()).contains("Ihr Postfach", "eine Mail mit einem Link");
        assertThat(asked()).containsExactly("{\"form\": \"sign-up\", \"topic\": \"newsletter\"}");
        assertThat(get("/f/sign-up?lang=zh-TW").getBody()).contains("訂閱電子報", "我希望透過電子郵件收到每月電子報");
    }

    @Test
    void without_the_tick_there_is_no_consent() {
        assertThat(postAda().getBody()).doesNotContain("a mail with a link");

        assertThat(events()).isEqualTo(1);
        assertThat(count("consent_request")).isZero();
        assertThat(consents()).isZero();
    }

    @Test
    void a_tick_does_not_take_back_what_somebody_has_withdrawn() {
        postAda();
        long ada = db.sql("select id from contact").query(Long.class).single();
        consent.withdraw(ada, "offers", "unsubscribe page", null, null, null);
        id = UUID.randomUUID().toString();

        postAda("consent", "yes");

        assertThat(events()).isEqualTo(2);
        assertThat(consent.of(ada)).isNotEmpty().allMatch(it -> !it.given());
        assertThat(asked()).as("he may change his mind, in his own mailbox").hasSize(1);
    }

    @Test
    void the_same_form_posted_twice_counts_once() {
        postAda("consent", "yes");
        assertThat(postAda("consent", "yes").getStatusCode().value()).isEqualTo(200);

        assertThat(events()).isEqualTo(1);
        assertThat(contacts()).hasSize(1);
        assertThat(count("consent_request")).isEqualTo(1);
        assertThat(asked()).hasSize(1);
        id = UUID.randomUUID().toString();
        postAda();
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void the_same_form_posted_many_times_at_once_counts_once_and_nobody_sees_an_error() throws Exception {
        var start = new CountDownLatch(1);
        var browsers = Executors.newFixedThreadPool(8);
        var posts = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 8; i++) {
            posts.add(browsers.submit(() -> {
                start.await();
                return postAda("consent", "yes").getStatusCode().value();
            }));
        }

        start.countDown();
        for (var post : posts) {
            assertThat(post.get()).isEqualTo(200);
        }
        browsers.shutdown();

        assertThat(events()).isEqualTo(1);
        assertThat(contacts()).hasSize(1);
        assertThat(count("consent_request")).isEqualTo(1);
        assertThat(asked()).hasSize(1);
    }

    @Test
    void a_stranger_cannot_rename_somebody_by_typing_his_address() {
        postAda();
        id = UUID.randomUUID().toString();
        post("firstName", "Eve", "lastName", "X", "email", "ADA@x.example", "company", "Evil", "phone", "+49 1");

        assertThat(contacts()).containsExactly("Ada Lovelace ada@x.example en Engines Ltd");
        assertThat(db.sql("select attributes ->> 'phone' from contact")
                        .query(String.class)
                        .single())
                .isEqualTo("+49 1");
    }

    @Test
    void what_is_wrong_is_named_at_its_field_and_nothing_typed_is_lost() {
        var page =
                post("firstName", "Ada", "email", "ada at x", "comment", "<script>alert(1)</script>", "consent", "yes");

        assertThat(page.getStatusCode().value()).isEqualTo(422);
        assertThat(page.getBody())
                .contains("id=\"problem-lastName\"", "id=\"problem-company\"", "name@example.org")
                .contains("value=\"Ada\"", "value=\"ada at x\"", "&lt;script&gt;alert(1)&lt;/script&gt;", id)
                .contains("name=\"consent\" value=\"yes\" checked")
                .doesNotContain("<script");
        assertThat(contacts()).isEmpty();
        assertThat(events()).isZero();
    }

    @Test
    void a_program_that_fills_in_everything_is_thanked_and_forgotten() {
        var answer = postAda("homepage", "https://spam.example");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).contains("Thank you");
        assertThat(contacts()).isEmpty();
    }

    @Test
    void too_many_at_once_are_asked_to_wait_and_keep_what_they_typed() {
        for (int i = 0; i < SenderLimit.MOST_PER_WINDOW; i++) {
            assertThat(postAda().getStatusCode().value()).isEqualTo(200);
        }
        var page = postAda("comment", "Still here");

        assertThat(page.getStatusCode().value()).isEqualTo(429);
        assertThat(page.getHeaders().getFirst("Retry-After")).isEqualTo("60");
        assertThat(page.getBody()).contains("Please wait a minute", "Still here", id);
    }
}
