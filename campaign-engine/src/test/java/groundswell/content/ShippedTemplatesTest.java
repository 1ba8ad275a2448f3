package groundswell.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class ShippedTemplatesTest {

    private static final Content CONTENT = Drafts.shipped();

    private static final LinkWriter WATCHING = new LinkWriter() {
        @Override
        public String click(int number, String url) {
            return "https://go.example/t/c/" + number;
        }

        @Override
        public String openPixel() {
            return "https://go.example/t/o/1.gif";
        }
    };

    private static final LinkWriter TRACKED = (number, url) -> "https://go.example/t/c/" + number;

    /** Names as they come: usual, missing, blank, Chinese, long, and meant to do harm. */
    private static final Map<String, Map<String, ?>> CAST = cast();

    @Test
    void the_campaigns_find_their_templates() {
        assertThat(CONTENT.templates())
                .extracting(TemplateInfo::key)
                .contains(
                        "birthday-greeting",
                        "brewing-recipe",
                        "confirm-address",
                        "confirm-sign-up",
                        "newsletter",
                        "newsletter-highlights",
                        "pairing-idea",
                        "referral",
                        "renewal-last-days",
                        "renewal-reminder",
                        "satisfaction-ask",
                        "still-reading",
                        "tasting-invitation",
                        "tasting-second-chance",
                        "welcome",
                        "welcome-brewing",
                        "welcome-first-choice",
                        "win-back-goodbye",
                        "win-back-letter",
                        "win-back-offer");
        assertThat(CONTENT.templates())
                .allSatisfy(template -> assertThat(template.languages()).containsExactly("en", "de", "zh-Hant"));
    }

    @Test
    void every_form_that_a_letter_leads_to_is_shipped() throws IOException {
        var named = Pattern.compile("formUrl\\[\"([^\"]+)\"]");
        var forms = ShippedTemplates.read().stream()
                .flatMap(it -> it.files().values().stream())
                .flatMap(it -> named.matcher(it).results())
                .map(it -> it.group(1))
                .distinct()
                .toList();

        assertThat(forms)
                .contains("request-demo")
                .allSatisfy(form -> assertThat(new ClassPathResource("templates/forms/" + form + "/form.json").exists())
                        .isTrue());
    }

    static Stream<Arguments> everyTemplateLanguageAndPerson() {
        return CONTENT.templates().stream()
                .flatMap(template -> template.languages().stream()
                        .flatMap(language ->
                                CAST.keySet().stream().map(person -> Arguments.of(template.key(), language, person))));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateLanguageAndPerson")
    void each_template_reads_well_for_everyone_in_every_language(String key, String language, String person) {
        var rendering = CONTENT.render(key, language, fields(person), TRACKED);

        assertThat(rendering.language()).isEqualTo(language);
        assertThat(rendering.subject()).isNotBlank().doesNotContainPattern("\\R");
        assertThat(rendering.html()).contains("</html>");
        if (key.equals("confirm-address")) {
            assertThat(rendering.html()).contains("/p/address/ghi\"").doesNotContain("/u/", "/p/jkl", "/t/");
            assertThat(rendering.text()).contains("/p/address/ghi").doesNotContain("/u/", "/p/jkl");
        } else {
            assertThat(rendering.html()).contains("href=\"https://shop.harbour.example/u/abc?x=1&amp;y=2\"");
            assertThat(rendering.text()).contains("https://shop.harbour.example/u/abc?x=1&y=2");
        }
        assertThat(rendering.html()).contains("Harbour Tea &amp; Coffee", "20457 Hamburg");
        assertThat(rendering.text()).contains("Harbour Tea & Coffee", "20457 Hamburg");
        assertThat(rendering.html()).doesNotContain("<script", "null");
        if (!person.equals("hostile")) {
            assertThat(rendering.subject() + rendering.html() + rendering.text())
                    .doesNotContain("${", "[#", "[/#", " ,", "  ，");
        }
        if (!key.startsWith("confirm-")) {
            assertThat(rendering.html()).contains("href=\"https://shop.harbour.example/p/jkl\"");
            assertThat(CONTENT.links(key, language)).isNotEmpty();
            assertThat(rendering.html())
                    .contains("https://go.example/t/c/"
                            + (CONTENT.links(key, language).size() - 1));
        }
    }

    /** It goes to an address that anybody may have typed, together with anything he liked. */
    @Test
    void the_letter_that_asks_for_consent_repeats_nothing_that_was_typed_and_watches_nobody() {
        for (var language : List.of("en", "de", "zh-Hant")) {
            var letter = CONTENT.render("confirm-sign-up", language, fields("hostile"), WATCHING);

            assertThat(letter).isEqualTo(CONTENT.render("confirm-sign-up", language, fields("nameless"), WATCHING));
            assertThat(letter.html())
                    .contains("href=\"https://shop.harbour.example/c/def\"", "I agree &lt;to&gt; news")
                    .doesNotContain("https://go.example");
            assertThat(letter.text()).contains(" https://shop.harbour.example/c/def\n".strip(), "> I agree <to> news");
            assertThat(CONTENT.links("confirm-sign-up", language)).isEmpty();
        }
        assertThat(CONTENT.render("welcome", "en", fields("ada"), WATCHING).html())
                .contains("/t/o/1.gif");
    }

    @Test
    void every_score_is_a_click_of_its_own_that_nobody_tracks() {
        for (var language : List.of("en", "de", "zh-Hant")) {
            var rendering = CONTENT.render("satisfaction-ask", language, fields("ada"), TRACKED);
            for (int score = 0; score <= 10; score++) {
                assertThat(rendering.html())
                        .contains("href=\"https://shop.harbour.example/s/xyz?score=" + score + "\"");
                assertThat(rendering.text()).contains("https://shop.harbour.example/s/xyz?score=" + score + "\n");
            }
        }
    }

    @Test
    void a_letter_greets_by_name_and_does_without() {
        assertThat(text("win-back-letter", "de", "ada")).startsWith("Guten Tag Ada Lovelace,\n");
        assertThat(text("win-back-letter", "de", "nameless")).startsWith("Guten Tag,\n");
        assertThat(text("win-back-letter", "de", "chinese")).startsWith("Guten Tag 怡君 陳,\n");
        assertThat(text("win-back-letter", "zh-Hant", "chinese")).startsWith("怡君，您好：\n");
        assertThat(text("win-back-letter", "zh-Hant", "nameless")).startsWith("親愛的朋友，您好：\n");
        assertThat(text("win-back-letter", "en", "nameless")).startsWith("Hello,\n");
    }

    @Test
    void the_win_back_letter_remembers_the_last_order_when_there_is_one() {
        assertThat(text("win-back-letter", "en", "ada")).contains("in March 2026");
        assertThat(text("win-back-letter", "de", "ada")).contains("im März 2026");
        assertThat(text("win-back-letter", "zh-Hant", "ada")).contains("2026 年 3 月");
        assertThat(text("win-back-letter", "en", "nameless")).contains("We have not heard from you for a while");
    }

    @Test
    void a_reminder_names_the_day_on_which_the_subscription_ends_when_it_is_known() {
        assertThat(text("renewal-reminder", "en", "ada")).contains("ends on 5 March 2026.");
        assertThat(text("renewal-reminder", "de", "ada")).contains("läuft am 5. März 2026 aus.");
        assertThat(text("renewal-last-days", "zh-Hant", "ada")).contains("2026 年 3 月 5 日");
        assertThat(text("renewal-reminder", "en", "nameless")).contains("Your subscription ends soon.");
    }

    /** Open {@code campaign-engine/target/letters} in a browser. */
    @Test
    void the_letters_can_be_looked_at() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "letters"));
        for (var template : CONTENT.templates()) {
            for (var language : template.languages()) {
                for (var person : CAST.keySet()) {
                    var rendering = CONTENT.render(template.key(), language, fields(person), LinkWriter.PLAIN);
                    var name = template.key() + "." + language + "." + person;
                    Files.writeString(folder.resolve(name + ".html"), rendering.html());
                    Files.writeString(folder.resolve(name + ".txt"), rendering.subject() + "\n\n" + rendering.text());
                }
            }
        }
    }

    private static Map<String, ?> fields(String person) {
        return Objects.requireNonNull(CAST.get(person));
    }

    private static String text(String key, String language, String person) {
        return CONTENT.render(key, language, fields(person), LinkWriter.PLAIN).text();
    }

    private static Map<String, Map<String, ?>> cast() {
        var cast = new LinkedHashMap<String, Map<String, ?>>();
        cast.put("ada", person("Ada", "Lovelace", true));
        cast.put("chinese", person("怡君", "陳", true));
        cast.put("nameless", person(null, null, false));
        cast.put("blank", person("", "  ", true));
        cast.put("long", person("Wolfeschlegelsteinhausenbergerdorff".repeat(3), "von Papendorf", true));
        cast.put("hostile", person("<script>alert(1)</script>\r\nBcc: x@y ${7*7} [#if x]", "\"' onclick=", true));
        return cast;
    }

    private static Map<String, ?> person(@Nullable String firstName, @Nullable String lastName, boolean ordered) {
        var contact = new HashMap<String, Object>();
        contact.put("firstName", firstName);
        contact.put("lastName", lastName);
        contact.put("email", "someone@example.com");
        contact.put("timeZone", "Europe/Berlin");
        var fields = new HashMap<String, Object>();
        fields.put("contact", contact);
        fields.put("unsubscribeUrl", "https://shop.harbour.example/u/abc?x=1&y=2");
        fields.put("preferencesUrl", "https://shop.harbour.example/p/jkl");
        fields.put("confirmUrl", "https://shop.harbour.example/c/def");
        fields.put("addressUrl", "https://shop.harbour.example/p/address/ghi");
        fields.put("optIn", Map.of("wordings", List.of("I agree <to> news")));
        fields.put("surveyUrl", Map.of("satisfaction", "https://shop.harbour.example/s/xyz"));
        fields.put(
                "company",
                Map.of(
                        "name", "Harbour Tea & Coffee",
                        "address", "Am Sandtorkai 40, 20457 Hamburg",
                        "website", "https://shop.harbour.example"));
        if (ordered) {
            contact.put("renewalDate", "2026-03-05");
            fields.put("orders", Map.of("count", 3, "lastAt", Instant.parse("2026-03-05T10:00:00Z")));
        }
        return fields;
    }
}
