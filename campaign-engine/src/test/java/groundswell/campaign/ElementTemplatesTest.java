package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a modeller offers by the element templates is what the compiler reads, no more and no less. */
class ElementTemplatesTest {

    private final List<JsonNode> templates = templates();

    private static List<JsonNode> templates() {
        try (Stream<Path> files = Files.list(Path.of("../workflows/element-templates"))) {
            var json = new JsonMapper();
            return files.sorted().map(it -> json.readTree(it.toFile())).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** {@code bpmn:SendTask} to {@code sendTask}. */
    private static String element(JsonNode template) {
        var type = template.path("appliesTo").path(0).asString().substring("bpmn:".length());
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    private static Stream<JsonNode> settings(JsonNode template) {
        return items(template.path("properties"))
                .filter(it -> it.path("binding").path("type").asString().equals("camunda:property"));
    }

    private static String nameOf(JsonNode setting) {
        return setting.path("binding").path("name").asString();
    }

    @Test
    void every_step_and_way_can_be_chosen_and_each_of_its_settings_is_offered_by_some_template() {
        Map<String, Set<String>> offered = new TreeMap<>();
        for (var template : templates) {
            var names = offered.computeIfAbsent(element(template), it -> new TreeSet<>());
            settings(template).map(ElementTemplatesTest::nameOf).forEach(names::add);
        }
        Map<String, Set<String>> read = new TreeMap<>(Palette.STEPS);
        read.put("sequenceFlow", Set.of("weight", "control"));

        assertThat(offered.keySet()).isEqualTo(read.keySet());
        offered.forEach((element, names) -> assertThat(names)
                .as(element)
                .containsExactlyInAnyOrderElementsOf(read.getOrDefault(element, Set.of())));
    }

    @Test
    void each_template_is_called_as_its_file_and_says_what_it_means() {
        assertThat(templates).allSatisfy(it -> {
            assertThat(it.path("id").asString()).startsWith("groundswell.");
            assertThat(it.path("description").asString()).isNotBlank();
        });
        assertThat(templates).extracting(it -> it.path("id").asString()).doesNotHaveDuplicates();
    }

    @Test
    void what_can_be_chosen_from_a_list_is_what_the_compiler_knows() {
        assertThat(choices("groundswell.action", "action")).hasSameElementsAs(ActionReader.ACTIONS);
        assertThat(choices("groundswell.random", "winner")).containsExactly("", "clicks", "conversions", "answers");
        assertThat(choices("groundswell.send", "topic")).containsExactly("newsletter", "offers", "service");
        assertThat(choices("groundswell.audience", "reentry"))
                .contains("once", "always")
                .allSatisfy(it -> assertThat(Reentry.parse(it)).isNotNull());
        assertThat(choices("groundswell.date", "withoutDate")).containsExactly("leave", "goOn");
    }

    private List<String> choices(String template, String setting) {
        return templates.stream()
                .filter(it -> it.path("id").asString().equals(template))
                .flatMap(ElementTemplatesTest::settings)
                .filter(it -> nameOf(it).equals(setting))
                .flatMap(it -> items(it.path("choices")))
                .map(it -> it.path("value").asString())
                .toList();
    }
}
