package groundswell.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A diagram that somebody is still drawing; it may be one that could not run yet.
 *
 * @param key the id of the process in it, which becomes the campaign's key; empty while there is none
 * @param campaignId the campaign of which it will be the next version; null for a new one
 * @param basedOn the version from which it was begun; 0 for a new campaign
 * @param revision counts every change; whoever saves names the one he has seen
 */
public record Draft(
        long id,
        String name,
        String key,
        @Nullable Long campaignId,
        int basedOn,
        int revision,
        Instant updatedAt,
        String updatedBy) {}
