package groundswell.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that came back, what was understood of it and what was done. Strangers wrote all of its texts.
 *
 * @param door by which way it came, such as {@code mailbox:bounces} or {@code smtp}
 * @param reason a {@link Reason} of a bounce, a {@link FeedbackType} of a complaint
 * @param words what the server said
 * @param template of the letter
 * @param address of which it tells
 * @param body what was written; only of a single one
 * @param canBeUndone whether it put the address on the list of those who are not written to, and that still stands
 */
public record ReturnedMail(
        long id,
        String door,
        Instant receivedAt,
        InboundKind kind,
        @Nullable String reason,
        @Nullable String status,
        @Nullable String words,
        Deed deed,
        @Nullable Proof proof,
        @Nullable Long contactId,
        @Nullable Long messageId,
        @Nullable Long campaignId,
        @Nullable String template,
        @Nullable String address,
        @Nullable String from,
        String subject,
        @Nullable String body,
        boolean canBeUndone,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable String undoneWhy) {}
