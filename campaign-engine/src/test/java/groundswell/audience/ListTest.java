package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.audience.AttributeSource.Attribute;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListTest {

    private final AudienceRoom room = new AudienceRoom(List.of(
            new Attribute("firstName", FeelType.TEXT, "first_name"),
            new Attribute("likes", FeelType.LIST, null),
            new Attribute("nicknames", FeelType.LIST, "nicknames")));

    private long ada;

    @BeforeEach
    void ada_likes_two_teas_and_ben_does_not_say() {
        room.db.sql("alter table contact add column nicknames text[]").update();
        ada = room.contact("Ada", "{\"likes\": [\"green\", \"Earl \\\"Grey\\\"\"]}");
        room.contact("Ben", "{}");
        room.contact("Cleo", "{\"likes\": []}");
        room.contact("Dora", "{\"likes\": \"green\"}");
        room.db
                .sql("update contact set nicknames = '{Countess,Queen}' where id = :id")
                .param("id", ada)
                .update();
    }

    @Test
    void a_list_holds_a_text_or_does_not() {
        assertThat(room.selected("\"green\" in contact.likes")).containsExactly("Ada");
        assertThat(room.selected("list contains(contact.likes, \"Earl \\\"Grey\\\"\")"))
                .containsExactly("Ada");
        assertThat(room.selected("\"Queen\" in contact.nicknames")).containsExactly("Ada");
        assertThat(room.selected("contact.firstName in contact.nicknames")).isEmpty();
    }

    @Test
    void who_has_no_list_is_on_the_other_side() {
        assertThat(room.selected("not(\"green\" in contact.likes)")).containsExactly("Ben", "Cleo", "Dora");
        assertThat(room.selected("not(list contains(contact.nicknames, \"Queen\"))"))
                .containsExactly("Ben", "Cleo", "Dora");
    }

    @Test
    void lists_are_counted_and_can_be_unknown() {
        assertThat(room.selected("count(contact.likes) = 2")).containsExactly("Ada");
        assertThat(room.selected("count(contact.likes) = 0")).containsExactly("Ben", "Cleo", "Dora");
        assertThat(room.selected("contact.likes = null")).containsExactly("Ben", "Dora");
    }

    @Test
    void letters_get_lists_as_lists() {
        var contact = room.audience.facts(List.of(ada)).get(ada);

        assertThat(contact)
                .containsEntry(
                        "contact",
                        Map.of(
                                "firstName",
                                "Ada",
                                "likes",
                                List.of("green", "Earl \"Grey\""),
                                "nicknames",
                                List.of("Countess", "Queen")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            5 in contact.likes              | Write "…" in contact.likes.
            contact.likes = "green"         | Write ("green" in …).
            contact.likes < contact.likes   | Write count(…) to compare how many there are.
            contact.likes                   | Compare it with something.
            list contains("green", contact.likes) | Give it such a value.
            list contain(contact.likes, "green")  | Did you mean list contains(…)?
            "green" in contact.likes and true     | Put brackets around it: ("green" in contact.likes)
            """)
    void what_cannot_be_asked_of_a_list_is_refused_with_advice(String feel, String hint) {
        assertThat(room.problems(feel)).extracting(Problem::hint).contains(hint);
    }

    @Test
    void ten_thousand_values_are_refused_with_what_to_do() {
        var values =
                IntStream.range(0, 10_000).mapToObj(i -> "\"" + i % 10 + "\"").collect(Collectors.joining(","));

        var problem = room.problems("contact.firstName in [" + values + "]").get(0);

        assertThat(problem.rule()).isEqualTo("limit");
        assertThat(problem.hint()).contains("saved segment");
    }
}
