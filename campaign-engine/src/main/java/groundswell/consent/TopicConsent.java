package groundswell.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last word of a contact on a topic.
 *
 * @param until the moment from which it counts no longer; null unless it was implied by a purchase
 */
public record TopicConsent(
        String topic,
        boolean given,
        Instant at,
        String how,
        @Nullable Instant until) {

    public TopicConsent(String topic, boolean given, Instant at, String how) {
        this(topic, given, at, how, null);
    }

    /** The contact said so himself; nothing that only follows from a purchase. */
    public boolean isExplicitlyGiven() {
        return given && until == null;
    }

    public boolean allows(Instant moment) {
        return given && (until == null || until.isAfter(moment));
    }
}
