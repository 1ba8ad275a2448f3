package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** See docs/decisions/0003. */
class NullTest {

    private final AudienceRoom room = new AudienceRoom();

    @BeforeEach
    void of_ada_we_know_everything_and_of_cleo_nothing() {
        room.contact("Ada", "{\"city\": \"Graz\", \"age\": 36, \"member\": true}");
        room.contact("Cleo", "{\"city\": null}");
    }

    @Test
    void what_is_unknown_differs_from_every_value() {
        assertThat(room.selected("contact.city != \"Wien\"")).containsExactly("Ada", "Cleo");
        assertThat(room.selected("not(contact.city = \"Graz\")")).containsExactly("Cleo");
    }

    @Test
    void what_is_unknown_equals_null_and_what_else_is_unknown() {
        assertThat(room.selected("contact.city = null")).containsExactly("Cleo");
        assertThat(room.selected("null != contact.city")).containsExactly("Ada");
        assertThat(room.selected("contact.city = contact.language")).containsExactly("Cleo");
        assertThat(room.selected("contact.city != contact.language")).containsExactly("Ada");
        assertThat(room.selected("null = null")).containsExactly("Ada", "Cleo");
    }

    @Test
    void what_is_unknown_is_neither_smaller_nor_greater() {
        assertThat(room.selected("contact.age < 100")).containsExactly("Ada");
        assertThat(room.selected("contact.age >= 100")).isEmpty();
        assertThat(room.selected("contact.age + 1 > 0")).containsExactly("Ada");
    }

    @Test
    void a_condition_and_its_negation_miss_nobody() {
        assertThat(room.selected("not(contact.age < 100)")).containsExactly("Cleo");
        assertThat(room.selected("not(contact.age < 100 and contact.city = \"Graz\")"))
                .containsExactly("Cleo");
        assertThat(room.selected("not(contact.age < 100 or contact.member)")).containsExactly("Cleo");
        assertThat(room.selected("not(not(contact.age < 100))")).containsExactly("Ada");
        assertThat(room.selected("not(contact.city in [\"Graz\"])")).containsExactly("Cleo");
    }

    @Test
    void a_condition_used_as_a_value_is_true_or_false() {
        assertThat(room.selected("(contact.age < 100) = false")).containsExactly("Cleo");
        assertThat(room.selected("(contact.age < 100) = null")).isEmpty();
    }
}
