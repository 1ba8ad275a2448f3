package groundswell.response;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.response.Company.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompanyTest {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    private final List<Seen<String>> hits = new ArrayList<>();

    private void hit(String key, String kind, double second, @Nullable String url, String agent, String ip) {
        hits.add(new Seen<>(key, kind, url, agent, ip, NOON.plusMillis((long) (second * 1000))));
    }

    private void click(String key, double second, String url) {
        hit(key, Touchpoints.CLICK, second, url, "Firefox", "203.0.113.7");
    }

    @Test
    void three_links_within_five_seconds_are_a_machines() {
        click("late", 60, "a");
        click("c", 5, "c");
        click("a", 0, "a");
        click("b", 2, "b");

        assertThat(Company.bursting(hits)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void the_same_links_again_and_links_with_time_between_are_a_persons() {
        click("a", 0, "a");
        click("b", 1, "b");
        click("b again", 2, "b");
        click("c", 5.001, "c");
        click("d", 30, "d");

        assertThat(Company.bursting(hits)).isEmpty();
    }

    @Test
    void a_burst_ends_where_it_ends() {
        for (int i = 0; i < 12; i++) {
            click("scanner" + i, i * 0.1, "link" + i % 4);
        }
        click("person", 7, "link0");
        hit("open", Touchpoints.OPEN, 0.5, null, "Firefox", "203.0.113.7");

        assertThat(Company.bursting(hits)).hasSize(12).noneMatch(it -> it.equals("person") || it.equals("open"));
    }

    @Test
    void what_came_with_the_trap_is_of_the_same_machine() {
        hit("trap", Touchpoints.TRAP, 0, null, "Chrome 120", "198.51.100.1");
        hit("same address, another name", Touchpoints.CLICK, -599, "a", "Chrome 99", "198.51.100.1");
        hit("same program elsewhere", Touchpoints.OPEN, 59, null, "Chrome 120", "198.51.100.2");
        hit("a neighbour with that browser", Touchpoints.CLICK, 61, "a", "Chrome 120", "203.0.113.7");
        hit("that address next day", Touchpoints.CLICK, 86_400, "a", "Safari", "198.51.100.1");
        hit("somebody else", Touchpoints.CLICK, 1, "a", "Safari", "203.0.113.7");

        assertThat(Company.trapped(hits))
                .containsExactlyInAnyOrder("trap", "same address, another name", "same program elsewhere");
    }
}
