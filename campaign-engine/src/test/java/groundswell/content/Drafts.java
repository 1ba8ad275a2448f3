package groundswell.content;

import java.util.List;
import java.util.Map;

/** Templates of one language, right but for the part a test is about. */
final class Drafts {

    static final String BASE_URL = "https://mail.groundswell.example";

    static Content content(TemplateSource... sources) {
        return new Content(List.of(sources), BASE_URL);
    }

    static Content shipped() {
        return new Content(ShippedTemplates.read(), BASE_URL);
    }

    static final String UNSUBSCRIBE = "<a href=\"${unsubscribeUrl}\">Unsubscribe</a>";

    private Drafts() {}

    static TemplateSource draft(String subject, String html, String text) {
        return new TemplateSource(
                "draft",
                "Draft",
                "",
                List.of("en"),
                Map.of("en.subject.ftl", subject, "en.html.ftl", html, "en.text.ftl", text));
    }

    static TemplateSource withSubject(String subject) {
        return draft(subject, html(""), "Text");
    }

    static TemplateSource withHtml(String body) {
        return draft("Subject", html(body), "Text");
    }

    static TemplateSource withText(String text) {
        return draft("Subject", html(""), text);
    }

    private static String html(String body) {
        return "<!doctype html>\n<html><body>\n" + body + "\n<p>" + UNSUBSCRIBE + "</p>\n</body></html>\n";
    }
}
