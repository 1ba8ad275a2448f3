package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    private final AudienceRoom room = new AudienceRoom();

    @Test
    void an_unknown_name_is_pointed_at_and_the_nearest_is_suggested() {
        var problem =
                room.problems("contact.age > 1 and contact.cuontry = \"DE\"").get(0);

        assertThat(problem.rule()).isEqualTo("unknown-name");
        assertThat(problem.part()).isEqualTo("contact.cuontry");
        assertThat(problem.position()).isEqualTo(20);
        assertThat(problem.hint()).isEqualTo("Did you mean contact.country?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            country = "DE"              | Did you mean contact.country?
            contact.Country = "DE"      | Did you mean contact.country?
            now > contact.seenAt        | Write now(…).
            start with(contact.city, "G") | Did you mean starts with(…)?
            dayssince(contact.seenAt) > 3 | Did you mean daysSince(…)?
            """)
    void forgotten_and_misspelt_words_are_guessed(String feel, String hint) {
        assertThat(room.problems(feel)).extracting(Problem::hint).containsExactly(hint);
    }

    @Test
    void all_problems_are_told_at_once() {
        var problems = room.problems("""
                contact.nope = 1 and contact.age = "old" and clicked("x") and contact.city in ["a"] and contact.city
                """);

        assertThat(problems)
                .extracting(Problem::rule)
                .containsExactly("brackets", "unknown-name", "type", "unknown-function", "type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact.city in [\"x\",\"y\"] or contact.age > 1",
                "contact.city in [\"x\",\"y\"] and contact.age > 1",
                "contact.city in \"x\" or contact.age > 1",
                "contact.age > 1 or contact.city in [\"x\"] or contact.age < 1",
                "contact.city in not(\"x\") or contact.age > 1",
                "contact.city in [\"x\"] or contact.city in [\"y\"]",
            })
    void a_list_that_could_swallow_what_follows_needs_brackets(String feel) {
        assertThat(room.problems(feel)).extracting(Problem::rule).containsExactly("brackets");
    }

    @Test
    void the_hint_for_brackets_is_the_text_to_write() {
        var problem =
                room.problems("contact.city in [\"x\"] or contact.age > 1").get(0);

        assertThat(problem.hint()).isEqualTo("Put brackets around it: (contact.city in [\"x\"])");
        room.condition("(contact.city in [\"x\"]) or contact.age > 1");
        room.condition("contact.city in (\"x\", \"y\") or contact.age in [1..2] or contact.age in > 3 or true");
        room.condition("contact.age > 1 or contact.city in [\"x\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            contact.age = "36"                  | Write the number without quotes, such as 2.
            contact.city = 5                    | Put the value in double quotes: "5".
            contact.birthday > "2001-02-03"     | Write date("2001-02-03").
            contact.member = "true"             | Write true or false without quotes.
            contact.birthday = 5                | Compare it with a date.
            contact.member < true               | Write = true or = false.
            contact.age < null                  | Write = null or != null.
            contact.age                         | Compare it with something.
            null                                | Write what is compared with null.
            contact.city = ["a"]                | Write … in ["DE", "AT"].
            contact.city + "x" = "y"            | Write something like orders.total / 2 or now() - duration("P7D").
            contact.seenAt > now() - 7          | Write something like orders.total / 2 or now() - duration("P7D").
            now() - duration("P1Y") - duration("P1Y") < now() | Write something like orders.total / 2 or now() - duration("P7D").
            starts with(contact.age, "1")       | Give it such a value.
            starts with(contact.city)           | Write starts with(string, match).
            starts with(contact.city, "a", "b") | Write starts with(string, match).
            starts with(text: contact.city, match: "b") | Write starts with(string, match).
            """)
    void what_does_not_fit_together_is_refused_with_advice(String feel, String hint) {
        assertThat(room.problems(feel)).extracting(Problem::hint).contains(hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            contact.city = 'Graz'          | Write "Graz".
            contact.city = “Graz”          | Write "Graz".
            contact.city == "Graz"         | Write =.
            contact.city <> "Graz"         | Write !=.
            contact.age > 1 && true        | Write and.
            contact.age > 1 AND true       | Write and.
            contact.city IN ["Graz"]       | Write in.
            !contact.member                | Write not(…) or !=.
            not contact.member             | Write not(…).
            NOT(contact.member)            | Write not.
            contact.member = TRUE          | Write true.
            contact.city = "Graz           | Add a closing ".
            contact.birthday > date("2026-02-30")   | Write it as date("2026-03-31").
            contact.seenAt > now() - duration("P2W") | FEEL has no weeks: write duration("P14D").
            (contact.member                | Add it, or remove what is too much.
            contact.member)                | Remove it, or write a value before it.
            contact.age > 1 and            | Complete the condition.
            or contact.member              | Write what is compared before it.
            contact.age 1                  | Join conditions with and or or.
            if contact.member then true else false | Use and, or and not(…).
            contact.age = 1e3              | Join conditions with and or or.
            contact["age"] = 1             | Remove it, or write a value before it.
            1 < contact.age < 5            | Remove it, or write a value before it.
            """)
    void what_cannot_be_read_is_told_with_what_to_write(String feel, String hint) {
        assertThat(room.problems(feel)).extracting(Problem::hint).contains(hint);
    }

    @Test
    void bars_are_no_word() {
        assertThat(room.problems("contact.age > 1 || true"))
                .extracting(Problem::hint)
                .containsExactly("Write or.");
    }

    @Test
    void an_empty_condition_is_told_how_to_mean_everyone() {
        assertThat(room.problems(" ").get(0).hint()).startsWith("Write true for everyone");
    }

    @Test
    void durations_and_dates_stay_in_the_range_of_calendars() {
        assertThat(room.problems("contact.seenAt > now() - duration(\"P201Y\")"))
                .hasSize(1);
        assertThat(room.problems("contact.seenAt > now() - duration(\"P73201D\")"))
                .hasSize(1);
        assertThat(room.problems("contact.birthday > date(\"+10000-01-01\")")).hasSize(1);
    }

    @Test
    void a_condition_is_short_shallow_and_its_lists_are_short() {
        assertThat(room.problems("contact.city = \"" + "x".repeat(20_000) + "\"")
                        .get(0)
                        .rule())
                .isEqualTo("limit");
        assertThat(room.problems("(".repeat(101) + "true" + ")".repeat(101))
                        .get(0)
                        .rule())
                .isEqualTo("limit");
        assertThat(room.problems("1" + "+1".repeat(101) + " = 2").get(0).rule()).isEqualTo("limit");
        assertThat(room.problems("contact.age in [" + numbers(1001) + "]")
                        .get(0)
                        .message())
                .isEqualTo("A list has at most 1,000 values; this one has 1,001.");

        assertThat(room.selected("contact.age in [" + numbers(1000) + "]")).isEmpty();
        assertThat(room.selected("not(".repeat(99) + "true" + ")".repeat(99))).isEmpty();
        assertThat(room.selected("true" + " and true".repeat(2000))).isEmpty();
    }

    private static String numbers(int many) {
        return IntStream.range(0, many).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    /** 24 such levels keep Camunda's own parser busy for minutes: docs/decisions/0006. */
    @ParameterizedTest
    @ValueSource(strings = {"(", "x in (", "x in ([", "[", "not(", "f(", "not ", "-(", "(a or (", "x in ](1..", "if ("})
    void nested_nonsense_is_refused_at_once(String opening) {
        long begin = System.nanoTime();

        for (int levels : new int[] {24, 99, 3000}) {
            assertThat(room.problems(opening.repeat(levels) + "1 1")).isNotEmpty();
        }

        assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
    }
}
