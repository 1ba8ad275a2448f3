package groundswell.contact;

import java.time.Instant;
import java.util.List;

/** A module that knows moments of a contact's life; its beans are asked when a timeline is shown. */
@FunctionalInterface
public interface TimelineSource {

    /** Those before the instant, newest first, at most {@code limit}. */
    List<Moment> momentsOf(long contactId, Instant before, int limit);

    /**
     * The newest of these kinds. Asks for more and more of all kinds until there are enough; a source that has many
     * answers it better itself.
     */
    default List<Moment> momentsOf(long contactId, MomentKinds kinds, Instant before, int limit) {
        for (var asked = limit; ; asked = Math.multiplyExact(asked, 8)) {
            var all = momentsOf(contactId, before, asked);
            var wanted =
                    all.stream().filter(it -> kinds.has(it.kind())).limit(limit).toList();
            if (wanted.size() == limit || all.size() < asked) {
                return wanted;
            }
        }
    }
}
