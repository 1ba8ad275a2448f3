package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.audience.Why.Fact;
import groundswell.audience.Why.Joint;
import groundswell.audience.Why.Reason;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WhyTest {

    private final SegmentRoom room = new SegmentRoom();
    private final long ada =
            room.room.contact("ada", "{\"city\": \"Wien\", \"age\": 40, \"birthday\": \"2026-06-10\"}");

    private Why why(String feel) {
        var why = room.room.audience.why(feel, ada);
        assertThat(why.problems()).as(feel).isEmpty();
        return why;
    }

    private static List<String> told(Why why) {
        return why.parts().stream()
                .map(it -> "%d %s %s%s"
                        .formatted(it.depth(), it.holds(), it.joins() == null ? "" : it.joins() + " ", it.text()))
                .toList();
    }

    @Test
    void each_part_says_whether_it_holds() {
        var why = why("contact.city = \"Wien\" and (contact.age < 30 or not(contact.member)) and contact.age > 18");

        assertThat(why.holds()).isTrue();
        assertThat(told(why))
                .containsExactly(
                        "0 true AND contact.city = \"Wien\" and (contact.age < 30 or not(contact.member)) and contact.age > 18",
                        "1 true contact.city = \"Wien\"",
                        "1 true OR contact.age < 30 or not(contact.member)",
                        "2 false contact.age < 30",
                        "2 true NOT not(contact.member)",
                        "3 false contact.member",
                        "1 true contact.age > 18");
    }

    @Test
    void each_part_brings_the_values_of_its_names() {
        var parts =
                why("daysSince(contact.birthday) > 3 and (contact.country in [\"DE\", \"AT\"]) and contact.age * 2 = 80")
                        .parts();

        assertThat(parts.get(1).values())
                .containsExactly(
                        new Fact("daysSince(contact.birthday)", 5), new Fact("contact.birthday", "2026-06-10"));
        assertThat(parts.get(2).values()).containsExactly(new Fact("contact.country", null));
        assertThat(parts.get(2).holds()).isFalse();
        assertThat(parts.get(3).values()).containsExactly(new Fact("contact.age * 2", 80), new Fact("contact.age", 40));
    }

    @Test
    void a_nested_segment_is_one_part_that_can_be_opened() {
        room.rule("Grown", "contact.age > 30");
        var part = why("inSegment(\"grown\") or contact.city = null").parts().get(1);

        assertThat(part.segment()).isEqualTo("grown");
        assertThat(part.holds()).isTrue();
        assertThat(part.joins()).isNull();
        assertThat(why("not(inSegment(\"grown\"))").parts())
                .extracting(Reason::joins)
                .containsExactly(Joint.NOT, null);
    }

    @Test
    void the_parts_agree_with_the_answer_for_all_on_random_rules() {
        var feel = new RandomFeel(17);
        for (int i = 0; i < 200; i++) {
            var text = feel.condition(3);
            var why = why(text);

            assertThat(why.holds())
                    .as(text)
                    .isEqualTo(!room.room.audience.sample(text, 1).isEmpty());
            assertThat(agree(why.parts())).as(text).isTrue();
        }
    }

    /** What joins others follows from those: by the parts' own words, nothing is calculated twice. */
    private static boolean agree(List<Reason> parts) {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.joins() != null) {
                var below = new TreeMap<Integer, Boolean>();
                for (int j = i + 1; j < parts.size() && parts.get(j).depth() > part.depth(); j++) {
                    if (parts.get(j).depth() == part.depth() + 1) {
                        below.put(j, parts.get(j).holds());
                    }
                }
                boolean expected = switch (part.joins()) {
                    case AND -> !below.containsValue(false);
                    case OR -> below.containsValue(true);
                    case NOT -> !below.containsValue(true);
                };
                if (expected != part.holds()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void a_long_and_deep_rule_is_explained_as_well() {
        var deep = "not(".repeat(90) + "contact.age = 1" + ")".repeat(90);
        var wide = String.join(" or ", java.util.Collections.nCopies(1_000, "contact.age = 1"));

        assertThat(why(deep).parts()).hasSize(91);
        assertThat(why(wide).parts()).hasSize(1_001);
    }

    @Test
    void a_condition_with_problems_is_answered_with_them() {
        var why = room.room.audience.why("contact.cuontry = 1", ada);

        assertThat(why.parts()).isEmpty();
        assertThat(why.problems()).hasSize(1);
    }
}
