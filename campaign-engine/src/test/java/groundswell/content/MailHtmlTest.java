package groundswell.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTest {

    private static final Map<String, ?> FIELDS =
            Map.of("unsubscribeUrl", "https://go.example/u/1", "contact", Map.of("country", "D&E"));

    private final Content none = Drafts.content();

    @Test
    void every_written_link_can_be_tracked_and_the_unsubscribe_link_is_not() {
        var content = Drafts.content(Drafts.withHtml("""
                <a href="https://shop.example/a?x=1&amp;y=2">A</a>
                <A HREF='http://shop.example'>B</A> <a href=https://shop.example/c>C</a>
                [#if contact.country??]<a href="https://shop.example/a?x=1&amp;y=2">again</a>[/#if]
                <a href="mailto:hello@shop.example">Mail</a> <img src="https://shop.example/tea.png" alt="">
                """));

        var html = content.render("draft", "en", FIELDS, (number, url) -> "https://go.example/c/" + number + "?a&b")
                .html();

        assertThat(content.links("draft", "en"))
                .containsExactly(
                        "https://shop.example/a?x=1&y=2",
                        "http://shop.example",
                        "https://shop.example/c",
                        "https://shop.example/a?x=1&y=2");
        assertThat(html)
                .contains(
                        "<a href=\"https://go.example/c/0?a&amp;b\">A</a>",
                        "<A HREF='https://go.example/c/1?a&amp;b'>B</A>",
                        "<a href=\"https://go.example/c/2?a&amp;b\">C</a>",
                        "<a href=\"https://go.example/c/3?a&amp;b\">again</a>",
                        "mailto:hello@shop.example",
                        "<img src=\"https://shop.example/tea.png\"",
                        "<a href=\"https://go.example/u/1\">");
    }

    @Test
    void a_form_of_ours_is_linked_in_the_letters_language_and_its_link_counts_like_any_other() {
        var content = Drafts.content(Drafts.withHtml("<a href='${formUrl[\"call-back\"]}'>Call me</a>"));

        assertThat(content.links("draft", "en")).containsExactly(Drafts.BASE_URL + "/f/call-back?lang=en");
        assertThat(content.render("draft", "en", FIELDS, LinkWriter.PLAIN).html())
                .contains("<a href='" + Drafts.BASE_URL + "/f/call-back?lang=en'>");
    }

    @Test
    void a_form_cannot_be_chosen_by_a_field() {
        assertThatThrownBy(() -> Drafts.content(Drafts.withHtml("<a href='${formUrl[contact.form]}'>Call me</a>")))
                .isInstanceOf(TemplatesRefused.class);
    }

    @Test
    void without_tracking_the_links_lead_where_they_were_written_to() {
        var content = Drafts.content(Drafts.withHtml("<a href=\"https://shop.example/a?x=1&amp;y=2\">A</a>"));

        var html = content.render("draft", "en", FIELDS, LinkWriter.PLAIN).html();

        assertThat(html)
                .contains("<a href=\"https://shop.example/a?x=1&amp;y=2\">A</a>")
                .doesNotContain("<img");
    }

    @Test
    void the_opening_picture_stands_at_the_end_of_the_body_when_there_is_one() {
        var content = Drafts.content(Drafts.withHtml("<p>Hello</p>"));
        var links = new LinkWriter() {
            @Override
            public String click(int number, String url) {
                return url;
            }

            @Override
            public String openPixel() {
                return "https://go.example/o/1.gif";
            }
        };

        var html = content.render("draft", "en", FIELDS, links).html();

        assertThat(html).containsPattern("<img src=\"https://go\\.example/o/1\\.gif\"[^>]*></body>");
    }

    @Test
    void the_link_of_a_survey_is_the_messages_own_and_not_tracked() {
        var content = Drafts.content(Drafts.withHtml("<a href=\"${surveyUrl[\"nps\"]}?score=9\">9</a>"));
        var fields = Map.of(
                "unsubscribeUrl", "https://go.example/u/1", "surveyUrl", Map.of("nps", "https://go.example/s/1"));

        var html = content.render("draft", "en", fields, (number, url) -> "https://go.example/c/" + number)
                .html();

        assertThat(content.links("draft", "en")).isEmpty();
        assertThat(html).contains("<a href=\"https://go.example/s/1?score=9\">9</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"${surveyUrl[contact.country]}\">x</a>",
                "<a href=\"${surveyUrl[\"nps\"]}.evil.example\">x</a>",
                "<a href=\"${surveyUrl[\"nps\"]}?score=${contact.country}\">x</a>",
                "<a href=\"${surveyUrl[\"nps\"]!contact.country}\">x</a>",
            })
    void the_link_of_a_survey_is_written_out(String html) {
        assertThat(none.check(Drafts.withHtml(html))).isNotEmpty();
    }

    @Test
    void a_field_may_fill_in_what_comes_after_the_host() {
        var content =
                Drafts.content(Drafts.withHtml("<a href=\"https://shop.example/?in=${contact.country?url}\">A</a>"));

        var html = content.render("draft", "en", FIELDS, LinkWriter.PLAIN).html();

        assertThat(html).contains("href=\"https://shop.example/?in=D%26E\"");
        assertThat(content.links("draft", "en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"${contact.website}\">x</a>",
                "<a href=\"https://${contact.host}/\">x</a>",
                "<a href=\"https://shop.example${contact.host}/\">x</a>",
                "<a href=\"https://shop.example.${contact.host}\">x</a>",
                "<a href=\"${contact.scheme}://shop.example/\">x</a>",
                "<a href=\"[#if contact.x??]https://shop.example/[#else]${contact.x}[/#if]\">x</a>",
                "<a href=\"https://shop.example/${contact.path}\">x</a>",
                "<a href=\"https://shop.example/${contact.path + '?url}'}\">x</a>",
                "<a href=https://shop.example/${contact.path?url}>x</a>",
                "<a href=\"https://user@evil.example/\">x</a>",
                "<a href=\"https:\\\\evil.example\">x</a>",
                "<a href=\"//evil.example/\">x</a>",
                "<a href=\"/relative\">x</a>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<a href=\" JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\"data:text/html,x\">x</a>",
                "<a href=\"https://shop.example/\r\nBcc:x\">x</a>",
                "<img src=\"${contact.picture}\">",
                "<img src=\"file:///etc/passwd\">",
                "<img srcset=\"https://shop.example/a.png 2x\">",
                "<body background=\"javascript:x\">",
            })
    void a_link_that_could_lead_anywhere_is_refused(String html) {
        assertThat(none.check(Drafts.withHtml(html))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<iframe src=\"https://shop.example/\"></iframe>",
                "<form action=\"https://shop.example/\"></form>",
                "<svg onload=\"x\"></svg>",
                "<p onclick=\"x\">x</p>",
                "<meta http-equiv=\"Refresh\" content=\"0;url=https://evil.example\">",
                "<p title=${contact.firstName}>x</p>",
                "<p ${contact.firstName}>x</p>",
                "<p [#if contact.x??]class=\"a\"[/#if]>x</p>",
                "<${contact.tag}>x</p>",
                "<p style=\"color:${contact.color}\">x</p>",
                "<style>p { color: ${contact.color} }</style>",
                "<!-- ${contact.firstName} -->",
            })
    void html_that_has_no_place_in_a_mail_or_no_protection_is_refused(String html) {
        assertThat(none.check(Drafts.withHtml(html))).isNotEmpty();
    }

    @Test
    void a_message_that_nobody_can_unsubscribe_from_is_refused() {
        assertThat(none.check(Drafts.draft("Subject", "<p>Buy!</p>", "Text")))
                .extracting(TemplateProblem::message)
                .singleElement()
                .asString()
                .startsWith("Nobody can unsubscribe from this message.");
    }

    @Test
    void a_problem_in_the_html_is_shown_where_it_was_written() {
        var problem = none.check(
                        Drafts.withHtml("<p>Hi ${contact.firstName!\"you\"},\n   <a href=\"//evil\">x</a></p>"))
                .get(0);

        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.column()).isEqualTo(4);
    }
}
