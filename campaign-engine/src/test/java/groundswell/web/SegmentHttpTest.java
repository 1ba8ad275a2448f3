package groundswell.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import groundswell.audience.Audience;
import groundswell.audience.TestAudience;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.TestContacts;
import groundswell.lifecycle.TestLifecycle;
import groundswell.response.TestResponse;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

class SegmentHttpTest {

    private final DataSource database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock);
    private final Audience audience =
            TestAudience.on(database, clock, contacts, TestLifecycle.vocabulary(), TestResponse.vocabulary());
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new SegmentController(audience, contacts), new SegmentWordsController(audience))
            .build();

    @BeforeEach
    void ada_and_ben_are_known() {
        contacts.put("ada", ContactDraft.of("ada@example.com", "Ada", "Lovelace"));
        contacts.put("ben", ContactDraft.of("ben@example.com", "Ben", null));
    }

    private ResultActions count(String condition) throws Exception {
        return http.perform(post("/api/segments/count")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(Map.of("condition", condition))));
    }

    @Test
    void a_condition_is_counted_and_some_of_its_people_are_shown() throws Exception {
        count("starts with(contact.firstName, \"A\") and orders.count = 0 and not(clicked(\"pricing\"))")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.count").value(1))
                .andExpect(jsonPath("$.problems").isEmpty())
                .andExpect(jsonPath("$.sample[0].email").value("ada@example.com"))
                .andExpect(jsonPath("$.sample[0].lastName").value("Lovelace"));
    }

    @Test
    void a_condition_being_written_is_answered_with_its_problems() throws Exception {
        count("contact.cuontry = \"DE\" and orders.count > \"2\"")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.count").isEmpty())
                .andExpect(jsonPath("$.sample").isEmpty())
                .andExpect(jsonPath("$.problems.length()").value(2))
                .andExpect(jsonPath("$.problems[0].rule").value("unknown-name"))
                .andExpect(jsonPath("$.problems[0].part").value("contact.cuontry"))
                .andExpect(jsonPath("$.problems[0].position").value(0))
                .andExpect(jsonPath("$.problems[0].hint").value("Did you mean contact.country?"))
                .andExpect(jsonPath("$.problems[1].position").value(27));
        count("")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problems.length()").value(1));
    }

    @Test
    void a_body_without_a_condition_is_refused() throws Exception {
        http.perform(post("/api/segments/count")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().is(422));
        http.perform(post("/api/segments/count")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{"))
                .andExpect(status().isBadRequest());
    }

    private ResultActions read(String body) throws Exception {
        return http.perform(post("/api/segments/read")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void a_condition_is_read_as_rules_or_answered_with_its_problems() throws Exception {
        read("{\"condition\": \"contact.country = \\\"DE\\\" and not(clicked(\\\"pricing\\\"))\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problems").isEmpty())
                .andExpect(jsonPath("$.node.all[0].rule.name").value("contact.country"))
                .andExpect(jsonPath("$.node.all[0].rule.values[0]").value("DE"))
                .andExpect(jsonPath("$.node.all[1].not.call.arguments.template").value("pricing"));
        read("{\"condition\": \"contact.country =\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.node").isEmpty())
                .andExpect(jsonPath("$.problems[0].message").isNotEmpty());
        read("{}").andExpect(status().is(422));
    }

    @Test
    void words_carry_the_names_that_people_know_them_by() throws Exception {
        http.perform(get("/api/segments/words"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.names[?(@.name == 'contact.firstName')].label")
                        .value("First name"))
                .andExpect(jsonPath("$.names[?(@.name == 'contact.firstName')].type")
                        .value("TEXT"))
                .andExpect(
                        jsonPath("$.names[?(@.name == 'orders.lastAt')].family").value("orders"))
                .andExpect(jsonPath("$.functions[?(@.name == 'clicked')].parameters[1].required")
                        .value(false));
    }
}
