package groundswell.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.engine.Decisions.Decided;
import groundswell.engine.Decisions.FiredRule;
import groundswell.testing.SettableClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class DecisionsTest {

    private static final SettableClock CLOCK = new SettableClock("2026-03-02T08:00:00Z");

    private final Decisions shipped = new Decisions(CLOCK, List.of(new ClassPathResource("workflows/lead-score.dmn")));

    private static Map<String, Object> facts(
            int orders, int spent, @Nullable String lastOrder, @Nullable String lastClick, @Nullable String country) {
        return Map.of(
                "orders", nullable("count", orders, "total", spent, "lastAt", moment(lastOrder)),
                "response", nullable("lastClickAt", moment(lastClick), "lastFormAt", null),
                "contact", nullable("country", country));
    }

    private static Map<String, @Nullable Object> nullable(@Nullable Object... pairs) {
        var map = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    private static @Nullable Object moment(@Nullable String instant) {
        return instant == null ? null : ZonedDateTime.parse(instant);
    }

    private Decided decided(Map<String, Object> facts) {
        return requireNonNull(shipped.decide("lead-score", Map.of(1L, facts)).get(1L));
    }

    @Test
    void every_rule_that_holds_adds_its_points_and_its_reason() {
        var ada = (Decided.Points) decided(facts(3, 640, "2026-02-01T10:00:00Z", "2026-02-28T23:30:00Z", "DE"));

        assertThat(ada.points()).isEqualByComparingTo("75");
        assertThat(ada.rules())
                .extracting(FiredRule::id)
                .containsExactly(
                        "Rule_ClickedThisWeek",
                        "Rule_BoughtAgain",
                        "Rule_SpentMuch",
                        "Rule_BoughtLately",
                        "Rule_NearSales");
        assertThat(ada.rules().get(0).reason()).isEqualTo("Clicked in a letter in the last 7 days");
        assertThat(ada.rules().get(1).annotation()).isEqualTo("Bought at least twice: a customer");
        assertThat(ada.rules().get(1).points()).isEqualByComparingTo(BigDecimal.valueOf(20));
    }

    @Test
    void what_is_not_known_fits_no_cell() {
        assertThat(decided(facts(0, 0, null, null, null))).isEqualTo(new Decided.Points(BigDecimal.ZERO, List.of()));
    }

    @Test
    void the_same_click_counts_once() {
        var eightDaysAgo = (Decided.Points) decided(facts(0, 0, null, "2026-02-22T10:00:00Z", null));

        assertThat(eightDaysAgo.rules()).extracting(FiredRule::id).containsExactly("Rule_ClickedThisMonth");
    }

    @Test
    void a_table_that_throws_for_one_person_leaves_the_others_their_points() {
        var wrong = facts(1, 0, null, null, null);
        var broken =
                Map.<String, Object>of("orders", nullable("count", "many"), "contact", Map.of(), "response", Map.of());

        var all = shipped.decide("lead-score", Map.of(1L, wrong, 2L, broken, 3L, wrong));

        assertThat(all.get(1L)).isInstanceOf(Decided.Points.class);
        assertThat(all.get(3L)).isInstanceOf(Decided.Points.class);
        assertThat(all.get(2L))
                .isInstanceOfSatisfying(
                        Decided.Problem.class, it -> assertThat(it.problem()).contains("many"));
    }

    @Test
    void only_feel_is_spoken() throws Exception {
        var text = new ClassPathResource("workflows/lead-score.dmn").getContentAsString(StandardCharsets.UTF_8);
        for (var language : List.of("juel", "javascript", "groovy")) {
            var other = text.replace(
                    "<inputExpression id=\"InputExpression_OrderCount\"",
                    "<inputExpression id=\"InputExpression_OrderCount\" expressionLanguage=\"" + language + "\"");
            var file = new ByteArrayResource(other.getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> new Decisions(CLOCK, List.of(file)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("InputExpression_OrderCount speaks " + language);
        }
    }

    @Test
    void an_unknown_table_is_our_mistake() {
        assertThatThrownBy(() -> shipped.decide("no-such", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lead-score");
    }
}
