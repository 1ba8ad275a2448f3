package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.contact.TestContacts;
import groundswell.response.MessageFacts.MessageFact;
import groundswell.response.Response;
import groundswell.response.TestResponse;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class TrackingHttpTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    private final DataSource database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final LinkTokens tokens = new LinkTokens(new byte[32]);
    private final MessageFact fact =
            new MessageFact(1, 2, 3, "pricing", "Activity_Send", clock.instant().minusSeconds(60));
    private final Response response =
            TestResponse.on(database, clock, TestContacts.on(database, clock), tokens, id -> Optional.of(fact));
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new TrackingController(response, new PublicText(new StaticMessageSource())))
            .build();

    private String click() {
        return "/t/c/" + tokens.sign(Purpose.CLICK, 7, response.linkId("pricing", "https://example.com/prices"));
    }

    private String open() {
        return "/t/o/" + tokens.sign(Purpose.OPEN, 7) + ".gif";
    }

    private String trap() {
        return "/t/h/" + tokens.sign(Purpose.TRAP, 7);
    }

    private List<String> touchpoints() {
        return JdbcClient.create(database)
                .sql("select kind || ' ' || verdict || coalesce(' ' || cause, '') from touchpoint order by id")
                .query(String.class)
                .list();
    }

    @Test
    void a_click_is_sent_on_and_leaves_no_trace_with_the_browser() throws Exception {
        http.perform(get(click()).header("User-Agent", BROWSER))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", "https://example.com/prices"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(header().doesNotExist("Set-Cookie"));

        assertThat(touchpoints()).containsExactly("CLICK HUMAN");
    }

    @Test
    void an_open_is_answered_with_a_picture_that_is_never_cached() throws Exception {
        http.perform(get(open()).header("User-Agent", BROWSER))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/gif"))
                .andExpect(header().string("Cache-Control", "no-store"));

        assertThat(touchpoints()).containsExactly("OPEN HUMAN");
    }

    @Test
    void who_only_looks_ahead_does_not_count() throws Exception {
        http.perform(head(click()).header("User-Agent", BROWSER)).andExpect(status().isFound());
        http.perform(head(open()).header("User-Agent", BROWSER)).andExpect(status().isOk());
        http.perform(get(click()).header("User-Agent", BROWSER).header("Sec-Purpose", "prefetch;prerender"));
        http.perform(get(click()).header("User-Agent", BROWSER).header("X-Purpose", "Preview"));
        http.perform(get(click()));

        assertThat(touchpoints())
                .containsExactly(
                        "CLICK MACHINE HEAD",
                        "OPEN MACHINE HEAD",
                        "CLICK MACHINE PREFETCH",
                        "CLICK MACHINE PREFETCH",
                        "CLICK MACHINE NO_AGENT");
    }

    @Test
    void an_unknown_link_is_told_so_and_leads_nowhere() throws Exception {
        var genuine = click();
        for (var path : List.of(
                "/t/c/x",
                "/t/c/https:%2F%2Fevil.example",
                "/t/c/javascript:alert(1)",
                genuine.substring(0, genuine.length() - 2),
                genuine + "A",
                genuine.replace("/t/c/A", "/t/c/B"),
                "/t/c/" + tokens.sign(Purpose.OPEN, 7))) {
            http.perform(get(URI.create(path)).header("User-Agent", BROWSER))
                    .andExpect(status().isNotFound())
                    .andExpect(header().doesNotExist("Location"))
                    .andExpect(header().string("Cache-Control", "no-store"))
                    .andExpect(view().name("unknown-link"));
        }
        http.perform(get("/t/o/x.gif")).andExpect(status().isNotFound());

        assertThat(touchpoints()).isEmpty();
    }

    @Test
    void each_character_of_a_token_counts() throws Exception {
        for (var path : List.of(click(), open(), trap())) {
            int begin = "/t/c/".length();
            int end = path.endsWith(".gif") ? path.length() - ".gif".length() : path.length();
            for (int i = begin; i < end; i++) {
                char other = path.charAt(i) == 'A' ? 'B' : 'A';
                var changed = path.substring(0, i) + other + path.substring(i + 1);
                http.perform(get(changed).header("User-Agent", BROWSER))
                        .andExpect(status().isNotFound())
                        .andExpect(header().doesNotExist("Location"));
            }
        }

        assertThat(touchpoints()).isEmpty();
    }

    @Test
    void nothing_that_a_request_says_changes_where_a_link_leads() throws Exception {
        http.perform(get(click() + "?url=https://evil.example&to=//evil.example")
                        .header("Host", "evil.example")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("User-Agent", BROWSER))
                .andExpect(header().string("Location", "https://example.com/prices"));
    }

    @Test
    void who_springs_the_trap_is_told_nothing_and_takes_his_clicks_with_him() throws Exception {
        http.perform(get(click()).header("User-Agent", BROWSER)).andExpect(status().isFound());
        http.perform(get(trap()).header("User-Agent", BROWSER))
                .andExpect(status().isNoContent())
                .andExpect(header().doesNotExist("Location"));

        assertThat(touchpoints()).containsExactlyInAnyOrder("CLICK MACHINE TRAP", "TRAP MACHINE TRAP");
    }

    @Test
    void a_click_is_sent_on_while_the_database_is_away() throws Exception {
        var known = click();
        var db = JdbcClient.create(database);
        db.sql("drop table tracked_link").update();
        db.sql("drop table touchpoint").update();

        http.perform(get(known).header("User-Agent", BROWSER))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", "https://example.com/prices"));
        http.perform(get("/t/c/" + tokens.sign(Purpose.CLICK, 7, 999)).header("User-Agent", BROWSER))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "10"))
                .andExpect(header().doesNotExist("Location"));
    }

    @Test
    void links_are_only_followed() throws Exception {
        http.perform(post(click())).andExpect(status().isMethodNotAllowed());

        assertThat(touchpoints()).isEmpty();
    }
}
