package groundswell.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import groundswell.access.LinkTokens;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.contact.TestContacts;
import groundswell.lifecycle.TestLifecycle;
import groundswell.response.TestResponse;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

/** Orders and events as other systems send them. */
class BatchHttpTest {

    private final DataSource database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final Contacts contacts = TestContacts.on(database, clock);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new OrderController(TestLifecycle.on(database, clock, contacts), JsonMapper.shared()),
                    new EventController(
                            TestResponse.on(
                                    database, clock, contacts, new LinkTokens(new byte[32]), id -> Optional.empty()),
                            JsonMapper.shared()))
            .build();

    @BeforeEach
    void ada_is_known() {
        contacts.put("ada", ContactDraft.of("ada@example.com", "Ada", null));
    }

    private ResultActions send(String path, String json) throws Exception {
        return http.perform(post(path).contentType(MediaType.APPLICATION_JSON).content(json));
    }

    @Test
    void orders_are_accepted_counted_and_refused_one_by_one() throws Exception {
        var orders = """
                [{"contact": "ada", "id": "1", "at": "2026-03-01T10:00:00+01:00", "currency": "EUR",
                  "lines": [{"sku": "tea", "category": "drinks", "quantity": 2, "price": 3.50}]},
                 {"contact": "ada", "id": "2", "at": "yesterday", "currency": "EUR", "total": 1},
                 {"contact": "ada", "id": "3", "at": "2026-03-01T10:00:00Z", "currency": "EUR",
                  "lines": [{"sku": "tea", "quantity": 2, "price": {}}]},
                 {"contact": "zoe", "id": "4", "at": "2026-03-01T10:00:00Z", "currency": "EUR", "total": 1},
                 7,
                 {"contact": "ada@example.com", "id": "5", "at": "2026-03-01T10:00:00Z", "currency": "EUR", "total": 1}]
                """;

        send("/api/orders", orders)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.accepted").value(2))
                .andExpect(jsonPath("$.duplicates").value(0))
                .andExpect(jsonPath("$.rejected[0].index").value(1))
                .andExpect(jsonPath("$.rejected[0].problem").value("at cannot be read: write it as documented."))
                .andExpect(jsonPath("$.rejected[1].index").value(2))
                .andExpect(jsonPath("$.rejected[1].problem").value(containsString("lines[0].price")))
                .andExpect(jsonPath("$.rejected[2].index").value(3))
                .andExpect(jsonPath("$.rejected[3].index").value(4))
                .andExpect(jsonPath("$.rejected.length()").value(4));
        send("/api/orders", orders)
                .andExpect(jsonPath("$.accepted").value(0))
                .andExpect(jsonPath("$.duplicates").value(2));
    }

    @Test
    void events_are_accepted_counted_and_refused_one_by_one() throws Exception {
        var events = """
                [{"contact": "ada", "name": "demo-requested", "at": "2026-06-01T10:00:00Z", "data": {"seats": 5}, "id": "e1"},
                 {"contact": "ada", "name": "demo-requested", "data": "no object"},
                 {"contact": "ada", "name": "OPEN"},
                 {"contact": "ada", "name": "consent.given"},
                 {"contact": "ada", "name": "task.done", "data": {"outcome": "yes"}}]
                """;

        send("/api/events", events)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.rejected[0].index").value(1))
                .andExpect(jsonPath("$.rejected[1].index").value(2))
                .andExpect(jsonPath("$.rejected[2].problem").value(containsString("consent.given is kept")))
                .andExpect(jsonPath("$.rejected[3].index").value(4));
        send("/api/events", events).andExpect(jsonPath("$.duplicates").value(1));
    }

    @Test
    void nothing_sent_is_nothing_accepted() throws Exception {
        send("/api/orders", "[]")
                .andExpect(status().isAccepted())
                .andExpect(content().json("""
                {"accepted": 0, "duplicates": 0, "rejected": []}"""));
    }

    @Test
    void what_is_no_array_is_refused_as_a_whole() throws Exception {
        send("/api/orders", "{}").andExpect(status().isBadRequest());
        send("/api/events", "{\"contact\": ").andExpect(status().isBadRequest());
        send("/api/events", "[" + "{},".repeat(10_000) + "{}]").andExpect(status().is(413));
    }
}
