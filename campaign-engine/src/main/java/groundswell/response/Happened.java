package groundswell.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a contact did that no campaign has looked at yet.
 *
 * @param campaignId the campaign whose letter it was about; null for events from elsewhere
 * @param enrollmentId the run whose letter it was about; null for events from elsewhere
 * @param data the event's fields as a JSON object
 */
public record Happened(
        long contactId,
        String kind,
        Instant at,
        @Nullable Long campaignId,
        @Nullable Long enrollmentId,
        String data) {}
