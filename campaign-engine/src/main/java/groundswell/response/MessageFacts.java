package groundswell.response;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a message was about; told by the module that keeps the ledger of messages. */
@FunctionalInterface
public interface MessageFacts {

    Optional<MessageFact> of(long messageId);

    /** By message, those that are known. */
    default Map<Long, MessageFact> of(Collection<Long> messageIds) {
        return messageIds.stream()
                .distinct()
                .flatMap(id -> of(id).map(it -> Map.entry(id, it)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** {@code sentAt} is null as long as no server has taken the message. */
    record MessageFact(
            long contactId,
            long enrollmentId,
            long campaignId,
            String template,
            String elementId,
            @Nullable Instant sentAt) {}
}
