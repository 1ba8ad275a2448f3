package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.testing.Corpus;
import groundswell.testing.WholeApplication;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Diagrams that were not drawn for us, or drawn to harm us. */
@WholeApplication
class ForeignDiagramsTest {

    @Autowired
    CampaignCompiler compiler;

    @Autowired
    Campaigns campaigns;

    /** The reference models of OMG's BPMN Model Interchange Working Group (CC BY 3.0). */
    @Test
    void each_reference_model_is_accepted_or_refused_with_reasons_at_elements_of_it() throws IOException {
        List<Path> files;
        try (var all = Files.walk(Corpus.folder("bpmn-miwg"))) {
            files = all.filter(it -> it.toString().endsWith(".bpmn")).sorted().toList();
        }
        assertThat(files).hasSize(21);
        for (var file : files) {
            var diagram = Files.readAllBytes(file);
            var problems = compiler.compile(diagram).problems();
            var text = new String(diagram, StandardCharsets.UTF_8);
            assertThat(problems).as(file.getFileName().toString()).isNotEmpty().allSatisfy(it -> {
                assertThat(it.message()).isNotBlank().doesNotContain("Exception", "null", "org.");
                assertThat(it.hint()).isNotBlank();
                assertThat(it.element().equals("diagram") || text.contains("\"" + it.element() + "\""))
                        .as(it.element())
                        .isTrue();
            });
            assertThatThrownBy(() -> campaigns.publish(diagram, null)).isInstanceOf(DiagramRefused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "expression",
                "delegateExpression",
                "resultVariable",
                "type",
                "topic",
                "formKey",
                "assignee",
                "candidateUsers",
                "asyncBefore",
                "asyncAfter",
                "exclusive",
                "priority",
                "jobPriority",
                "taskPriority",
                "initiator",
                "calledElementBinding",
                "decisionRef",
                "decisionRefBinding",
                "mapDecisionResult",
                "variableMappingClass",
                "variableMappingDelegateExpression",
                "errorCodeVariable",
                "exceptionVariable",
            })
    void each_technical_attribute_is_refused_on_each_element(String attribute) throws Exception {
        for (var id : elements(sound())) {
            var changed = sound();
            element(changed, id).setAttributeNS(Palette.CAMUNDA, "camunda:" + attribute, "x");
            assertThat(problemsAt(id, changed)).as(attribute + " on " + id).contains("no-code");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "executionListener",
                "taskListener",
                "inputOutput",
                "connector",
                "script",
                "in",
                "out",
                "field",
                "formData",
                "failedJobRetryTimeCycle",
                "errorEventDefinition",
                "validation",
            })
    void each_technical_extension_is_refused_on_each_element(String extension) throws Exception {
        for (var id : elements(sound())) {
            var changed = sound();
            var owner = element(changed, id);
            var extensions = changed.createElementNS(Palette.BPMN, "extensionElements");
            extensions.appendChild(changed.createElementNS(Palette.CAMUNDA, "camunda:" + extension));
            owner.insertBefore(extensions, owner.getFirstChild());
            assertThat(problemsAt(id, changed)).as(extension + " in " + id).contains("no-code");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scriptTask",
                "parallelGateway",
                "inclusiveGateway",
                "complexGateway",
                "transaction",
                "adHocSubProcess",
                "manualTask",
                "receiveTask",
                "intermediateThrowEvent",
                "ioSpecification",
                "dataInputAssociation",
                "property",
                "standardLoopCharacteristics",
                "multiInstanceLoopCharacteristics",
                "signalEventDefinition",
                "errorEventDefinition",
                "terminateEventDefinition",
                "compensateEventDefinition",
                "cancelEventDefinition",
                "linkEventDefinition",
                "escalationEventDefinition",
                "potentialOwner",
                "resourceRole",
                "script",
                "import",
                "itemDefinition",
                "interface",
                "operation",
                "dataStore",
                "correlationProperty",
            })
    void each_element_outside_of_the_palette_is_refused_in_each_element(String name) throws Exception {
        for (var id : elements(sound())) {
            var changed = sound();
            element(changed, id).appendChild(changed.createElementNS(Palette.BPMN, name));
            assertThat(problemsAt(id, changed)).as(name + " in " + id).contains("palette");
        }
    }

    @Test
    void a_chain_of_499_elements_is_taken_and_one_of_501_is_refused_in_one_sentence() {
        assertThat(compiler.compile(Diagrams.bytes(chain(249))).problems()).isEmpty();
        assertThat(campaigns.publish(Diagrams.bytes(chain(249)), null).version())
                .isPositive();
        assertThat(compiler.compile(Diagrams.bytes(chain(250))).problems())
                .singleElement()
                .satisfies(it -> assertThat(it.rule()).isEqualTo("size"));
    }

    @Test
    void parts_within_parts_are_taken_however_deep() {
        var inner =
                IntStream.range(0, 40).mapToObj(ForeignDiagramsTest::opening).reduce("", (outer, it) -> outer + it);
        var closing = new StringBuilder();
        for (int i = 39; i >= 0; i--) {
            closing.append(closing(i));
        }
        var diagram = Diagrams.around("deep", """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_In" sourceRef="Event_Start" targetRef="Part_0"/>
                %s<startEvent id="Event_Inner"/><sequenceFlow id="Flow_Inner" sourceRef="Event_Inner" targetRef="Done_Inner"/>
                <endEvent id="Done_Inner"/>%s
                <endEvent id="Event_End" name="Over"/>
                """.formatted(
                        Diagrams.settings("audience", "true"),
                        inner.replaceFirst("(?s)<startEvent id=\"Begin_39\".*$", ""),
                        closing.toString().replaceFirst("<endEvent id=\"Done_39\"/>", "")));
        assertThat(compiler.compile(Diagrams.bytes(diagram)).problems()).isEmpty();
    }

    private static String opening(int depth) {
        return "<subProcess id=\"Part_%1$d\" name=\"Part\"><startEvent id=\"Begin_%1$d\"/>".formatted(depth)
                + "<sequenceFlow id=\"Into_%1$d\" sourceRef=\"Begin_%1$d\" targetRef=\"Part_%2$d\"/>"
                        .formatted(depth, depth + 1);
    }

    private static String closing(int depth) {
        var target = depth == 0 ? "Event_End" : "Done_" + (depth - 1);
        return ("<endEvent id=\"Done_%1$d\"/></subProcess>"
                        + "<sequenceFlow id=\"Out_%1$d\" sourceRef=\"Part_%1$d\" targetRef=\"%2$s\"/>")
                .formatted(depth, target);
    }

    /** A start, that many waits and an end, with the flows between them. */
    private static String chain(int waits) {
        var steps = new StringBuilder();
        for (int i = 0; i < waits - 1; i++) {
            steps.append("<sequenceFlow id=\"Flow_%d\" sourceRef=\"%s\" targetRef=\"Wait_%d\"/>"
                    .formatted(i, i == 0 ? "Event_Start" : "Wait_" + (i - 1), i));
            steps.append(("<intermediateCatchEvent id=\"Wait_%d\" name=\"Wait\"><timerEventDefinition>"
                            + "<timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>")
                    .formatted(i));
        }
        return Diagrams.around("chain", """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                %s<sequenceFlow id="Flow_Last" sourceRef="Wait_%d" targetRef="Event_End"/>
                <endEvent id="Event_End" name="Over"/>
                """.formatted(Diagrams.settings("audience", "true"), steps, waits - 2));
    }

    private static Document sound() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var diagram = Diagrams.lettersUntilBought("sound");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(Diagrams.bytes(diagram)));
    }

    private static List<String> elements(Document document) {
        var all = document.getElementsByTagNameNS(Palette.BPMN, "*");
        var ids = new ArrayList<String>();
        for (int i = 0; i < all.getLength(); i++) {
            var id = ((Element) all.item(i)).getAttribute("id");
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Element element(Document document, String id) {
        var all = document.getElementsByTagNameNS(Palette.BPMN, "*");
        return IntStream.range(0, all.getLength())
                .mapToObj(it -> (Element) all.item(it))
                .filter(it -> it.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Stream<String> problemsAt(String id, Document document) throws Exception {
        var text = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return compiler.compile(text.toByteArray()).problems().stream()
                .filter(it -> it.element().equals(id))
                .map(Problem::rule);
    }
}
