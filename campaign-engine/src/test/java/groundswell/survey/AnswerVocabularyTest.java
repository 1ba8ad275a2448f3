package groundswell.survey;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.LinkTokens;
import groundswell.audience.Audience;
import groundswell.audience.Problem;
import groundswell.audience.TestAudience;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.TestContacts;
import groundswell.response.TestResponse;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerVocabularyTest {

    private final DataSource database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock);
    private final Surveys surveys = TestSurveys.on(
            database,
            clock,
            TestResponse.on(database, clock, contacts, new LinkTokens(new byte[32]), id -> Optional.empty()));
    private final Audience audience = TestAudience.on(database, clock, contacts, new SurveyVocabulary(surveys));
    private final Survey satisfaction = surveys.find("satisfaction").orElseThrow();

    private long ada;
    private long ben;

    @BeforeEach
    void ada_is_content_and_ben_is_not() {
        ada = contact("ada");
        ben = contact("ben");
        contact("cleo");
        answer(ada, Map.of("score", List.of("9"), "praise", List.of("quality", "delivery")));
        answer(ben, Map.of("score", List.of("3"), "lacking", List.of("price")));
    }

    private long contact(String name) {
        return contacts.put(name, ContactDraft.of(name + "@example.com", name, null))
                .contact()
                .id();
    }

    private void answer(long contact, Map<String, List<String>> given) {
        var filled = satisfaction.page().read(given);
        assertThat(filled.problems()).isEmpty();
        surveys.record(satisfaction, new Invitation(contact, null, null), filled, "en");
    }

    private List<Long> selected(String feel) {
        assertThat(audience.count(feel).problems()).as(feel).isEmpty();
        return audience.sample(feel, 10);
    }

    @Test
    void a_rating_is_a_number() {
        assertThat(selected("answer(\"satisfaction\", \"score\") >= 9")).containsExactly(ada);
        assertThat(selected("answer(\"satisfaction\", \"score\") = null")).hasSize(1);
    }

    @Test
    void what_was_chosen_is_a_text() {
        assertThat(selected("answer(\"satisfaction\", \"lacking\") = \"price\""))
                .containsExactly(ben);
    }

    @Test
    void where_several_may_be_ticked_it_is_a_list() {
        assertThat(selected("\"delivery\" in answer(\"satisfaction\", \"praise\")"))
                .containsExactly(ada);
        assertThat(selected("count(answer(\"satisfaction\", \"praise\")) = 2")).containsExactly(ada);
    }

    @Test
    void a_question_that_was_never_asked_is_told_with_the_nearest() {
        assertThat(audience.count("answer(\"satisfaction\", \"skore\") > 3").problems())
                .extracting(Problem::hint)
                .containsExactly("Did you mean \"score\"?");
        assertThat(audience.count("answer(\"satisfaktion\", \"score\") > 3").problems())
                .extracting(Problem::hint)
                .contains("Did you mean \"satisfaction\"?");
    }

    @Test
    void a_score_is_not_compared_with_text() {
        assertThat(audience.count("answer(\"satisfaction\", \"score\") = \"9\"").problems())
                .extracting(Problem::rule)
                .containsExactly("type");
    }
}
