package groundswell.survey;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * {@code answered("satisfaction", within: duration("P30D"))}, {@code nps("satisfaction")}, the latest score or null, and
 * {@code answer("satisfaction", "score") < 7}, the latest answer to one question: a number, a text, true or false, or a
 * list where several may be ticked; null, or false, when he did not answer it.
 * Inside a campaign an answer that was given in another run does not count; one outside of any campaign does.
 */
@Component
class SurveyVocabulary implements Vocabulary {

    private static final String HERE = " and (a.enrollment_id = e.id or a.enrollment_id is null)";

    private static final String ANSWERED = """
            exists (
                select from survey_answer a
                where a.contact_id = c.id and a.survey = :survey and a.at >= :within and a.at <= :until%s
            )""";

    private static final String NPS = """
            (
                select a.score
                from survey_answer a
                where a.contact_id = c.id and a.survey = :survey and a.score is not null and a.at <= :until%s
                order by a.at desc, a.id desc
                limit 1
            )""";

    private static final String ANSWER = """
            (
                select %s
                from survey_answer a
                where a.contact_id = c.id and a.survey = :survey and a.answers -> :question is not null and a.at <= :until%s
                order by a.at desc, a.id desc
                limit 1
            )""";

    private final Surveys surveys;

    SurveyVocabulary(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public List<Function> functions() {
        var survey = Parameter.required("survey", FeelType.TEXT);
        return List.of(
                new Function(
                        "answered",
                        FeelType.BOOLEAN,
                        List.of(survey, Parameter.optional("within", FeelType.DAYS)),
                        ANSWERED.formatted(""),
                        ANSWERED.formatted(HERE)),
                new Function("nps", FeelType.NUMBER, List.of(survey), NPS.formatted(""), NPS.formatted(HERE)),
                answer(FeelType.TEXT, "a.answers ->> :question"));
    }

    private static Function answer(FeelType type, String value) {
        var form = type == FeelType.BOOLEAN ? "coalesce(" + ANSWER + ", false)" : ANSWER;
        return new Function(
                "answer",
                type,
                List.of(Parameter.required("survey", FeelType.TEXT), Parameter.required("question", FeelType.TEXT)),
                form.formatted(value, ""),
                form.formatted(value, HERE));
    }

    @Override
    public boolean isOpen(String word) {
        return word.equals("answered") || word.equals("nps") || word.equals("answer");
    }

    @Override
    public Function narrowed(Function function, Map<String, String> texts) {
        if (!function.name().equals("answer")) {
            return function;
        }
        var kind = surveys.find(texts.getOrDefault("survey", ""))
                .flatMap(survey -> survey.page().find(texts.getOrDefault("question", "")))
                .map(Question::kind)
                .orElse(QuestionKind.TEXT);
        return switch (kind) {
            case RATING ->
                answer(FeelType.NUMBER, "json_value(a.answers -> :question, '$' returning numeric null on error)");
            case BOOLEAN ->
                answer(FeelType.BOOLEAN, "json_value(a.answers -> :question, '$' returning boolean false on error)");
            case CHECKBOX -> answer(FeelType.LIST, "texts_of(a.answers -> :question)");
            case RADIOGROUP, TEXT, COMMENT -> function;
        };
    }

    @Override
    public Set<String> valuesOf(String parameter, Map<String, String> otherTexts) {
        if (!parameter.equals("question")) {
            return valuesOf(parameter);
        }
        return surveys.find(otherTexts.getOrDefault("survey", "")).stream()
                .flatMap(survey -> survey.page().questions().stream())
                .map(Question::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> valuesOf(String parameter) {
        return parameter.equals("survey")
                ? surveys.all().stream().map(Survey::key).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public Map<String, String> labelsOf(String parameterOrName) {
        return parameterOrName.equals("survey")
                ? surveys.all().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Survey::key, it -> it.page().title().in(Locale.ROOT)))
                : Map.of();
    }
}
