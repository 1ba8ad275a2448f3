package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.survey.Surveys;
import groundswell.testing.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** What a customer meets behind the link of a survey; over real HTTP. */
@WholeApplication
class SurveyHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Surveys surveys;

    private RestClient http;
    private String link;

    @BeforeEach
    void ada_who_reads_german_was_asked() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        db.sql("truncate contact, survey_answer, touchpoint cascade").update();
        db.sql("""
                        insert into contact (id, email, email_key, first_name, language, created_at, updated_at)
                        values (1, 'ada@x.example', 'ada@x.example', 'Ada', 'de', now(), now())
                        """).update();
        link = link(70);
    }

    private String link(long enrollment) {
        var survey = surveys.find("satisfaction").orElseThrow();
        return "/s/" + tokens.sign(Purpose.SURVEY, 1, enrollment, 7, survey.number());
    }

    private ResponseEntity<String> get(String path) {
        return http.get().uri(path).retrieve().toEntity(String.class);
    }

    private ResponseEntity<String> post(String path, String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private List<String> answers() {
        return db.sql("select score || ' ' || answers::text || ' ' || language from survey_answer order by id")
                .query(String.class)
                .list();
    }

    private long events() {
        return db.sql("select count(*) from touchpoint where kind = 'survey.answered'")
                .query(Long.class)
                .single();
    }

    @Test
    void a_score_clicked_in_the_mail_is_chosen_on_the_page_and_changes_nothing() {
        for (int i = 0; i < 5; i++) {
            var page = get(link + "?score=9");
            assertThat(page.getStatusCode().value()).isEqualTo(200);
            assertThat(page.getBody())
                    .contains("<html lang=\"de\">", "Wie war es?", "value=\"9\" checked", "Möchten Sie uns noch etwas")
                    .doesNotContain("<script", "value=\"8\" checked");
        }
        http.head().uri(link + "?score=9").retrieve().toBodilessEntity();

        assertThat(answers()).isEmpty();
        assertThat(events()).isZero();
    }

    @Test
    void a_sent_answer_counts_once_and_can_be_changed() {
        var first = post(link, "score", "9", "comment", "Guter Tee <b>");
        assertThat(first.getStatusCode().value()).isEqualTo(200);
        assertThat(first.getBody()).contains("Vielen Dank").doesNotContain("geändert");
        var second = post(link, "score", "3", "lacking", "price");
        assertThat(second.getStatusCode().value()).isEqualTo(200);
        assertThat(second.getBody()).contains("Wir haben Ihre Antwort geändert");

        assertThat(answers())
                .containsExactly("3 {\"score\": 3, \"comment\": \"Guter Tee <b>\", \"lacking\": \"price\"} de");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void what_depends_on_the_score_is_shown_by_style_alone() {
        assertThat(get(link).getBody())
                .contains("form:has([name=\"score\"][value=\"6\"]:checked) #ask-lacking { display: block; }")
                .contains("form:has([name=\"score\"][value=\"9\"]:checked) #ask-praise { display: block; }")
                .doesNotContain("[value=\"7\"]:checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "-1", "nine", "", "<script>alert(1)</script>"})
    void an_answer_outside_the_scale_is_refused_and_nothing_typed_is_lost(String score) {
        var page = post(link, "score", score, "comment", "Ich <b>bleibe</b> stehen");

        assertThat(page.getStatusCode().value()).isEqualTo(422);
        assertThat(page.getBody())
                .contains("Es ist nichts verloren", "Ich &lt;b&gt;bleibe&lt;/b&gt; stehen")
                .contains(
                        score.isEmpty() ? "Bitte beantworten Sie diese Frage" : "Bitte wählen Sie eine der angebotenen")
                .doesNotContain("<script");
        assertThat(answers()).isEmpty();
    }

    @Test
    void a_comment_that_is_too_long_comes_back_whole() {
        var comment = "x".repeat(2_001);
        var page = post(link, "score", "2", "comment", comment);

        assertThat(page.getStatusCode().value()).isEqualTo(422);
        assertThat(page.getBody()).contains("2.000 Zeichen", comment, "value=\"2\" checked");
        assertThat(answers()).isEmpty();
    }

    @Test
    void an_unknown_question_is_said_and_the_other_answers_stay() {
        var page = post(link, "score", "8", "comment", "Gut", "salary", "1");

        assertThat(page.getStatusCode().value()).isEqualTo(422);
        assertThat(page.getBody()).contains("nicht (mehr) gestellt", "value=\"8\" checked", "Gut");
        assertThat(answers()).isEmpty();
    }

    @Test
    void a_link_with_one_letter_changed_shows_nothing_and_takes_nothing() {
        for (int i = "/s/".length(); i < link.length(); i += 5) {
            var forged = link.substring(0, i) + (link.charAt(i) == 'A' ? 'B' : 'A') + link.substring(i + 1);
            assertThat(get(forged).getStatusCode().value()).isEqualTo(404);
            assertThat(post(forged, "score", "9").getStatusCode().value()).isEqualTo(404);
        }
        var elsewhere = "/s/" + tokens.sign(Purpose.UNSUBSCRIBE, 1, 70, 7, 1);
        assertThat(post(elsewhere, "score", "9").getStatusCode().value()).isEqualTo(404);

        assertThat(answers()).isEmpty();
    }

    @Test
    void every_run_through_a_campaign_is_an_invitation_of_its_own() {
        post(link(70), "score", "9");
        post(link(71), "score", "4");

        assertThat(answers()).hasSize(2);
        assertThat(events()).isEqualTo(2);
    }
}
