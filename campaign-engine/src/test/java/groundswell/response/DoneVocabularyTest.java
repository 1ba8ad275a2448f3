package groundswell.response;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.LinkTokens;
import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.audience.TestAudience;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.TestContacts;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DoneVocabularyTest {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock);
    private final Response response =
            TestResponse.on(database, clock, contacts, new LinkTokens(new byte[32]), id -> Optional.empty());
    private final Audience audience =
            TestAudience.on(database, clock, contacts, new ResponseVocabulary(), new DoneVocabulary());

    private long ada;
    private long ben;

    @BeforeEach
    void ada_comes_every_ten_days_and_ben_came_once() {
        ada = contact("ada");
        ben = contact("ben");
        contact("cleo");
        for (int days : List.of(30, 20, 10)) {
            event(ada, "app.login", days, "{}");
        }
        event(ben, "app.login", 20, "{}");
    }

    private long contact(String name) {
        return contacts.put(name, ContactDraft.of(name + "@example.com", name, null))
                .contact()
                .id();
    }

    private void event(long contact, String name, int daysAgo, String data) {
        clock.forward(Duration.ofDays(-daysAgo));
        response.note(List.of(new Noted(contact, name, data, null)));
        clock.forward(Duration.ofDays(daysAgo));
    }

    private void cameBack(long contact, String kind, String template, String url, String verdict) {
        var sql = """
                insert into touchpoint (contact_id, kind, at, verdict, message_id, template, url)
                values (:contact, :kind, :at, :verdict, 7, :template, :url)
                """;
        db.sql(sql)
                .params(Map.of("contact", contact, "kind", kind, "template", template, "url", url, "verdict", verdict))
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private List<Long> selected(String feel) {
        assertThat(audience.count(feel).problems()).as(feel).isEmpty();
        return audience.sample(feel, 10);
    }

    @Test
    void an_event_counts_by_its_name_its_age_and_how_often() {
        assertThat(selected("did(\"app.login\")")).containsExactly(ada, ben);
        assertThat(selected("did(\"app.login\", within: duration(\"P15D\"))")).containsExactly(ada);
        assertThat(selected("did(\"app.login\", at least: 2)")).containsExactly(ada);
        assertThat(selected("did(\"app.login\", within: duration(\"P25D\"), at least: 3)"))
                .isEmpty();
        assertThat(selected("did(\"app.logout\")")).isEmpty();
    }

    @Test
    void how_often_may_be_any_number() {
        assertThat(selected("did(\"app.login\", at least: 2.5)")).containsExactly(ada);
        assertThat(selected("did(\"app.login\", at least: 0)")).hasSize(3);
        assertThat(selected("did(\"app.login\", at least: -1)")).hasSize(3);
        assertThat(selected("not(did(\"app.login\", at least: 2))")).hasSize(2);
    }

    @Test
    void what_is_done_with_a_letter_is_no_event_of_its_own() {
        cameBack(ada, "CLICK", "pricing", "https://shop.example/tea", "HUMAN");

        assertThat(selected("did(\"CLICK\")")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://shop.example/tea/green?a=1 | true
            https://shop.example/tea*          | true
            */tea/*                            | true
            /tea/                              | true
            *tea                               | false
            https://shop.example/te_/green     | false
            tea%green                          | false
            """)
    void a_star_stands_for_anything_and_nothing_else_does(String pattern, boolean visited) {
        event(ben, "page.visited", 1, "{\"url\": \"https://shop.example/tea/green?a=1\"}");

        assertThat(selected("visited(\"" + pattern + "\")")).isEqualTo(visited ? List.of(ben) : List.of());
    }

    @Test
    void a_click_in_a_letter_is_a_visit_unless_a_machine_made_it() {
        cameBack(ada, "CLICK", "pricing", "https://shop.example/tea", "HUMAN");
        cameBack(ben, "CLICK", "pricing", "https://shop.example/tea", "MACHINE");

        assertThat(selected("visited(\"/tea\")")).containsExactly(ada);
        assertThat(selected("visited(\"/tea\", within: duration(\"P1D\"))")).containsExactly(ada);
    }

    @Test
    void a_backslash_in_a_pattern_is_a_backslash() {
        event(ben, "page.visited", 1, "{\"url\": \"https://shop.example/a\\\\b\"}");

        assertThat(selected("visited(\"a\\\\b\")")).containsExactly(ben);
        assertThat(selected("visited(\"*a\\\\\")")).isEmpty();
    }

    @Test
    void replies_and_bounces_are_those_to_that_letter() {
        cameBack(ada, "REPLY", "pricing", "", "HUMAN");
        cameBack(ben, "BOUNCE", "pricing", "", "UNKNOWN");

        assertThat(selected("replied(\"pricing\")")).containsExactly(ada);
        assertThat(selected("bounced(\"pricing\", within: duration(\"P1D\"))")).containsExactly(ben);
        assertThat(selected("bounced(\"other\")")).isEmpty();
    }

    @Test
    void a_misspelt_argument_is_told() {
        var problems = audience.count("did(\"app.login\", at most: 3)").problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).hint()).isEqualTo("Write did(event, within: …, at least: …).");
    }

    @Test
    void events_are_counted_only_of_whom_the_cheap_parts_leave() {
        assertThat(where("contact.country = \"DE\" and did(\"app.login\", at least: 2) and contact.language = \"de\""))
                .containsPattern("(?s)case when .*country.* and .*language.* then .*offset.* else false end");
        assertThat(where("contact.country = \"DE\" or did(\"app.login\", at least: 2)"))
                .as("either part is enough")
                .doesNotContain("case when");
        assertThat(where("did(\"app.login\", at least: 2)")).doesNotContain("case when");
    }

    private String where(String feel) {
        return ((Condition) audience.compile(feel, Scope.EVERYONE)).where();
    }
}
