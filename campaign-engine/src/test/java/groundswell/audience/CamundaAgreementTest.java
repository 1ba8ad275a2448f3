package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text means the same in a condition as in a decision table, which Camunda's parser reads; docs/decisions/0006. */
class CamundaAgreementTest {

    @Test
    void random_conditions_are_read_alike() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CamundaAgreementTest: repeat with -Dseed=" + seed);
        var random = new RandomFeel(seed);

        for (int i = 0; i < 2_000; i++) {
            var feel = random.condition(3);
            assertThat(OurReading.of(feel))
                    .as("seed %d: %s", seed, feel)
                    .isPresent()
                    .isEqualTo(CamundaReading.of(feel));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact.country = \"DE\" and orders.count >= 2 or orders.total > 1.50",
                "a = 1 or b = 2 and c = 3",
                "not(a = 1) and b != null",
                "x in (\"a\", \"b\") and z",
                "x in (> 5, <= 2) or z",
                "x in > 5 or z",
                "x in [1..5] or z",
                "x in ]1..5[ and z",
                "x in (1..5]",
                "x in [[1..2], [3..4]]",
                "x in -5",
                "(x in [\"a\"]) or z",
                "z or x in [\"a\", null]",
                "1 - 2 - 3 * 4 / 5 = -x",
                "-(a + 1) > 2",
                "clicked(template: \"pricing\", within: duration(\"P7D\"))",
                "starts with(contact.firstName, lower case(\"A\"))",
                "contact.createdAt < date and time(\"2024-01-01T00:00:00+02:00\")",
                "contact.createdAt < now() - duration(\"P1Y2M\") // why",
                "contact.createdAt < @\"2024-01-01\" /* when */",
                "contact.`a name` = \"q\\\"q\"",
                "contact.interest = 1 and contact.notes = 2 and contact.orders = 3",
                "x>=1and y=2",
                ".5 = x",
            })
    void examples_are_read_alike(String feel) {
        assertThat(OurReading.of(feel)).isPresent().isEqualTo(CamundaReading.of(feel));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x in [\"a\"] or z",
                "x in [\"a\", \"b\"] and z = 1",
                "x in \"a\" or z",
                "x in not(\"a\") or z",
                "x in [\"a\"] or y in [\"b\"]",
                "z or x in [\"a\"] or z",
            })
    void what_camunda_lets_a_list_swallow_we_ask_about(String feel) {
        assertThat(CamundaReading.of(feel))
                .hasValueSatisfying(it -> assertThat(it).containsAnyOf("=(x, or(", "=(x, and(", "?"));
        assertThat(OurReading.of(feel)).isEmpty();
    }
}
