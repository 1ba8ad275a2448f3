package groundswell.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the ledger shows it.
 *
 * @param messageId the Message-ID header, without angle brackets; the same for every try
 * @param reason why it was suppressed, failed or is unknown
 * @param reply the mail server's last words
 */
public record MessageView(
        long id,
        long campaignId,
        String element,
        String template,
        long contactId,
        MessageState state,
        String messageId,
        @Nullable String reason,
        Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable String reply) {}
