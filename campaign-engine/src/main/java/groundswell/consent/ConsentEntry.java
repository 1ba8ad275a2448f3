package groundswell.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One word of a contact on a topic, as proof: when, by which way, on which page, to which wording, from where. */
public record ConsentEntry(
        long contactId,
        String topic,
        boolean given,
        Instant at,
        String how,
        @Nullable String source,
        @Nullable String wording,
        @Nullable String ip) {}
