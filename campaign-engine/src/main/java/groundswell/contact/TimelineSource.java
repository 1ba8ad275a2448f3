package groundswell.contact;

import java.time.Instant;
import java.util.List;

/** A module that knows moments of a contact's life; its beans are asked when a timeline is shown. */
public interface TimelineSource {

    /** Those before the instant, newest first, at most {@code limit}. */
    List<Moment> momentsOf(long contactId, Instant before, int limit);
}
