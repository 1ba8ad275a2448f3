package groundswell.contact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proof that somebody was erased; it says nothing about him.
 *
 * @param contact the number that he had
 * @param counts how many rows of each table were deleted or made nobody's
 */
public record Erasure(long contact, Instant at, @Nullable String username, Map<String, Integer> counts) {
    public Erasure {
        counts = Map.copyOf(counts);
    }
}
