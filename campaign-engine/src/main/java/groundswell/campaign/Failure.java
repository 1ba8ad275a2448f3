package groundswell.campaign;

import java.time.Instant;

/**
 * Somebody for whom a step could not be done.
 *
 * @param reason in words that hold nothing personal
 */
public record Failure(String element, String name, long contactId, String reason, Instant at, Place place) {

    /** A place in the list of failures. */
    public record Place(long wave, long enrollment) {
        public static final Place START = new Place(0, 0);
    }
}
