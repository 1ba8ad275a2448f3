package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class CampaignCompilerTest {

    private static final String SEND = "<sendTask id=\"Activity_Letter\" name=\"Send letter\">";
    private static final String LAST = "<endEvent id=\"Event_NoOffer\"";

    @Autowired
    CampaignCompiler compiler;

    private CampaignCompiler.Result compile(String diagram) {
        return compiler.compile(Diagrams.bytes(diagram));
    }

    private static String sound() {
        return Diagrams.letterThenOffer("sound");
    }

    private Problem problemAt(String element, String diagram) {
        var problems = compile(diagram).problems();
        assertThat(problems).extracting(Problem::element).contains(element);
        return problems.stream()
                .filter(it -> it.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newsletter",
                "win-back",
                "satisfaction-survey",
                "welcome",
                "welcome-series",
                "demand-generation",
                "cross-sell",
                "sunset"
            })
    void the_shipped_campaigns_are_sound(String name) {
        assertThat(compiler.compile(Diagrams.shipped(name)).problems()).isEmpty();
    }

    @Test
    void a_sound_diagram_has_no_problems() {
        assertThat(compile(sound()).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "scriptTask, exclusive gateway",
        "parallelGateway, at one place",
        "inclusiveGateway, at one place",
        "transaction, directly into the campaign",
    })
    void what_is_not_in_the_palette_is_refused_with_what_to_draw_instead(String element, String instead) {
        var problem = problemAt("X_1", sound().replace(LAST, "<" + element + " id=\"X_1\"/>" + LAST));

        assertThat(problem.rule()).isEqualTo("palette");
        assertThat(problem.hint()).contains(instead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda:class=\"java.lang.Runtime\"",
                "camunda:expression=\"x\"",
                "camunda:delegateExpression=\"x\"",
                "camunda:asyncBefore=\"true\"",
                "camunda:topic=\"x\"",
            })
    void technical_settings_are_refused_at_the_element(String attribute) {
        var problem = problemAt("Activity_Letter", sound().replace(SEND, SEND.replace(">", " " + attribute + ">")));

        assertThat(problem.rule()).isEqualTo("no-code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:executionListener class=\"x\" event=\"start\"/>",
                "<camunda:inputOutput><camunda:inputParameter name=\"x\">1</camunda:inputParameter></camunda:inputOutput>",
                "<camunda:connector/>",
                "<camunda:script scriptFormat=\"javascript\">1</camunda:script>",
                "<x:anything xmlns:x=\"urn:x\"/>",
            })
    void technical_extensions_are_refused_at_the_element(String extension) {
        var diagram = sound().replace(SEND, SEND + "<extensionElements>" + extension + "</extensionElements>");

        assertThat(problemAt("Activity_Letter", diagram).rule()).isEqualTo("no-code");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=\"Send letter\"     | name=\"${1+1}\"  | Activity_Letter",
                "PT1H                     | ${x}             | Event_Wait",
                "contact.country = \"DE\" | ${x}             | Flow_Germany",
                "name=\"Offered\"         | name=\"#{x}\"   | Event_Offered",
                "value=\"win-back-letter\"| value=\"${x}\"   | Activity_Letter",
            })
    void expressions_of_the_engine_are_refused_wherever_they_stand(String here, String expression, String element) {
        assertThat(problemAt(element, sound().replace(here, expression)).rule()).isEqualTo("no-code");
    }

    @Test
    void a_sender_that_nobody_has_added_is_refused() {
        var problem = problemAt(
                "Activity_Letter",
                sound().replace(
                                "<camunda:property name=\"template\" value=\"win-back-letter\"/>",
                                "<camunda:property name=\"template\" value=\"win-back-letter\"/>"
                                        + "<camunda:property name=\"sender\" value=\"club\"/>"));

        assertThat(problem.rule()).isEqualTo("sender");
        assertThat(problem.message()).isEqualTo("There is no sender “club”.");
    }

    @Test
    void a_doctype_is_refused_in_every_encoding() {
        var doctype = sound().replaceFirst(
                        "<definitions", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><definitions");

        assertThat(problemAt("diagram", doctype).rule()).isEqualTo("no-doctype");
        var utf16 = doctype.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
        assertThat(compiler.compile(utf16).problems()).extracting(Problem::rule).containsExactly("no-doctype");
    }

    @Test
    void a_task_that_flows_into_itself_is_refused() {
        var diagram = sound().replace(
                        "sourceRef=\"Activity_Letter\" targetRef=\"Event_Wait\"",
                        "sourceRef=\"Activity_Letter\" targetRef=\"Activity_Letter\"");

        assertThat(compile(diagram).problems())
                .filteredOn(it -> it.rule().equals("cycle-needs-wait"))
                .singleElement()
                .satisfies(it -> assertThat(it.element()).isEqualTo("Activity_Letter"))
                .satisfies(it -> assertThat(it.message()).contains("flows into itself"))
                .satisfies(it -> assertThat(it.hint()).contains("wait"));
    }

    @Test
    void a_circle_with_a_wait_is_fine() {
        var diagram = sound().replace(
                        "sourceRef=\"Activity_Offer\" targetRef=\"Event_Offered\"",
                        "sourceRef=\"Activity_Offer\" targetRef=\"Event_Wait\"")
                .replace("<endEvent id=\"Event_Offered\" name=\"Offered\"/>", "");

        assertThat(compile(diagram).problems()).isEmpty();
    }

    @Test
    void all_problems_are_told_at_once() {
        var diagram = sound().replace("win-back-letter", "win-back-leter")
                .replace("contact.country", "contact.contry")
                .replace("name=\"Offered\"", "name=\"\"")
                .replace("PT1H", "1 hour");

        assertThat(compile(diagram).problems())
                .extracting(Problem::element)
                .contains("Activity_Letter", "Flow_Germany", "Event_Offered", "Event_Wait");
    }

    @Test
    void a_misspelt_template_is_answered_with_the_nearest() {
        assertThat(problemAt("Activity_Letter", sound().replace("win-back-letter", "win-back-leter"))
                        .hint())
                .isEqualTo("Did you mean “win-back-letter”?");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            clicked("Activity_Letter"),    true
            clicked("win-back-letter"),    true
            not(received("Activity_Letter")), true
            clicked("Activity_Lettr"),     false
            received("win-back-leter"),    false
            """)
    void a_condition_names_a_letter_by_its_template_or_by_the_step_that_sends_it(String condition, boolean known) {
        var diagram = sound().replace("contact.country = \"DE\"", condition);

        var problems = compile(diagram).problems();

        assertThat(problems)
                .extracting(Problem::hint)
                .allMatch(hint -> String.valueOf(hint).startsWith("Did you mean"));
        assertThat(problems.isEmpty()).isEqualTo(known);
    }

    @Test
    void a_gateway_needs_a_way_for_everyone_else() {
        assertThat(problemAt("Gateway_Country", sound().replace(" default=\"Flow_Elsewhere\"", ""))
                        .rule())
                .isEqualTo("default-flow");
    }

    @Test
    void a_step_with_two_ways_out_needs_a_gateway() {
        var second = "<sequenceFlow id=\"Flow_9\" sourceRef=\"Activity_Letter\" targetRef=\"Event_NoOffer\"/>";

        assertThat(problemAt("Activity_Letter", sound().replace(LAST, second + LAST))
                        .rule())
                .isEqualTo("one-way-out");
    }

    @Test
    void a_flow_to_nowhere_is_refused() {
        assertThat(problemAt("Flow_4", sound().replace("targetRef=\"Event_Offered\"", "targetRef=\"Event_Gone\""))
                        .rule())
                .isEqualTo("dangling-flow");
    }

    @Test
    void what_is_not_xml_is_refused_kindly() {
        assertThat(compile("hello").problems()).extracting(Problem::rule).containsExactly("not-bpmn");
    }
}
