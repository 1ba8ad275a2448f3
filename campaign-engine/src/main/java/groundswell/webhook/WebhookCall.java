package groundswell.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call about one contact.
 *
 * @param publicId what the receiver knows it by
 * @param status the answer's status; null without an answer
 * @param problem why the last try failed
 */
public record WebhookCall(
        long id,
        UUID publicId,
        long contactId,
        String campaign,
        String element,
        int attempts,
        Instant queuedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer status,
        @Nullable String problem) {}
