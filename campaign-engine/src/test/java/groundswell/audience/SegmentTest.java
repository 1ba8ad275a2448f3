package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SegmentTest {

    private final SegmentRoom room = new SegmentRoom();

    private List<String> selected(String feel) {
        return room.room.selected(feel);
    }

    @Test
    void a_segment_inside_of_a_rule_is_its_rule() {
        room.room.contact("ada", "{\"city\": \"Wien\", \"age\": 40}");
        room.room.contact("ben", "{\"city\": \"Wien\", \"age\": 20}");
        room.room.contact("cleo", "{\"age\": 40}");
        room.rule("Viennese", "contact.city = \"Wien\" or contact.city = \"Vienna\"");
        room.rule("Grown", "inSegment(\"viennese\") and contact.age > 30");

        assertThat(selected("inSegment(\"grown\")")).containsExactly("ada");
        assertThat(selected("contact.age > 30 and not(inSegment(\"viennese\"))"))
                .containsExactly("cleo");
        assertThat(selected("inSegment(segment: \"viennese\")")).containsExactly("ada", "ben");
    }

    @Test
    void a_fixed_list_has_whom_it_was_given() {
        long ada = room.room.contact("ada", "{}");
        long ben = room.room.contact("ben", "{}");
        room.room.contact("cleo", "{}");
        var list = room.fixed("Press", ada, ben);

        assertThat(list.count()).isEqualTo(2);
        assertThat(selected("inSegment(\"press\")")).containsExactly("ada", "ben");

        room.segments.remove(list.id(), List.of(ada));

        assertThat(selected("not(inSegment(\"press\"))")).containsExactly("ada", "cleo");
        assertThat(room.segments.get(list.id()).count()).isEqualTo(1);
    }

    @Test
    void exclusions_and_a_sample_become_part_of_the_rule() {
        room.rule("Viennese", "contact.city = \"Wien\"");

        var segment = room.segments.create(
                new SegmentDraft("Some others", null, null, null, "true or false", 12.5, List.of("viennese"), null));

        assertThat(segment.condition())
                .isEqualTo(
                        "(true or false) and not(inSegment(\"viennese\")) and inSample(12.5, seed: \"some-others\")");
    }

    @Test
    void a_sample_is_the_same_each_time_and_about_as_large_as_asked() {
        room.db().sql("""
                        insert into contact (email, email_key, created_at, updated_at)
                        select 'c' || i || '@x.example', 'c' || i || '@x.example', now(), now()
                        from generate_series(1, 5000) i
                        """).update();
        var tenth = room.room.audience.sample("inSample(10)", 5000);
        var other = room.room.audience.sample("inSample(10, seed: \"b\")", 5000);

        assertThat(tenth).hasSizeBetween(400, 600).isEqualTo(room.room.audience.sample("inSample(10)", 5000));
        assertThat(room.room.audience.sample("inSample(30)", 5000)).containsAll(tenth);
        assertThat(other).hasSizeBetween(400, 600).isNotEqualTo(tenth);
        assertThat(room.room.audience.count("inSample(100)").count()).isEqualTo(5000);
        assertThat(room.room.audience.count("inSample(0)").count()).isZero();
    }

    @Test
    void a_frozen_list_keeps_the_members_of_today_or_some_of_them_by_chance() {
        for (int i = 0; i < 20; i++) {
            room.room.contact("n" + i, "{\"age\": %d}".formatted(i));
        }
        var young = room.rule("Young", "contact.age < 15");

        var all = room.segments.fix(young.id(), "Young in June", null);
        var five = room.segments.fix(young.id(), "Five of them", 5);
        room.db().sql("update contact set attributes = '{}'").update();

        assertThat(all.kind()).isEqualTo(SegmentKind.FIXED);
        assertThat(all.count()).isEqualTo(15);
        assertThat(selected("inSegment(\"young-in-june\")")).hasSize(15);
        assertThat(five.count()).isEqualTo(5);
        assertThat(room.members(all)).containsAll(room.members(five));
        assertThat(selected("inSegment(\"young\")")).isEmpty();
    }

    @Test
    void a_key_is_made_from_the_name_and_is_nobody_elses() {
        assertThat(room.rule("Große Kunden (München)", "true").key()).isEqualTo("grosse-kunden-munchen");
        assertThat(room.rule("Große Kunden, München", "true").key()).isEqualTo("grosse-kunden-munchen-2");
        assertThat(room.rule("重要客戶", "true").key()).isEqualTo("segment");
        assertThat(room.rule("2026", "true").key()).isEqualTo("segment-2026");
    }

    @Test
    void two_marketers_do_not_overwrite_each_other() {
        var read = room.rule("Adults", "contact.age >= 18");
        var first = room.changed(read, "contact.age >= 21");

        assertThat(first.version()).isEqualTo(2);
        assertThatThrownBy(() -> room.changed(read, "contact.age >= 16"))
                .isInstanceOf(SegmentConflict.class)
                .hasMessageContaining("Somebody has changed “Adults” meanwhile");
        assertThat(room.segments.get(read.id()).condition()).isEqualTo("contact.age >= 21");
    }

    @Test
    void a_segment_that_another_one_uses_stays_and_says_who_does() {
        var inner = room.rule("Viennese", "contact.city = \"Wien\"");
        var outer = room.rule("Others", "not(inSegment(\"viennese\"))");

        assertThatThrownBy(() -> room.segments.delete(inner.id()))
                .isInstanceOf(SegmentConflict.class)
                .hasMessage("“Viennese” is used by the segment “Others”: change that first.");

        room.segments.delete(outer.id());
        room.segments.delete(inner.id());

        assertThat(room.segments.list()).isEmpty();
    }

    @Test
    void a_segment_never_contains_itself() {
        var a = room.rule("A", "true");
        room.rule("B", "inSegment(\"a\")");
        room.rule("C", "inSegment(\"b\")");

        var problem = room.refused(() -> room.changed(a, "inSegment(\"c\")"));

        assertThat(problem.message()).isEqualTo("The segment “a” would contain itself: a → c → b → a.");
        assertThat(room.refused(() -> room.changed(a, "inSegment(\"a\")")).rule())
                .isEqualTo("circular");
        assertThat(room.segments.get(a.id()).condition()).isEqualTo("true");
    }

    @Test
    void segments_nest_ten_levels_deep_and_no_change_beneath_makes_them_deeper() {
        var deepest = room.rule("s0", "true");
        for (int i = 1; i <= 9; i++) {
            room.rule("s" + i, "inSegment(\"s%d\")".formatted(i - 1));
        }

        assertThat(room.refused(() -> room.rule("s10", "inSegment(\"s9\")")).message())
                .contains("more than 10 levels deep");
        room.rule("other", "true");
        assertThat(room.refused(() -> room.changed(deepest, "inSegment(\"other\")"))
                        .rule())
                .isEqualTo("limit");
    }

    @Test
    void a_rule_that_names_many_segments_twice_each_does_not_grow_without_end() {
        room.rule("s0", "true");
        int i = 1;
        while (i < 9) {
            var rule = "inSegment(\"s%1$d\") or inSegment(\"s%1$d\")".formatted(i - 1);
            if (i > 5) {
                int at = i;
                assertThat(room.refused(() -> room.rule("s" + at, rule)).rule()).isEqualTo("limit");
                return;
            }
            room.rule("s" + i, rule);
            i++;
        }
    }

    @Test
    void a_person_is_in_a_nested_segment_exactly_when_the_list_says_so() {
        long seed = Long.getLong("seed", System.nanoTime());
        var feel = new RandomFeel(seed);
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            room.room.contact("n" + i, "{\"age\": %d, \"city\": \"%s\"}".formatted(i % 8, i % 3 == 0 ? "a" : "ab"));
        }
        for (int i = 0; i < 40; i++) {
            var inner = room.rule("inner " + i, feel.condition(2));
            var outer = "(%s) or inSegment(\"%s\")".formatted(feel.condition(2), inner.key());
            var condition = room.room.condition(outer);
            var selected = new TreeSet<>(room.room.audience.sample(outer, 100));
            long one = 1L + random.nextInt(20);

            var why = room.room.audience.why(outer, one);

            assertThat(why.problems()).as("seed %d: %s", seed, outer).isEmpty();
            assertThat(why.holds())
                    .as("seed %d: %s with %s", seed, outer, inner.condition())
                    .isEqualTo(selected.contains(one))
                    .isEqualTo(room.room.audience.holdsFor(condition, one));
        }
    }
}
