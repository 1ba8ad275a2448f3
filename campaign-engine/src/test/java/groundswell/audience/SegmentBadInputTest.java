package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentBadInputTest {

    private final SegmentRoom room = new SegmentRoom();

    private SegmentDraft keyed(String key) {
        return new SegmentDraft("Name", key, null, null, "true", null, null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"b",
                "a'b",
                "'; drop table segment; --",
                "Vip",
                "1st",
                "",
                " ",
                "a b",
                "ä",
                "a\u0000",
                "${x}",
                "-a",
                "a\")"
            })
    void a_key_is_of_small_letters_digits_and_dashes(String key) {
        assertThat(room.refused(() -> room.segments.create(keyed(key))).field()).isEqualTo("key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table segment; --",
                "\") or true or inSegment(\"",
                "<script>alert(1)</script>",
                "{{7*7}} ${7*7}",
                "名前 \u202Eeman",
                "a\\"
            })
    void any_name_is_only_a_name(String name) {
        var segment = room.rule(name, "true");

        assertThat(room.segments.get(segment.id()).name()).isEqualTo(name);
        assertThat(room.room
                        .audience
                        .count("inSegment(\"%s\")".formatted(segment.key()))
                        .count())
                .isZero();
    }

    @Test
    void names_and_descriptions_have_an_end() {
        var name = room.refused(() -> room.rule("n".repeat(5_000), "true"));
        assertThat(name.field()).isEqualTo("name");
        assertThat(name.message()).isEqualTo("The name has at most 200 characters; this one has 5,000.");
        assertThat(room.refused(() -> room.rule(" ", "true")).field()).isEqualTo("name");
        assertThat(room.refused(() -> room.rule("a\u0000b", "true")).field()).isEqualTo("name");
        assertThat(room.refused(() -> room.segments.create(keyed("k".repeat(5_000))))
                        .field())
                .isEqualTo("key");
    }

    @Test
    void a_wrong_condition_is_refused_with_the_problems_of_its_text() {
        var problem = room.refused(() -> room.rule("Wrong", "contact.cuontry = \"DE\""));

        assertThat(problem.field()).isEqualTo("condition");
        assertThat(problem.rule()).isEqualTo("unknown-name");
        assertThat(problem.position()).isZero();
        assertThat(problem.hint()).isEqualTo("Did you mean contact.country?");
        assertThat(room.refused(() -> room.rule("Empty", " ")).field()).isEqualTo("condition");
        assertThat(room.refused(() -> room.rule("Sql", "1; drop table contact")).field())
                .isEqualTo("condition");
    }

    @Test
    void an_unknown_segment_brings_the_nearest_to_mind() {
        room.rule("Newcomers", "true");

        var problem = room.room.problems("inSegment(\"newcommers\")").get(0);

        assertThat(problem.rule()).isEqualTo("unknown-value");
        assertThat(problem.hint()).isEqualTo("Did you mean \"newcomers\"?");
        assertThat(room.room
                        .problems("inSegment(\"'; drop table segment; --\")")
                        .get(0)
                        .hint())
                .isEqualTo("Known are newcomers.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inSegment()",
                "inSegment(1)",
                "inSegment(contact.city)",
                "inSegment(\"a\", \"b\")",
                "inSegment(key: \"a\")",
                "inSample()",
                "inSample(\"10\")",
                "inSample(10, 5)"
            })
    void a_call_that_is_not_well_formed_is_explained(String feel) {
        room.rule("a", "true");

        assertThat(room.room.problems(feel))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.hint()).isNotBlank());
    }

    @Test
    void a_segment_whose_rule_broke_says_so_where_it_is_used() {
        var inner = room.rule("inner", "true");
        room.db()
                .sql("update segment set condition = 'contact.gone = 1' where id = :id")
                .param("id", inner.id())
                .update();

        var problem =
                room.room.problems("contact.age > 1 and inSegment(\"inner\")").get(0);

        assertThat(problem.message()).contains("inner", "Nothing is called contact.gone");
        assertThat(problem.part()).isEqualTo("inSegment(\"inner\")");
    }

    @Test
    void kind_and_key_never_change_and_lists_have_no_rule() {
        var rule = room.rule("Rule", "true");
        var list = room.fixed("List");

        assertThat(room.refused(() -> room.segments.change(rule.id(), SegmentDraft.fixed("Rule"), 1))
                        .field())
                .isEqualTo("kind");
        assertThat(room.refused(() -> room.segments.change(rule.id(), keyed("other"), 1))
                        .field())
                .isEqualTo("key");
        assertThat(room.refused(() -> room.segments.create(
                                new SegmentDraft("L", null, null, SegmentKind.FIXED, "true", null, null, null)))
                        .field())
                .isEqualTo("condition");
        assertThat(room.refused(() -> room.segments.add(rule.id(), List.of(1L))).field())
                .isEqualTo("contacts");
        assertThat(room.refused(() -> room.segments.fix(list.id(), "None", 0)).field())
                .isEqualTo("size");
        assertThat(room.refused(() -> room.segments.fix(list.id(), null, 1)).field())
                .isEqualTo("name");
        assertThat(room.refused(() -> room.segments.create(
                                new SegmentDraft("L", null, null, null, "true", 120.0, null, null)))
                        .field())
                .isEqualTo("samplePercent");
        assertThat(room.refused(() -> room.segments.create(
                                new SegmentDraft("L", null, null, null, "true", null, List.of("\")"), null)))
                        .field())
                .isEqualTo("excludes");
    }

    @Test
    void what_is_not_there_is_said_not_to_be_there() {
        assertThatThrownBy(() -> room.segments.get(77)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> room.segments.delete(77)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> room.room.audience.why("true", 77)).isInstanceOf(NoSuchElementException.class);
        var list = room.fixed("List");
        assertThat(room.segments.add(list.id(), List.of(77L, -1L, Long.MAX_VALUE)))
                .isZero();
    }
}
