package groundswell.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact whom sales should call.
 *
 * @param score null when it could not be decided; {@code scoreProblem} then says why
 * @param rules the rules of the score that held, strongest first: why now
 */
public record Lead(
        long id,
        long contactId,
        @Nullable Long campaignId,
        @Nullable Long enrollmentId,
        @Nullable String elementId,
        int visit,
        String source,
        @Nullable Integer score,
        @Nullable String scoreProblem,
        List<Why> rules,
        LeadState state,
        @Nullable String assignee,
        @Nullable String reason,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        Instant createdAt,
        @Nullable Instant openedAt,
        @Nullable Instant claimedAt,
        Instant dueAt,
        @Nullable Instant remindedAt,
        @Nullable Instant escalatedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant closedAt,
        @Nullable String processInstanceId,
        int version) {

    /** A rule that held, and what it was worth. */
    public record Why(String rule, int points, @Nullable String reason) {}
}
