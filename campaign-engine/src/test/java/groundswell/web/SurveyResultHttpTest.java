package groundswell.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import groundswell.access.LinkTokens;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.TestContacts;
import groundswell.response.TestResponse;
import groundswell.survey.Invitation;
import groundswell.survey.Surveys;
import groundswell.survey.TestSurveys;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SurveyResultHttpTest {

    private final DataSource database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock);
    private final Surveys surveys = TestSurveys.on(
            database,
            clock,
            TestResponse.on(database, clock, contacts, new LinkTokens(new byte[32]), id -> Optional.empty()));
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new SurveyResultController(surveys, contacts))
            .build();
    private final long ada = contacts.put("ada", ContactDraft.of("ada@example.com", "Ada", null))
            .contact()
            .id();

    private void answer(long enrollment, String score, String comment) {
        var survey = surveys.find("satisfaction").orElseThrow();
        var filled = survey.page().read(Map.of("score", List.of(score), "comment", List.of(comment)));
        surveys.record(survey, new Invitation(ada, enrollment, 7L), filled, "en");
    }

    @Test
    void a_survey_tells_its_score_with_the_interval_and_the_distribution() throws Exception {
        answer(1, "10", "");
        answer(2, "3", "Cold");

        http.perform(get("/api/surveys"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].key").value("satisfaction"))
                .andExpect(jsonPath("$.items[0].title.de").value("Wie war es?"))
                .andExpect(jsonPath("$.items[0].result.nps.score").value(0.0));
        http.perform(get("/api/surveys/satisfaction"))
                .andExpect(jsonPath("$.result.count").value(2))
                .andExpect(jsonPath("$.result.promoters").value(1))
                .andExpect(jsonPath("$.result.detractors").value(1))
                .andExpect(jsonPath("$.result.nps.low").isNumber())
                .andExpect(jsonPath("$.result.distribution", contains(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1)));
        http.perform(get("/api/surveys/unknown")).andExpect(status().isNotFound());
    }

    @Test
    void comments_are_listed_newest_first_with_the_person_page_by_page() throws Exception {
        answer(1, "10", "First");
        answer(2, "5", "");
        answer(3, "3", "Second");
        answer(4, "8", "Third");

        http.perform(get("/api/surveys/satisfaction/answers?limit=2"))
                .andExpect(jsonPath("$.items[*].comments[0]", contains("Third", "Second")))
                .andExpect(jsonPath("$.items[1].group").value("detractor"))
                .andExpect(jsonPath("$.items[0].contact.email").value("ada@example.com"))
                .andExpect(jsonPath("$.next").value("3"));
        http.perform(get("/api/surveys/satisfaction/answers?limit=2&cursor=3"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].comments", contains("First")))
                .andExpect(jsonPath("$.next", nullValue()));
    }
}
