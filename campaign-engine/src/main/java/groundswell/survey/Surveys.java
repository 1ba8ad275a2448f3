package groundswell.survey;

import static java.util.Objects.requireNonNull;

import groundswell.response.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The door: which surveys there are, what people answered, and what that comes to. */
@Component
public class Surveys {

    /** The event that is told of each new answer. */
    public static final String ANSWERED = "survey.answered";

    private static final int HIGHEST_SCORE = 10;
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Survey> surveys = new TreeMap<>();
    private final Answers answers;
    private final Response response;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Surveys(JdbcClient db, Response response, PlatformTransactionManager transactions, Clock clock) {
        this.answers = new Answers(db);
        this.response = response;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        DefinitionReader.shipped("surveys", "survey.json")
                .forEach((key, json) ->
                        surveys.put(key, new Survey(key, DefinitionReader.questionnaire("surveys/" + key, json))));
    }

    public List<Survey> all() {
        return List.copyOf(surveys.values());
    }

    public Optional<Survey> find(String key) {
        return Optional.ofNullable(surveys.get(key));
    }

    /** The survey that links know under this number. */
    public Optional<Survey> byNumber(long number) {
        return surveys.values().stream().filter(it -> it.number() == number).findFirst();
    }

    /**
     * Keeps an answer. The first answer to an invitation raises the event {@link #ANSWERED}, in the same transaction;
     * another one changes what is kept and raises nothing, because a campaign has acted on the first.
     */
    public Recorded record(Survey survey, Invitation invitation, Filled filled, String language) {
        if (!filled.problems().isEmpty()) {
            throw new IllegalArgumentException("An answer with problems is not kept: " + filled.problems());
        }
        return requireNonNull(transaction.execute(status -> keep(survey, invitation, filled, language)));
    }

    private Recorded keep(Survey survey, Invitation invitation, Filled filled, String language) {
        var score = filled.answers().get(Survey.SCORE) instanceof Integer given ? given : null;
        var now = clock.instant();
        if (answers.add(survey.key(), invitation, filled, score, language, now)) {
            var id = "survey:" + survey.key() + ":"
                    + (invitation.enrollmentId() == null ? 0 : invitation.enrollmentId());
            response.record(invitation.contactId(), ANSWERED, event(survey, invitation, score), id);
            return Recorded.NEW;
        }
        answers.change(survey.key(), invitation, filled, written(survey), score, language, now);
        return Recorded.CHANGED;
    }

    private static List<String> written(Survey survey) {
        return survey.page().questions().stream()
                .filter(question -> !question.kind().isChosen())
                .map(Question::name)
                .toList();
    }

    private static String event(Survey survey, Invitation invitation, @Nullable Integer score) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("survey", survey.key());
        data.put("score", score);
        data.put("group", score == null ? null : NpsGroup.of(score).name().toLowerCase(Locale.ROOT));
        data.put("campaign", invitation.campaignId());
        data.put("enrollment", invitation.enrollmentId());
        return JSON.writeValueAsString(data);
    }

    public SurveyResult resultOf(Survey survey) {
        var distribution = new ArrayList<>(Collections.nCopies(HIGHEST_SCORE + 1, 0L));
        var groups = new EnumMap<NpsGroup, Long>(NpsGroup.class);
        long count = 0;
        for (var some : answers.counts(survey.key())) {
            count += some.count();
            if (some.score() != null) {
                distribution.set(some.score(), some.count());
                groups.merge(NpsGroup.of(some.score()), some.count(), Long::sum);
            }
        }
        long promoters = groups.getOrDefault(NpsGroup.PROMOTER, 0L);
        long passives = groups.getOrDefault(NpsGroup.PASSIVE, 0L);
        long detractors = groups.getOrDefault(NpsGroup.DETRACTOR, 0L);
        var nps = promoters + passives + detractors == 0 ? null : NetPromoterScore.of(promoters, passives, detractors);
        return new SurveyResult(count, promoters, passives, detractors, nps, distribution);
    }

    /** Answers in which something was written, newest first; {@code before} is the last id seen, or null. */
    public List<SurveyAnswer> commented(Survey survey, @Nullable Long before, int limit) {
        return answers.commented(survey.key(), before == null ? Long.MAX_VALUE : before, limit);
    }
}
