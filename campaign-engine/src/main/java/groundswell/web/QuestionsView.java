package groundswell.web;

import groundswell.survey.AnswerProblem;
import groundswell.survey.LocalText;
import groundswell.survey.Question;
import groundswell.survey.Questionnaire;
import groundswell.survey.VisibleIf;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions of a public page as its template shows them, with what was typed and what is wrong with it. */
@Component
class QuestionsView {

    /** What browsers may fill in by themselves (WCAG 2.2, 1.3.5). */
    private static final Map<String, String> AUTOCOMPLETE = Map.of(
            "firstName", "given-name",
            "lastName", "family-name",
            "email", "email",
            "company", "organization",
            "phone", "tel");

    private final PublicText text;

    QuestionsView(PublicText text) {
        this.text = text;
    }

    List<Map<String, Object>> of(
            Questionnaire page, Map<String, List<String>> typed, List<AnswerProblem> problems, Locale locale) {
        var sentences = problems.stream()
                .collect(Collectors.toMap(
                        AnswerProblem::question, problem -> sentence(problem, locale), (first, second) -> first));
        return page.questions().stream()
                .map(it -> question(
                        page,
                        it,
                        typed.getOrDefault(it.name(), List.of()),
                        sentences.getOrDefault(it.name(), ""),
                        locale))
                .toList();
    }

    String sentence(AnswerProblem problem, Locale locale) {
        return text.of("questions.problem." + problem.kind().name(), locale, problem.limit());
    }

    private static Map<String, Object> question(
            Questionnaire page, Question question, List<String> typed, String problem, Locale locale) {
        var view = new HashMap<String, Object>();
        view.put("name", question.name());
        view.put("kind", question.kind().name().toLowerCase(Locale.ROOT));
        view.put("title", question.title().in(locale));
        view.put("required", question.required());
        view.put("lowest", textOf(question.lowest(), locale));
        view.put("highest", textOf(question.highest(), locale));
        view.put("inputType", question.inputType());
        view.put("autocomplete", AUTOCOMPLETE.getOrDefault(question.name(), ""));
        view.put("value", typed.isEmpty() ? "" : typed.get(0));
        view.put(
                "choices",
                question.choices().stream()
                        .map(choice -> Map.of(
                                "value", choice.value(),
                                "text", choice.text().in(locale),
                                "chosen", typed.contains(choice.value())))
                        .toList());
        view.put("problem", problem);
        view.put("conditional", question.visibleIf() != null);
        view.put("shownByQuestion", nameOf(question.visibleIf()));
        view.put("shownBy", page.answersThatShow(question));
        return view;
    }

    private static String textOf(@Nullable LocalText text, Locale locale) {
        return text == null ? "" : text.in(locale);
    }

    private static String nameOf(@Nullable VisibleIf condition) {
        return condition == null ? "" : condition.question();
    }
}
