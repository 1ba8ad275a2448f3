package groundswell.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.survey.AnswerProblem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class QuestionnaireTest {

    private static final Questionnaire PAGE = DefinitionReader.questionnaire(
            "satisfaction",
            java.util.Objects.requireNonNull(
                    DefinitionReader.shipped("surveys", "survey.json").get("satisfaction")));

    private static List<AnswerProblem> problems(Map<String, List<String>> given) {
        return PAGE.read(given).problems();
    }

    @Test
    void a_text_is_read_in_the_readers_language() {
        assertThat(PAGE.title().in(Locale.TRADITIONAL_CHINESE)).isEqualTo("您覺得如何？");
        assertThat(PAGE.title().in(Locale.forLanguageTag("de-AT"))).isEqualTo("Wie war es?");
        assertThat(PAGE.title().in(Locale.FRENCH)).isEqualTo("How was it?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "11", "9.5", "nine", "٩", "09"})
    void a_score_outside_the_scale_is_refused(String score) {
        assertThat(problems(Map.of("score", List.of(score))))
                .containsExactly(new AnswerProblem("score", Kind.NOT_OFFERED, 0));
    }

    @Test
    void two_scores_at_once_are_none() {
        assertThat(problems(Map.of("score", List.of("9", "3"))))
                .containsExactly(new AnswerProblem("score", Kind.NOT_OFFERED, 0));
    }

    @Test
    void a_missing_answer_and_an_unknown_question_are_named() {
        assertThat(problems(Map.of("score", List.of(" "), "salary", List.of("1"))))
                .containsExactly(
                        new AnswerProblem("score", Kind.MISSING, 0),
                        new AnswerProblem("salary", Kind.UNKNOWN_QUESTION, 0));
    }

    @Test
    void a_comment_is_counted_in_characters_as_people_count_them() {
        var fits = "茶".repeat(1_999) + "🍵";

        assertThat(problems(Map.of("score", List.of("9"), "comment", List.of(fits))))
                .isEmpty();
        assertThat(problems(Map.of("score", List.of("9"), "comment", List.of(fits + "x"))))
                .containsExactly(new AnswerProblem("comment", Kind.TOO_LONG, 2_000));
    }

    @Test
    void what_cannot_be_stored_is_dropped_and_line_breaks_are_ours() {
        var filled = PAGE.read(Map.of("score", List.of("9"), "comment", List.of(" a\u0000b\r\nc\ud800\u0007 ")));

        assertThat(filled.answers()).containsEntry("comment", "ab\nc");
        assertThat(filled.commented()).isTrue();
    }

    @Test
    void only_questions_that_the_score_asks_are_answered() {
        var filled = PAGE.read(
                Map.of("score", List.of("9"), "praise", List.of("quality", "price"), "lacking", List.of("delivery")));

        assertThat(filled.answers()).isEqualTo(Map.of("score", 9, "praise", List.of("quality", "price")));
        assertThat(filled.hidden()).containsExactly("lacking");
        assertThat(filled.commented()).isFalse();
        assertThat(PAGE.answersThatShow(PAGE.find("lacking").orElseThrow()))
                .containsExactly("0", "1", "2", "3", "4", "5", "6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"html\", \"name\": \"a\", \"title\": \"A\"}",
                "{\"type\": \"text\", \"name\": \"a b\", \"title\": \"A\"}",
                "{\"type\": \"text\", \"name\": \"a\"}",
                "{\"type\": \"text\", \"name\": \"a\", \"title\": {\"de\": \"A\"}}",
                "{\"type\": \"text\", \"name\": \"a\", \"title\": \"A\", \"visibleIf\": \"{b} = 1\"}",
                "{\"type\": \"text\", \"name\": \"a\", \"title\": \"A\", \"visibleIf\": \"{b} = 1 or true\"}",
                "{\"type\": \"text\", \"name\": \"a\", \"title\": \"A\", \"inputType\": \"password\"}",
            })
    void what_a_page_cannot_ask_is_refused_with_its_reason(String element) {
        var json = """
                {"title": "T", "description": "D", "completedHtml": "C", "pages": [{"elements": [%s]}]}
                """.formatted(element);

        assertThatThrownBy(() -> DefinitionReader.questionnaire("odd", new JsonMapper().readTree(json)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The page odd cannot be asked");
    }
}
