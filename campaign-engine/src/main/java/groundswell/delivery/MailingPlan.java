package groundswell.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one send task of one campaign version sends; {@code validFor} null means for as long as it takes. */
public record MailingPlan(
        long campaignId,
        long versionId,
        String elementId,
        String template,
        String topic,
        @Nullable Duration validFor) {}
