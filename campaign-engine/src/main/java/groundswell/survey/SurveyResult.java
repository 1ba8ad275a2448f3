package groundswell.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was answered so far.
 *
 * @param count all answers, also those without a score
 * @param nps null as long as nobody gave a score
 * @param distribution how many gave each score, from 0 to 10
 */
public record SurveyResult(
        long count,
        long promoters,
        long passives,
        long detractors,
        @Nullable NetPromoterScore nps,
        List<Long> distribution) {

    public SurveyResult {
        distribution = List.copyOf(distribution);
    }
}
