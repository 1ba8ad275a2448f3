package groundswell.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to which something came back.
 *
 * @param enrollmentId the run of the campaign; negative when it was a service letter
 * @param campaignId 0 when it was a service letter
 * @param recipient the address, when it was another one than the contact's
 * @param sentAt null when no mail server has taken it for certain
 * @param sender the key of its {@link SendingIdentity}; null: the company's own
 * @param senderDomain the domain in whose name it was
 */
public record SentLetter(
        long messageId,
        long contactId,
        long enrollmentId,
        long mailingId,
        long campaignId,
        String template,
        String topic,
        MessageState state,
        @Nullable String recipient,
        @Nullable Instant sentAt,
        @Nullable String sender,
        String senderDomain) {}
