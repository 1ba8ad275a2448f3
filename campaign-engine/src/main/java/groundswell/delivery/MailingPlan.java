package groundswell.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one send task of one campaign version sends.
 *
 * @param validFor null: for as long as it takes
 * @param sender the key of a {@link SendingIdentity}; null: the company's own
 */
public record MailingPlan(
        long campaignId,
        long versionId,
        String elementId,
        String template,
        String topic,
        @Nullable Duration validFor,
        @Nullable String sender) {}
