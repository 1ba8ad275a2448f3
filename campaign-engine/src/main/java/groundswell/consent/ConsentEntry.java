package groundswell.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One word of a contact on a topic, as proof: when, by which way, on which page, to which wording, from where, by whom.
 *
 * @param by who said it, one of {@link Speaker}; null only in entries that are older than the question
 * @param until when it ends by itself: only what a purchase implies does; null: holds until the contact says otherwise
 */
public record ConsentEntry(
        long contactId,
        String topic,
        boolean given,
        Instant at,
        String how,
        @Nullable String source,
        @Nullable String wording,
        @Nullable String ip,
        @Nullable String by,
        @Nullable Instant until) {

    /** A word that holds until the next one. */
    public ConsentEntry(
            long contactId,
            String topic,
            boolean given,
            Instant at,
            String how,
            @Nullable String source,
            @Nullable String wording,
            @Nullable String ip,
            @Nullable String by) {
        this(contactId, topic, given, at, how, source, wording, ip, by, null);
    }
}
