package groundswell.response;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message was about; told by the module that keeps the ledger of messages. */
@FunctionalInterface
public interface MessageFacts {

    Optional<MessageFact> of(long messageId);

    /** {@code sentAt} is null as long as no server has taken the message. */
    record MessageFact(
            long contactId,
            long enrollmentId,
            long campaignId,
            String template,
            String elementId,
            @Nullable Instant sentAt) {}
}
