package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.testing.WholeApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The pictures of the designer's help are diagrams: what it calls right is taken, what it calls wrong is refused. */
@WholeApplication
class HelpPicturesTest {

    private static final Path HELP = Path.of("../admin-ui/src/designer/help");

    @Autowired
    Campaigns campaigns;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void there_is_a_campaign_that_can_be_called() {
        if (campaigns.find("newsletter").isEmpty()) {
            campaigns.publish(Diagrams.shipped("newsletter"), null);
        }
    }

    static List<String> topics() throws IOException {
        try (Stream<Path> files = Files.list(HELP.resolve("diagrams"))) {
            return files.map(it -> it.getFileName().toString().replaceAll("-(right|wrong)\\.bpmn$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private List<Problem> problems(String topic, String which) throws IOException {
        return campaigns.check(Files.readAllBytes(HELP.resolve("diagrams/" + topic + "-" + which + ".bpmn")));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void what_help_calls_right_is_taken(String topic) throws IOException {
        assertThat(problems(topic, "right")).isEmpty();
    }

    /** To renew the sentences: put what the failure shows into {@code refusals.json}. */
    @Test
    void what_help_calls_wrong_is_refused_with_the_sentence_that_it_shows() throws IOException {
        Map<String, List<Problem>> refusals = new TreeMap<>();
        for (var topic : topics()) {
            refusals.put(topic, problems(topic, "wrong"));
        }

        var shown = json.readTree(Files.readString(HELP.resolve("refusals.json")));
        assertThat(json.valueToTree(refusals).toPrettyString()).isEqualTo(shown.toPrettyString());
        assertThat(refusals.values()).allSatisfy(it -> assertThat(it).hasSize(1));
    }
}
