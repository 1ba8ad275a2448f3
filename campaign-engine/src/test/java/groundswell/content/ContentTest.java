package groundswell.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

    @ParameterizedTest
    @CsvSource({
        "en,en",
        "de,de",
        "de-AT,de",
        "DE_ch,de",
        "zh,zh-Hant",
        "zh-TW,zh-Hant",
        "zh-HK,zh-Hant",
        "zh-Hant-TW,zh-Hant",
        "zh-CN,zh-Hant",
        "zh-Hans,zh-Hant",
        "fr,en",
        "en-GB,en",
        "'',en"
    })
    void a_contact_is_written_to_in_the_language_that_fits_best(String contact, String expected) {
        assertThat(Languages.best(List.of("en", "de", "zh-Hant"), contact)).isEqualTo(expected);
    }

    @Test
    void simplified_chinese_is_preferred_by_those_who_read_it() {
        var offered = List.of("de", "zh-Hant", "zh-Hans");

        assertThat(Languages.best(offered, "zh-CN")).isEqualTo("zh-Hans");
        assertThat(Languages.best(offered, "zh-TW")).isEqualTo("zh-Hant");
        assertThat(Languages.best(offered, "fr")).isEqualTo("de");
        assertThat(Languages.best(offered, null)).isEqualTo("de");
    }

    @Test
    void the_version_changes_with_the_text_and_with_nothing_else() {
        var one = Drafts.withText("Hello").version();

        assertThat(Drafts.withText("Hello").version()).isEqualTo(one);
        assertThat(Drafts.withText("Hello\r\n").version())
                .isEqualTo(Drafts.withText("Hello\n").version());
        assertThat(Drafts.withText("Hallo").version()).isNotEqualTo(one).hasSize(16);
    }

    @Test
    void a_field_without_value_and_default_fails_for_this_contact_and_is_named() {
        var content = Drafts.content(Drafts.withText("Hello\n${contact.nickname}"));

        assertThatThrownBy(() -> content.render("draft", "en", fields(Map.of()), LinkWriter.PLAIN))
                .isInstanceOf(RenderingFailed.class)
                .hasMessage("draft/en.text.ftl, line 2: the field contact.nickname is empty and the template gives no"
                        + " default for it, such as ${contact.nickname!\"…\"}");
        assertThat(content.render("draft", "en", fields(Map.of("nickname", "Ada")), LinkWriter.PLAIN)
                        .text())
                .isEqualTo("Hello\nAda");
    }

    @Test
    void a_failure_does_not_tell_what_the_contact_is_called() {
        var content = Drafts.content(Drafts.withText("${contact.firstName?string(\"0.0\")?date}"));

        assertThatThrownBy(() -> content.render("draft", "en", fields(Map.of("firstName", "Secret")), LinkWriter.PLAIN))
                .isInstanceOf(RenderingFailed.class)
                .hasMessageNotContaining("Secret");
    }

    @Test
    void a_subject_is_one_line_whatever_the_contact_is_called() {
        var content = Drafts.content(Drafts.withSubject("Hello ${contact.firstName},\n news!\n"));
        var name = "Ada\r\nBcc: x@evil.example\u2028\u0000\u202E\tL.";

        var subject = content.render("draft", "en", fields(Map.of("firstName", name)), LinkWriter.PLAIN)
                .subject();

        assertThat(subject).isEqualTo("Hello Ada Bcc: x@evil.example L., news!");
    }

    @Test
    void hostile_fields_are_text_and_nothing_else() {
        var content = Drafts.content(Drafts.withHtml(
                "<p title=\"${contact.firstName}\" class='${contact.firstName}'>${contact.firstName}</p>"));
        var name = "<script>alert(1)</script> \"' ${7*7} [#if true]x[/#if] ${\"x\"?new()}\u0000";

        var html = content.render("draft", "en", fields(Map.of("firstName", name)), LinkWriter.PLAIN)
                .html();

        var inert = "&lt;script&gt;alert(1)&lt;/script&gt; &quot;&#39; ${7*7} [#if true]x[/#if] ${&quot;x&quot;?new()}";
        assertThat(html).contains("<p title=\"" + inert + "\" class='" + inert + "'>" + inert + "</p>");
    }

    @Test
    void numbers_and_dates_are_written_as_the_language_does() {
        var text = "${orders.total} ${orders.since} ${orders.lastAt?date} ${orders.lastAt?string(\"MMMM yyyy\")}";
        var source = new TemplateSource(
                "draft",
                "Draft",
                "",
                List.of("de", "zh-Hant"),
                Map.of(
                        "de.subject.ftl",
                        "x",
                        "de.html.ftl",
                        Drafts.UNSUBSCRIBE,
                        "de.text.ftl",
                        text,
                        "zh-Hant.subject.ftl",
                        "x",
                        "zh-Hant.html.ftl",
                        Drafts.UNSUBSCRIBE,
                        "zh-Hant.text.ftl",
                        text));
        var content = Drafts.content(source);
        var orders = Map.of(
                "total", new BigDecimal("1234.5"),
                "since", LocalDate.of(2026, 3, 1),
                "lastAt", Instant.parse("2026-03-31T22:30:00Z"));
        var fields = Map.of(
                "contact",
                Map.of("timeZone", "Asia/Taipei"),
                "orders",
                orders,
                "unsubscribeUrl",
                "https://go.example/u");

        assertThat(content.render("draft", "de", fields, LinkWriter.PLAIN).text())
                .isEqualTo("1.234,5 1. März 2026 1. April 2026 April 2026");
        assertThat(content.render("draft", "zh-TW", fields, LinkWriter.PLAIN).text())
                .isEqualTo("1,234.5 2026年3月1日 2026年4月1日 4月 2026");
    }

    @Test
    void a_number_of_a_billion_digits_does_not_take_the_memory() {
        var content = Drafts.content(Drafts.withText("${contact.points}"));

        var text = content.render(
                        "draft", "en", fields(Map.of("points", new BigDecimal("1E999999999"))), LinkWriter.PLAIN)
                .text();

        assertThat(text).isEqualTo("∞");
    }

    @Test
    void an_object_with_methods_is_not_shown_to_a_template() {
        var content = Drafts.content(Drafts.withText("${contact.secret}"));

        assertThatThrownBy(
                        () -> content.render("draft", "en", fields(Map.of("secret", new Object())), LinkWriter.PLAIN))
                .isInstanceOf(RenderingFailed.class);
    }

    @Test
    void templates_with_problems_are_not_let_in() {
        assertThatThrownBy(() -> Drafts.content(Drafts.withText("${\"x\"?eval}")))
                .isInstanceOfSatisfying(
                        TemplatesRefused.class,
                        refused -> assertThat(refused.problems()).hasSize(1))
                .hasMessageStartingWith("draft/en.text.ftl, line 1, column 3: After a field, ?eval is not allowed.");
    }

    private static Map<String, ?> fields(Map<String, ?> contact) {
        return Map.of("contact", contact, "unsubscribeUrl", "https://go.example/u");
    }
}
