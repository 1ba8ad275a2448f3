package groundswell.web;

import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.survey.NpsGroup;
import groundswell.survey.Question;
import groundswell.survey.Survey;
import groundswell.survey.SurveyAnswer;
import groundswell.survey.SurveyResult;
import groundswell.survey.Surveys;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What people answered, and what that comes to. */
@RestController
@RequestMapping("/api/surveys")
@PreAuthorize("hasRole('MARKETER')")
class SurveyResultController {

    private static final int MOST_LISTED = 200;

    private final Surveys surveys;
    private final Contacts contacts;

    SurveyResultController(Surveys surveys, Contacts contacts) {
        this.surveys = surveys;
        this.contacts = contacts;
    }

    record ResultView(String key, Map<String, String> title, SurveyResult result) {}

    record ResultList(List<ResultView> items, @Nullable String next) {}

    record Person(
            long id, @Nullable String firstName, @Nullable String lastName, String email) {}

    /** {@code comments}: what was written, a question each; {@code contact} null: he is gone since. */
    record AnswerView(
            long id,
            Instant at,
            @Nullable Integer score,
            @Nullable String group,
            List<String> comments,
            Map<String, Object> answers,
            String language,
            @Nullable Long campaignId,
            @Nullable Person contact) {}

    record AnswerList(List<AnswerView> items, @Nullable String next) {}

    @GetMapping
    ResultList list() {
        return new ResultList(surveys.all().stream().map(this::view).toList(), null);
    }

    @GetMapping("/{key}")
    ResultView get(@PathVariable String key) {
        return view(find(key));
    }

    /** Those in which something was written, newest first. */
    @GetMapping("/{key}/answers")
    AnswerList answers(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var survey = find(key);
        int most = Math.max(1, Math.min(limit, MOST_LISTED));
        var answers = surveys.commented(survey, cursor, most);
        var people = contacts
                .byIds(answers.stream().map(SurveyAnswer::contactId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        var items = answers.stream()
                .map(it -> view(survey, it, people.get(it.contactId())))
                .toList();
        var next = items.size() < most
                ? null
                : String.valueOf(items.get(items.size() - 1).id());
        return new AnswerList(items, next);
    }

    private Survey find(String key) {
        return surveys.find(key)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no survey " + key + "."));
    }

    private ResultView view(Survey survey) {
        return new ResultView(survey.key(), survey.page().title().byLanguage(), surveys.resultOf(survey));
    }

    private static AnswerView view(Survey survey, SurveyAnswer answer, @Nullable Contact contact) {
        return new AnswerView(
                answer.id(),
                answer.at(),
                answer.score(),
                answer.score() == null
                        ? null
                        : NpsGroup.of(answer.score()).name().toLowerCase(Locale.ROOT),
                survey.page().questions().stream()
                        .filter(it -> !it.kind().isChosen())
                        .map(Question::name)
                        .map(answer.answers()::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList(),
                answer.answers(),
                answer.language(),
                answer.campaignId(),
                contact == null
                        ? null
                        : new Person(contact.id(), contact.firstName(), contact.lastName(), contact.email()));
    }
}
