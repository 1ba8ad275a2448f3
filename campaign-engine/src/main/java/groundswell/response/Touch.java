package groundswell.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a contact did elsewhere, as another system tells it.
 *
 * @param contact the external id, or else the address
 * @param name the other system's word for it, such as {@code demo-requested}
 * @param at null: now
 * @param data a JSON object
 * @param id the other system's own id, which makes it safe to tell the same event again; null: taken each time
 */
public record Touch(
        @Nullable String contact,
        @Nullable String name,
        @Nullable Instant at,
        @Nullable String data,
        @Nullable String id) {}
