package groundswell.delivery;

import java.time.Instant;

/** A contact who got a message of a campaign; {@code at} is when the first one was handed over. */
public record Reached(long contactId, Instant at) {}
