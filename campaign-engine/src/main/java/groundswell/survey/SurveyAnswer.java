package groundswell.survey;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One person's answer. */
public record SurveyAnswer(
        long id,
        long contactId,
        @Nullable Long campaignId,
        @Nullable Integer score,
        Map<String, Object> answers,
        String language,
        Instant at) {}
