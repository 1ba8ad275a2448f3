package groundswell.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import groundswell.audience.Audience;
import groundswell.audience.Segments;
import groundswell.consent.Consent;
import groundswell.consent.SuppressionReason;
import groundswell.consent.TestConsent;
import groundswell.contact.AttributeType;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.contact.TestContacts;
import groundswell.lifecycle.TestLifecycle;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ContactHttpTest {

    private final DataSource database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final Consent consent = TestConsent.on(database, clock);
    private final Contacts contacts =
            TestContacts.on(database, clock, TestConsent.timelineOf(consent, TestContacts.on(database, clock)));
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new ContactController(
                    contacts,
                    consent,
                    TestLifecycle.on(database, clock, contacts),
                    new ContactFilters(mock(Audience.class), mock(Segments.class), clock)))
            .setControllerAdvice(new ApiProblems())
            .build();

    @Test
    void a_contact_is_created_once_and_then_changed() throws Exception {
        var ada = """
                {"email": "Ada@Example.org", "firstName": "Ada", "country": "England", "unknown": 1}
                """;

        putting("a-1", ada)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.externalId").value("a-1"))
                .andExpect(jsonPath("$.country").value("GB"));
        putting("a-1", ada).andExpect(status().isOk());
        putting("a-1", "{\"lastName\": \"Lovelace\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.firstName").value("Ada"))
                .andExpect(jsonPath("$.lastName").value("Lovelace"))
                .andExpect(jsonPath("$.createdAt").value("2026-03-01T09:00:00Z"));
    }

    @Test
    void attributes_are_put_and_forgotten_by_name() throws Exception {
        contacts.define("tea", AttributeType.TEXT, "Tea");
        contacts.define("children", AttributeType.NUMBER, "Children");

        putting("a-1", "{\"email\": \"ada@example.org\", \"attributes\": {\"tea\": \"Assam\", \"children\": 2}}")
                .andExpect(jsonPath("$.attributes.children").value(2));
        putting("a-1", "{\"attributes\": {\"tea\": null}}")
                .andExpect(jsonPath("$.attributes.tea").doesNotExist())
                .andExpect(jsonPath("$.attributes.children").value(2));
    }

    @Test
    void what_is_wrong_is_a_problem_that_names_every_field() throws Exception {
        putting("a-1", "{\"email\": \"ada\", \"language\": \"Klingon\", \"attributes\": {\"te\": 1}}")
                .andExpect(status().is(422))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(
                        jsonPath("$.problems[*].field").value(containsInAnyOrder("email", "language", "attributes.te")))
                .andExpect(jsonPath("$.problems[0].message").value("The @ is missing."))
                .andExpect(jsonPath("$.problems[0].hint").value("Write it like name@example.org."));
        putting("a-1", "{").andExpect(status().isBadRequest());
    }

    @Test
    void contacts_are_listed_searched_and_paged() throws Exception {
        for (var n = 1; n <= 3; n++) {
            contacts.put("c-" + n, ContactDraft.of("c" + n + "@example.org", "Cleo", null));
        }

        http.perform(get("/api/contacts?q=cle&limit=2&shoe=size"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].externalId").value(contains("c-3", "c-2")))
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.next").isNotEmpty());
        http.perform(get("/api/contacts?limit=100000"))
                .andExpect(jsonPath("$.items.length()").value(3));
        http.perform(get("/api/contacts?cursor=nonsense")).andExpect(status().is(422));
        http.perform(get("/api/contacts").queryParam("q", "'; select pg_sleep(9)--"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void one_contact_is_shown_with_consent_suppression_and_timeline() throws Exception {
        var id = contacts.put("a-1", ContactDraft.of("ada@example.org", "Ada", null))
                .contact()
                .id();
        clock.forward(Duration.ofDays(1));
        consent.give(id, "newsletter", "form", null, null, null);
        clock.forward(Duration.ofDays(1));
        consent.suppress(new EmailAddress("ada@example.org"), SuppressionReason.HARD_BOUNCE, null);

        http.perform(get("/api/contacts/" + id))
                .andExpect(jsonPath("$.email").value("ada@example.org"))
                .andExpect(jsonPath("$.consents[0].topic").value("newsletter"))
                .andExpect(jsonPath("$.consents[0].given").value(true))
                .andExpect(jsonPath("$.suppression.reason").value("HARD_BOUNCE"))
                .andExpect(jsonPath("$.orders").isEmpty())
                .andExpect(jsonPath("$.standing.stage").value("target"))
                .andExpect(jsonPath("$.standing.probabilityAlive").isEmpty());
        http.perform(get("/api/contacts/" + id + "/timeline"))
                .andExpect(jsonPath("$.items[*].kind").value(contains("suppressed", "consent", "known")));
        http.perform(get("/api/contacts/" + id + "/timeline?cursor=2026-03-03T09:00:00Z"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].field").value("cursor"));
        http.perform(get("/api/contacts/99999")).andExpect(status().isNotFound());
    }

    private ResultActions putting(String externalId, String json) throws Exception {
        return http.perform(put("/api/contacts/" + externalId)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }
}
