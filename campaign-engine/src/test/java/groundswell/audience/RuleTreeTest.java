package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.audience.Vocabulary.Function;
import groundswell.audience.Vocabulary.Name;
import groundswell.audience.Vocabulary.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RuleTreeTest {

    private static final int CONDITIONS = 300;

    private final AudienceRoom room = new AudienceRoom(new Shop());
    private final JsonMapper json = JsonMapper.shared();

    private JsonNode tree(String feel) {
        var read = room.audience.read(feel);
        assertThat(read.problems()).as(feel).isEmpty();
        return json.readTree(json.writeValueAsString(read.node()));
    }

    @Test
    void each_shared_example_is_read_as_the_browser_writes_it() throws Exception {
        JsonNode examples;
        try (var file = RuleTreeTest.class.getResourceAsStream("rules.json")) {
            examples = json.readTree(Objects.requireNonNull(file));
        }

        assertThat(examples.size()).isGreaterThan(30);
        for (var example : examples) {
            var feel = example.get("feel").asString();
            assertThat(tree(feel)).as(feel).isEqualTo(example.get("node"));
        }
    }

    @Test
    void what_the_editor_has_no_place_for_stays_as_it_was_written() {
        for (var raw : List.of(
                "(contact.age + 1) * 2 > 3",
                "contact.age = 12345678901234567890",
                "(contact.member) = (contact.age > 18)",
                "lower case(contact.city) = \"graz\"",
                "contact.nowhere = 1",
                "contact.age = \"7\"",
                "contact.city in []",
                "contact.city in [\"a\", null]",
                "contact.age in (1..5)",
                "contact.seenAt < today() - duration(\"P1D\")",
                "clicked(upper case(\"a\"))",
                "clicked(\"a\", \"b\", \"c\")",
                "clicked(\"a\") = true",
                "unheardOf(\"a\")",
                "upper case(\"a\") = \"A\"",
                "starts with(\"a\", contact.city)",
                "false")) {
            var expected = json.valueToTree(Map.of("raw", raw));
            assertThat(tree(raw)).isEqualTo(expected);
            assertThat(tree("(%s) or not(/* why */ %s)".formatted(raw, raw)))
                    .isEqualTo(json.valueToTree(Map.of("any", List.of(expected, Map.of("not", expected)))));
        }
    }

    @Test
    void a_list_is_asked_in_one_way_whichever_it_was_written_in() {
        assertThat(tree("list contains(contact.tags, \"vip\")")).isEqualTo(tree("\"vip\" in contact.tags"));
        assertThat(tree("1 < orders.count")).isEqualTo(tree("orders.count > 1"));
        assertThat(tree("contact.age in [1..5]")).isEqualTo(tree("contact.age between 1 and 5"));
    }

    @Test
    void no_rule_is_everyone() {
        var everyone = json.valueToTree(Map.of("all", List.of()));

        assertThat(tree("")).isEqualTo(everyone);
        assertThat(tree(" \n ")).isEqualTo(everyone);
        assertThat(tree("true")).isEqualTo(everyone);
    }

    @Test
    void a_text_that_cannot_be_read_has_problems_and_no_tree() {
        for (var broken : List.of("contact.age >", "contact.city = 'Graz'", "not contact.member", "(", "a in")) {
            var read = room.audience.read(broken);
            assertThat(read.node()).as(broken).isNull();
            assertThat(read.problems()).as(broken).isNotEmpty();
        }
    }

    @Test
    void read_written_and_read_again_is_the_same_tree_and_the_same_people() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RuleTreeTest: repeat with -Dseed=" + seed);
        room.contact("Ada", "{\"city\": \"a\", \"age\": 7, \"member\": true, \"birthday\": \"1990-12-01\"}");
        room.contact("Ben", "{\"city\": \"ab\", \"age\": 40, \"member\": false, \"seenAt\": \"2026-06-14T23:00:00Z\"}");
        room.contact("Cleo", "{\"city\": \"\", \"age\": 2.5, \"seenAt\": \"2026-05-31T00:00:00Z\"}");
        room.contact("Dora", "{}");
        var random = new RandomFeel(seed);
        int rules = 0;

        for (int i = 0; i < CONDITIONS; i++) {
            var feel = random.condition(3);
            var tree = Objects.requireNonNull(room.audience.read(feel).node(), feel);
            var written = RuleWriter.written(tree);

            assertThat(room.audience.read(written).node())
                    .as("seed %d: %s", seed, feel)
                    .isEqualTo(tree);
            assertThat(room.selected(written)).as("seed %d: %s", seed, feel).isEqualTo(room.selected(feel));
            rules += tree instanceof RuleTree.Raw ? 0 : 1;
        }

        assertThat(rules).as("conditions of which something is a rule").isGreaterThan(CONDITIONS / 3);
    }

    @Test
    void words_come_with_their_types_their_names_for_people_and_their_values() {
        room.contact("Ada", "{}");
        room.contact("Ben", "{}");
        room.contact("Cleo", "{}");
        room.db
                .sql("update contact set country = 'DE' where first_name <> 'Cleo'")
                .update();
        room.db
                .sql("update contact set country = 'AT' where first_name = 'Cleo'")
                .update();

        var words = room.audience.words();

        var names = words.names().stream().map(KnownWords.Named::name).toList();
        assertThat(names).startsWith("contact.email", "contact.firstName").contains("orders.lastAt");
        assertThat(words.names())
                .contains(
                        new KnownWords.Named(
                                "contact.country",
                                "contact",
                                FeelType.TEXT,
                                "Country",
                                List.of(new KnownWords.Value("DE", "DE"), new KnownWords.Value("AT", "AT"))),
                        new KnownWords.Named("contact.email", "contact", FeelType.TEXT, "Email", List.of()),
                        new KnownWords.Named("orders.lastAt", "orders", FeelType.DATE_TIME, "Last at", List.of()));
        assertThat(words.functions())
                .contains(new KnownWords.Question(
                        "clicked",
                        FeelType.BOOLEAN,
                        false,
                        List.of(
                                new KnownWords.Place(
                                        "letter",
                                        FeelType.TEXT,
                                        true,
                                        List.of(
                                                new KnownWords.Value("june", "Summer news"),
                                                new KnownWords.Value("old", "old"))),
                                new KnownWords.Place("within", FeelType.DAYS, false, List.of()))));
    }

    private static final class Shop implements Vocabulary {

        @Override
        public List<Name> names() {
            return List.of(
                    new Name("contact.tags", FeelType.LIST, "array['vip']", ""),
                    new Name("consent.spring-sale", FeelType.BOOLEAN, "false", ""),
                    new Name("orders.count", FeelType.NUMBER, "0", ""),
                    new Name("orders.lastAt", FeelType.DATE_TIME, "cast(null as timestamptz)", ""));
        }

        @Override
        public List<Function> functions() {
            var letter = Parameter.required("letter", FeelType.TEXT);
            var within = Parameter.optional("within", FeelType.DAYS);
            return List.of(
                    new Function("clicked", FeelType.BOOLEAN, List.of(letter, within), "false", "false"),
                    new Function(
                            "nps", FeelType.NUMBER, List.of(Parameter.required("survey", FeelType.TEXT)), "7", "7"));
        }

        @Override
        public Set<String> valuesOf(String parameter) {
            return parameter.equals("letter") ? Set.of("june", "old") : Set.of();
        }

        @Override
        public Map<String, String> labelsOf(String parameterOrName) {
            return parameterOrName.equals("letter") ? Map.of("june", "Summer news") : Map.of();
        }
    }
}
