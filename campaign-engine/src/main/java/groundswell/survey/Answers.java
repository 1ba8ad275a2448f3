package groundswell.survey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of answers. */
final class Answers {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient db;

    Answers(JdbcClient db) {
        this.db = db;
    }

    /** False when this invitation was answered before. */
    boolean add(
            String survey, Invitation invitation, Filled filled, @Nullable Integer score, String language, Instant at) {
        var sql = """
                insert into survey_answer (contact_id, survey, enrollment_id, campaign_id, score, answers, commented,
                                           language, at)
                values (:contact, :survey, :enrollment, :campaign, :score, cast(:answers as jsonb), :commented,
                        :language, :at)
                on conflict (contact_id, survey, enrollment_id) do nothing
                """;
        int rows = db.sql(sql)
                .param("contact", invitation.contactId())
                .param("survey", survey)
                .param("enrollment", invitation.enrollmentId())
                .param("campaign", invitation.campaignId())
                .param("score", score)
                .param("answers", JSON.writeValueAsString(filled.answers()))
                .param("commented", filled.commented())
                .param("language", language)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return rows == 1;
    }

    /**
     * What is said now replaces what was said then, and what is not spoken about now stays: a second click on another
     * score does not lose the comment. Answers to questions that the new score no longer asks go.
     *
     * @param written the questions in which one writes
     */
    void change(
            String survey,
            Invitation invitation,
            Filled filled,
            List<String> written,
            @Nullable Integer score,
            String language,
            Instant at) {
        var sql = """
                update survey_answer
                set answers = (answers - cast(:hidden as text[])) || cast(:answers as jsonb),
                    commented = jsonb_exists_any(
                        (answers - cast(:hidden as text[])) || cast(:answers as jsonb), cast(:written as text[])),
                    score = coalesce(:score, score), language = :language, changed_at = :at
                where contact_id = :contact and survey = :survey and enrollment_id is not distinct from :enrollment
                """;
        db.sql(sql)
                .param("hidden", filled.hidden().toArray(String[]::new))
                .param("answers", JSON.writeValueAsString(filled.answers()))
                .param("written", written.toArray(String[]::new))
                .param("score", score)
                .param("language", language)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("contact", invitation.contactId())
                .param("survey", survey)
                .param("enrollment", invitation.enrollmentId())
                .update();
    }

    /** {@code score} null: those without one. */
    record ScoreCount(@Nullable Integer score, long count) {}

    List<ScoreCount> counts(String survey) {
        var sql = """
                select score, count(*) as count
                from survey_answer
                where survey = :survey
                group by score
                """;
        return db.sql(sql).param("survey", survey).query(ScoreCount.class).list();
    }

    private record Row(
            long id,
            long contactId,
            @Nullable Long campaignId,
            @Nullable Integer score,
            String answers,
            String language,
            OffsetDateTime at) {}

    /** Those in which something was written, newest first. */
    List<SurveyAnswer> commented(String survey, long before, int limit) {
        var sql = """
                select id, contact_id, campaign_id, score, answers::text as answers, language, at
                from survey_answer
                where survey = :survey and commented and id < :before
                order by id desc
                limit :limit
                """;
        return db
                .sql(sql)
                .param("survey", survey)
                .param("before", before)
                .param("limit", limit)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new SurveyAnswer(
                        row.id(),
                        row.contactId(),
                        row.campaignId(),
                        row.score(),
                        JSON.readValue(row.answers(), FIELDS),
                        row.language(),
                        row.at().toInstant()))
                .toList();
    }
}
