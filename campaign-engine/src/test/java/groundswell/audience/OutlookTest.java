package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.testing.WholeApplication;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is known of people before they are on their way, and what is not. */
@WholeApplication
class OutlookTest {

    @Autowired
    Audience audience;

    private Outlook of(String feel) {
        return audience.outlook(feel, Set.of("Activity_Letter"));
    }

    @Test
    void parts_that_are_known_stand_beside_parts_that_are_open() {
        var all = (Outlook.All) of("contact.country = \"DE\" and not(clicked(\"Activity_Letter\"))");
        assertThat(all.parts()).hasSize(2);
        assertThat(((Outlook.Known) all.parts().get(0)).condition().feel()).isEqualTo("contact.country = \"DE\"");
        var open = (Outlook.Open) ((Outlook.Not) all.parts().get(1)).part();
        assertThat(open.feel()).isEqualTo("clicked(\"Activity_Letter\")");
        assertThat(open.about()).isEqualTo("clicked");
        assertThat(open.texts()).containsEntry("template", "Activity_Letter");
        assertThat(open.already()).as("letters before this run do not count").isNull();
    }

    @Test
    void what_was_done_before_counts_where_the_question_is_not_about_this_run() {
        var open = (Outlook.Open) of("did(\"app.login\", within: duration(\"P30D\"))");
        assertThat(Objects.requireNonNull(open.already()).feel())
                .isEqualTo("did(\"app.login\", within: duration(\"P30D\"))");
    }

    @Test
    void a_number_that_a_table_gives_is_held_against_its_bound() {
        var number = Objects.requireNonNull(((Outlook.Open) of("enrollment.leadScore >= 60")).number());
        assertThat(number.test(BigDecimal.valueOf(60))).isTrue();
        assertThat(number.test(BigDecimal.valueOf(59.9))).isFalse();
    }

    @Test
    void a_condition_that_says_nothing_open_is_known_as_it_is() {
        assertThat(of("orders.count >= 2")).isInstanceOf(Outlook.Known.class);
        assertThat(of("inSample(50, seed: \"x\")")).isInstanceOf(Outlook.Known.class);
    }

    @Test
    void a_condition_that_is_no_longer_valid_says_so() {
        assertThatThrownBy(() -> of("contact.shoeSize > 40"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("shoeSize");
    }
}
