package groundswell.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A launch that somebody has asked for.
 *
 * @param letInNow whether people come in at once although a schedule or a condition lets others in later
 * @param wishedAt the moment that was asked for; null: as soon as may be
 * @param zone where {@code wishedAt} was read from a clock; null when it was not
 * @param startsAt when it begins; null while somebody has to approve it
 * @param audience how many would have entered when it was asked for; null when it could not be counted
 * @param decidedBy who has approved or refused it; null when nobody has
 * @param comment what that person said
 * @param problem why it did not begin at its time; null unless it is held
 */
public record Launch(
        long id,
        long campaignId,
        LaunchState state,
        String requestedBy,
        Instant requestedAt,
        boolean letInNow,
        @Nullable Instant wishedAt,
        @Nullable String zone,
        @Nullable Instant startsAt,
        @Nullable Long audience,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment,
        @Nullable String problem) {}
