package groundswell.webhook;

import java.time.Instant;
import java.util.List;

/**
 * A system that campaigns tell about people.
 *
 * @param name how diagrams call it
 * @param fields the names of the attributes that are sent, beside our id and the external one
 * @param waiting calls that are still to be made or made again
 * @param dead calls that were given up
 */
public record Webhook(
        String name, String url, List<String> fields, Instant updatedAt, long waiting, long delivered, long dead) {
    public Webhook {
        fields = List.copyOf(fields);
    }

    /** All calls there ever were. */
    public long queued() {
        return waiting + delivered + dead;
    }
}
