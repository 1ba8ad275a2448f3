package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.audience.AttributeSource.Attribute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class InjectionTest {

    private static final List<String> SQL = List.of(
            "'",
            "''",
            "');--",
            "' or 1=1 --",
            "\\'",
            "\"",
            "`",
            "1; drop table contact",
            "'; select pg_sleep(10); --",
            "$$",
            "$1",
            "?",
            ":f_1",
            ":f_now",
            "::text",
            "%s",
            "{zone}",
            "{d '2026-01-01'}",
            "/*",
            "*/",
            "--",
            "\\",
            "'||(select email from contact limit 1)||'",
            "%",
            "_",
            "\n",
            "(select 1)",
            "c.id",
            "null");

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void sql_in_a_text_is_only_text() throws IOException {
        var room = new AudienceRoom();
        int number = 0;
        for (var text : everyNaughtyText()) {
            var contact = room.contact("x" + number++, json.writeValueAsString(Map.of("city", text)));
            var condition = room.condition("contact.city = " + quoted(text));

            assertThat(room.audience.holdsFor(condition, contact)).as(text).isTrue();
            assertThat(condition.where()).isEqualTo("((c.attributes ->> cast(:f_1 as text)) = cast(:f_2 as text))");
        }
    }

    @Test
    void sql_in_a_list_or_an_argument_is_only_text() throws IOException {
        var room = new AudienceRoom();
        long ada = room.contact("Ada", "{\"city\": \"Graz\"}");
        for (var text : everyNaughtyText()) {
            var feel =
                    "contact.city in (\"Graz\", {text}) and starts with({text}, {text}) and ends with({text}, {text})"
                            .replace("{text}", quoted(text));

            assertThat(room.audience.holdsFor(room.condition(feel), ada))
                    .as(feel)
                    .isTrue();
        }
    }

    @Test
    void sql_in_the_place_of_a_name_is_an_unknown_name() {
        var room = new AudienceRoom();
        for (var text : SQL) {
            if (!text.contains("`")) {
                assertThat(room.problems("contact.`%s` = 1".formatted(text))
                                .get(0)
                                .rule())
                        .isEqualTo("unknown-name");
                assertThat(room.problems("`%s`.x = 1".formatted(text))).isNotEmpty();
            }
            assertThat(room.audience.compile("contact.%s = 1".formatted(text), Scope.EVERYONE))
                    .isInstanceOf(Compiled.Problems.class);
            assertThat(room.audience.compile("%s(1)".formatted(text), Scope.EVERYONE))
                    .isInstanceOf(Compiled.Problems.class);
            assertThat(room.audience.compile("starts with(%s: \"a\", match: \"b\")".formatted(text), Scope.EVERYONE))
                    .isInstanceOf(Compiled.Problems.class);
        }
    }

    @Test
    void an_attribute_may_be_named_like_sql() {
        var names = SQL.stream().filter(name -> !name.contains("`")).toList();
        var room = new AudienceRoom(names.stream()
                .map(name -> new Attribute(name, FeelType.NUMBER, null))
                .toList());
        for (var name : names) {
            var contact = room.contact("x" + names.indexOf(name), json.writeValueAsString(Map.of(name, 5)));

            assertThat(room.audience.holdsFor(room.condition("contact.`%s` = 5".formatted(name)), contact))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void a_registry_whose_column_is_not_one_is_our_mistake() {
        var room = new AudienceRoom(List.of(new Attribute("x", FeelType.TEXT, "id; drop table contact")));

        assertThatThrownBy(() -> room.audience.compile("contact.x = \"a\"", Scope.EVERYONE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_character_that_no_text_can_hold_is_refused() {
        var room = new AudienceRoom();

        assertThat(room.problems("contact.city = \"a\0b\"").get(0).rule()).isEqualTo("text");
        assertThat(room.problems("contact.city = \"\\u0000\"").get(0).rule()).isEqualTo("text");
        assertThat(room.problems("contact.city = \"\\uD800\"").get(0).rule()).isEqualTo("text");
        room.condition("contact.city = \"\\uD83D\\uDE00\"");
    }

    private List<String> everyNaughtyText() throws IOException {
        var texts = new ArrayList<>(SQL);
        var corpus = Path.of("../../shared/corpora/naughty-strings/blns.json");
        if (Files.exists(corpus)) {
            texts.addAll(List.of(json.readValue(Files.readString(corpus), String[].class)));
        } else {
            System.out.println("The naughty strings are not here, so only our own were tried: " + corpus);
        }
        return texts;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
