package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private final AudienceRoom room = new AudienceRoom();

    @BeforeEach
    void three_contacts_are_known() {
        room.contact("Ada", """
                {"city": "Graz", "age": 36, "member": true, "birthday": "1990-06-15", "seenAt": "2026-06-14T23:30:00Z"}""");
        room.contact("Ben", """
                {"city": "Genf", "age": 17.5, "member": false, "birthday": "2008-12-01", "seenAt": "2025-01-01T00:00:00Z"}""");
        room.contact("Cleo", "{}");
    }

    @Test
    void true_alone_selects_everyone() {
        assertThat(room.selected("true")).containsExactly("Ada", "Ben", "Cleo");
        assertThat(room.selected("false")).isEmpty();
    }

    @Test
    void texts_are_compared_exactly() {
        assertThat(room.selected("contact.city = \"Graz\"")).containsExactly("Ada");
        assertThat(room.selected("contact.city = \"graz\"")).isEmpty();
        assertThat(room.selected("lower case(contact.city) = \"graz\"")).containsExactly("Ada");
        assertThat(room.selected("upper case(string: contact.firstName) = \"ADA\""))
                .containsExactly("Ada");
        assertThat(room.selected("contact.city > \"Genf\"")).containsExactly("Ada");
    }

    @Test
    void parts_of_texts_are_found() {
        assertThat(room.selected("starts with(contact.city, \"G\")")).containsExactly("Ada", "Ben");
        assertThat(room.selected("ends with(contact.city, match: \"raz\")")).containsExactly("Ada");
        assertThat(room.selected("contains(string: contact.city, match: \"en\")"))
                .containsExactly("Ben");
        assertThat(room.selected("not(contains(contact.city, \"en\"))")).containsExactly("Ada", "Cleo");
        assertThat(room.selected("starts with(contact.city, \"%\")")).isEmpty();
    }

    @Test
    void numbers_are_compared_and_calculated() {
        assertThat(room.selected("contact.age >= 18")).containsExactly("Ada");
        assertThat(room.selected("contact.age = 17.50")).containsExactly("Ben");
        assertThat(room.selected("contact.age * 2 - 1 = 71")).containsExactly("Ada");
        assertThat(room.selected("-contact.age < -20")).containsExactly("Ada");
        assertThat(room.selected("contact.age / 2 = 18")).containsExactly("Ada");
        assertThat(room.selected("contact.age / 0 = null")).containsExactly("Ada", "Ben", "Cleo");
    }

    @Test
    void a_value_is_in_a_list_a_range_or_between_two() {
        assertThat(room.selected("contact.city in [\"Graz\", \"Wien\"]")).containsExactly("Ada");
        assertThat(room.selected("contact.city in (\"Graz\", \"Genf\")")).containsExactly("Ada", "Ben");
        assertThat(room.selected("contact.city in [\"Graz\", null]")).containsExactly("Ada", "Cleo");
        assertThat(room.selected("contact.city in [contact.firstName, \"Genf\"]"))
                .containsExactly("Ben");
        assertThat(room.selected("contact.city in []")).isEmpty();
        assertThat(room.selected("contact.city in not(\"Graz\")")).containsExactly("Ben", "Cleo");
        assertThat(room.selected("contact.age in [17.5..36]")).containsExactly("Ada", "Ben");
        assertThat(room.selected("contact.age in (17.5..36]")).containsExactly("Ada");
        assertThat(room.selected("contact.age in ]17.5..36[")).isEmpty();
        assertThat(room.selected("contact.age in (< 18, >= 65)")).containsExactly("Ben");
        assertThat(room.selected("contact.age in >= 18 and true")).containsExactly("Ada");
        assertThat(room.selected("contact.age between 10 and 20 or contact.city = null"))
                .containsExactly("Ben", "Cleo");
        assertThat(room.selected("contact.birthday in [date(\"1990-06-15\"), date(\"1991-01-01\")]"))
                .containsExactly("Ada");
    }

    @Test
    void true_and_false_are_values_and_conditions() {
        assertThat(room.selected("contact.member")).containsExactly("Ada");
        assertThat(room.selected("contact.member = false")).containsExactly("Ben");
        assertThat(room.selected("not(contact.member)")).containsExactly("Ben", "Cleo");
        assertThat(room.selected("contact.member = (contact.age > 18)")).containsExactly("Ada", "Ben");
    }

    @Test
    void dates_are_moved_by_durations() {
        assertThat(room.selected("contact.birthday <= today() - duration(\"P18Y\")"))
                .containsExactly("Ada");
        assertThat(room.selected("contact.seenAt > now() - duration(\"P1D\")")).containsExactly("Ada");
        assertThat(room.selected("contact.seenAt > now() - duration(\"PT10H\")"))
                .isEmpty();
        assertThat(room.selected("contact.seenAt + duration(\"P6M\") < now()")).containsExactly("Ben");
        assertThat(room.selected("now() - contact.seenAt > duration(\"P365D\")"))
                .containsExactly("Ben");
        assertThat(room.selected("contact.seenAt = date and time(\"2025-01-01T01:00:00@Europe/Berlin\")"))
                .containsExactly("Ben");
        assertThat(room.selected("contact.seenAt = @\"2025-01-01T00:00:00Z\"")).containsExactly("Ben");
    }

    @Test
    void a_date_and_time_held_against_a_date_counts_as_its_day() {
        assertThat(room.selected("contact.seenAt = date(\"2026-06-14\")")).containsExactly("Ada");
        assertThat(room.selected("contact.seenAt <= date(\"2026-06-14\")")).containsExactly("Ada", "Ben");
        assertThat(room.selected("date(contact.seenAt) = @\"2026-06-14\"")).containsExactly("Ada");
        assertThat(room.selected("daysSince(contact.seenAt) = 1")).containsExactly("Ada");
        assertThat(room.selected("daysSince(contact.birthday) > 10000")).containsExactly("Ada");
    }

    @Test
    void comments_and_odd_blanks_are_skipped() {
        assertThat(room.selected("// who\n contact.city\u00a0=\u3000/* where */ \"Graz\"\ufeff"))
                .containsExactly("Ada");
    }

    @Test
    void a_condition_holds_for_one_contact_as_it_does_for_all() {
        long dora = room.contact("Dora", "{\"age\": 40}");

        assertThat(room.audience.holdsFor(room.condition("contact.age > 30"), dora))
                .isTrue();
        assertThat(room.audience.holdsFor(room.condition("contact.age > 50"), dora))
                .isFalse();
    }

    @Test
    void json_that_is_not_what_the_registry_says_counts_as_unknown() {
        room.contact("Emil", "{\"age\": \"old\", \"member\": 3, \"birthday\": \"soon\", \"seenAt\": [1]}");

        assertThat(room.selected("contact.age = null and contact.birthday = null and contact.seenAt = null"))
                .containsExactly("Cleo", "Emil");
        assertThat(room.selected("contact.member")).containsExactly("Ada");
    }
}
