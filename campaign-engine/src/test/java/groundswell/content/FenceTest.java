package groundswell.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {

    private final Content content = Drafts.content();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
                "${contact?api.getClass()}",
                "${contact?has_api?string}",
                "${\"1 + 1\"?eval}",
                "${\"{}\"?eval_json}",
                "${\"x\"?interpret}",
                "[#if \"<b>\"?interpret??][/#if]",
                "${contact.firstName?no_esc}",
                "${contact.firstName?esc}",
                "${contact.firstName?left_pad(1000000000)}",
                "${contact.firstName?right_pad(1000000000)}",
                "${\"a\"?replace(\"a\", \"aaaaaaaaaa\")}",
                "${contact.firstName?matches(\"(a+)+b\")?string}",
                "${contact.firstName?split(\"(a+)+b\", \"r\")?size}",
                "${\"1e999999999\"?number}",
                "${contact?keys?join(\",\")}",
                "${[\"b\"]?map(x -> x)?join(\",\")}",
                "${[\"b\"]?sort_by(\"x\")?join(\",\")}",
                "${\"en.html\"?absolute_template_name}",
                "${contact.upperCase?upperCase}",
            })
    void a_built_in_outside_the_list_is_refused(String attack) {
        assertThat(content.check(Drafts.withText(attack))).isNotEmpty();
        assertThat(content.check(Drafts.withHtml(attack))).isNotEmpty();
        assertThat(content.check(Drafts.withSubject(attack))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${contact[\"x\"?eval]}",
                "${\"${'x'?eval}\"}",
                "${(\"x\"?eval)!}",
                "${x!(\"x\"?eval)}",
                "${x?default(\"x\"?eval)}",
                "${x?string(\"x\"?eval)}",
                "${true?then(\"x\"?eval, 1)}",
                "${1?switch(1, \"x\"?eval, 2)}",
                "${-(\"x\"?eval)}",
                "${[\"x\"?eval]?first}",
                "${1 + (\"x\"?eval)}",
                "${(\"x\"?eval)?trim}",
                "[#if \"x\"?eval??]a[/#if]",
                "[#if x??]a[#elseif \"x\"?eval]b[/#if]",
                "[#list \"x\"?eval as y]${y}[/#list]",
                "[#list x as y]${y}[#sep]${\"x\"?eval}[/#list]",
                "[#list x as y]${y}[#else]${\"x\"?eval}[/#list]",
                "[#list x]a[#items as y]${\"x\"?eval}[/#items][/#list]",
                "[#switch \"x\"?eval][#case 1]a[/#switch]",
                "[#switch x][#case \"x\"?eval]a[/#switch]",
                "[#switch x][#on \"x\"?eval]a[/#switch]",
                "[#switch x][#case 1]a[#default]${\"x\"?eval}[/#switch]",
            })
    void it_cannot_hide_inside_another_expression(String attack) {
        assertThat(content.check(Drafts.withText(attack)))
                .extracting(TemplateProblem::message)
                .anyMatch(message -> message.contains("?eval"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[#include \"/etc/passwd\"]",
                "[#import \"lib.ftl\" as lib]",
                "[#macro m][@m/][/#macro][@m/]",
                "[#function f(x)][#return f(x)][/#function]${f(1)}",
                "[#assign x = 1]",
                "[#global x = 1]",
                "[#local x = 1]",
                "[#setting locale=\"de\"]",
                "[#ftl auto_esc=false]",
                "[#ftl]",
                "  [#ftl output_format=\"XML\"]",
                "[#autoesc][/#autoesc]",
                "[#noautoesc]${contact.firstName}[/#noautoesc]",
                "[#outputformat \"plainText\"]${contact.firstName}[/#outputformat]",
                "[#escape x as x?html]${contact.firstName}[/#escape]",
                "[#noparse]${contact.firstName}[/#noparse]",
                "[#attempt]a[#recover]b[/#attempt]",
                "[#visit x]",
                "[#recurse x]",
                "[#stop \"x\"]",
                "[#compress]a[/#compress]",
                "[@include_page path=\"/\"/]",
                "<#if true>a</#if>",
                "<#include \"/etc/passwd\">",
                "<@m/>",
                "#{1 + 1}",
                "[=contact.firstName]",
            })
    void a_tag_outside_the_list_is_refused(String attack) {
        assertThat(content.check(Drafts.draft("Subject", attack + Drafts.UNSUBSCRIBE, "Text")))
                .isNotEmpty();
        assertThat(content.check(Drafts.withText(attack))).isNotEmpty();
        assertThat(content.check(Drafts.withSubject(attack))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${.data_model?size}",
                "${.vars[\"contact\"]}",
                "${.now}",
                "${.version}",
                "${.template_name}",
                "${.get_optional_template(\"x\").exists?string}",
                "${contact.getClass()}",
                "${contact.firstName.getBytes()}",
                "${(contact.f)(1)}",
                "${{\"a\": 1}.a}",
                "[#list 1..1000000000 as i][/#list]",
                "[#list 1.. as i][/#list]",
                "${contact.firstName[0..10]}",
                "${[\"a\", \"b\"]?join(contact.firstName)}",
                "${[\"a\", \"b\"]?join(\"${contact.firstName}\")}",
            })
    void what_looks_into_the_system_counts_or_calls_is_refused(String attack) {
        assertThat(content.check(Drafts.withText(attack))).isNotEmpty();
        assertThat(content.check(Drafts.withHtml(attack))).isNotEmpty();
    }

    @Test
    void ordinary_personal_text_is_let_in() {
        var text = """
                [#-- a note to colleagues --]
                [#if contact.firstName?has_content]Hello ${contact.firstName?cap_first},[#else]Hello,[/#if]
                [#list orders.items![] as item]${item?counter}. ${item.name}[#sep], [#else]nothing yet[/#list]
                [#switch contact.country!""][#case "DE"]Moin[#break][#default]Hi[/#switch]
                Total: ${(orders.total!0)?string("0.00")}, last ${(orders.lastAt?date)!"never"}
                ${["tea", "coffee"]?join(", ")} ${(orders.count > 3)?then("often", "now and then")}
                """;

        assertThat(content.check(Drafts.withText(text))).isEmpty();
        assertThat(content.check(Drafts.withHtml(text))).isEmpty();
    }

    @Test
    void a_problem_says_where_it_is_and_what_to_write_instead() {
        var problems = content.check(Drafts.withText("Hello\n  [#include \"footer\"] and ${contact.firstName?evil}"));

        assertThat(problems).hasSize(1);
        var problem = problems.get(0);
        assertThat(problem.file()).isEqualTo("en.text.ftl");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(3);
        assertThat(problem.message()).startsWith("A message cannot take in another file; write its text here.");
    }

    @Test
    void all_problems_are_told_at_once_in_their_order() {
        var problems = content.check(Drafts.withText("${a?eval}\n${b?trim}\n${.vars.c}\n[#list 1..9 as x][/#list]"));

        assertThat(problems).extracting(TemplateProblem::line).containsExactly(1, 3, 4);
    }

    @Test
    void a_tag_that_is_not_closed_is_shown_at_its_place() {
        var problems = content.check(Drafts.withText("Hello\n[#if contact.firstName??]you"));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).line()).isEqualTo(2);
        assertThat(problems.get(0).message()).contains("a closing tag may be missing");
    }

    @Test
    void brackets_without_end_are_refused_and_the_server_lives() {
        var deep = "(".repeat(100_000) + "1" + ")".repeat(100_000);

        assertThat(content.check(Drafts.withText("${" + deep + "}")))
                .extracting(TemplateProblem::message)
                .contains("There are too many brackets inside one another.");
    }

    @Test
    void a_file_of_more_than_256_kilobytes_is_refused() {
        assertThat(content.check(Drafts.withText("x".repeat(Fence.LARGEST + 1))))
                .extracting(TemplateProblem::message)
                .containsExactly("This is too long: a file of a template has at most 256 kB.");
    }

    @Test
    void a_language_without_all_three_files_is_refused() {
        var problems = content.check(Drafts.draft("Subject", "<p>" + Drafts.UNSUBSCRIBE + "</p>", " \n"));

        assertThat(problems).extracting(TemplateProblem::file).containsExactly("en.text.ftl");
    }
}
