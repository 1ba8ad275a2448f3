package groundswell.consent;

import java.time.Instant;

/** The last word of a contact on a topic. */
public record TopicConsent(String topic, boolean given, Instant at, String how) {}
