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
 * {@code answered("satisfaction", within: duration("P30D"))} and {@code nps("satisfaction")}, the latest score or null.
 * Inside a campaign an answer that was given in another run does not count; one outside of any campaign does.
 */
@Component
class SurveyVocabulary implements Vocabulary {

    private static final String HERE = " and (a.enrollment_id = e.id or a.enrollment_id is null)";

    private static final String ANSWERED = """
            exists (
                select from survey_answer a
                where a.contact_id = c.id and a.survey = :survey and a.at >= :within%s
            )""";

    private static final String NPS = """
            (
                select a.score
                from survey_answer a
                where a.contact_id = c.id and a.survey = :survey and a.score is not null%s
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
                new Function("nps", FeelType.NUMBER, List.of(survey), NPS.formatted(""), NPS.formatted(HERE)));
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
