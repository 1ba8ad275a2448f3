package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people may do to a condition by mistake or on purpose. Names, types and brackets are in {@link ProblemTest}, SQL
 * and quotes in names in {@link InjectionTest}.
 */
class BadInputTest {

    private final AudienceRoom room = new AudienceRoom();

    @BeforeEach
    void three_ages_are_known_one_of_them_zero() {
        room.contact("Ada", "{\"age\": 36}");
        room.contact("Zoe", "{\"age\": 0}");
        room.contact("Nil", "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 / contact.age > 0",
                "10 / (contact.age - 36) < 0 or 10 / contact.age > 0",
                "contact.age / 0 > 1 or contact.age = 36",
                "10 / (contact.age * 0.0) = 1 or contact.age = 36",
                "10 / (1 / contact.age) > 0"
            })
    void a_division_by_zero_is_null_and_so_holds_for_nobody(String feel) {
        assertThat(room.selected(feel)).contains("Ada").doesNotContain("Nil");
    }

    @Test
    void what_was_divided_by_zero_can_be_asked_for() {
        assertThat(room.selected("10 / contact.age = null")).containsExactlyInAnyOrder("Zoe", "Nil");
        assertThat(room.selected("10 / contact.age != null")).containsExactly("Ada");
    }

    @Test
    void a_list_of_ten_thousand_is_refused_with_what_to_do_instead() {
        var numbers = IntStream.range(0, 10_000).mapToObj(it -> "1").collect(Collectors.joining(","));
        for (var feel : List.of("contact.age in [" + numbers + "]", "contact.age in (" + numbers + ")")) {
            var problem = room.problems(feel).get(0);

            assertThat(problem.rule()).isEqualTo("limit");
            assertThat(problem.message()).endsWith(".");
            assertThat(problem.hint()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not(", "(true and ", "(contact.age = 1 or ", "(((contact.age = 1) and "})
    void a_hundred_levels_are_answered_or_refused_with_a_sentence(String opening) {
        var brackets = opening.length()
                - opening.replace("(", "").length()
                - (opening.length() - opening.replace(")", "").length());
        for (int levels : new int[] {99, 100, 101, 1_000, 4_000}) {
            var problems = room.audience
                    .count(opening.repeat(levels) + "true" + ")".repeat(brackets * levels))
                    .problems();

            assertThat(problems).allSatisfy(it -> {
                assertThat(it.rule()).isEqualTo("limit");
                assertThat(it.message()).endsWith(".");
            });
            assertThat(problems.isEmpty())
                    .as("%d levels of %s", levels, opening)
                    .isEqualTo(brackets * levels < 100);
        }
    }
}
