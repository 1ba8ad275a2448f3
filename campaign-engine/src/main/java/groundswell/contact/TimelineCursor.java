package groundswell.contact;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a timeline goes on: in the middle of what happened at one moment, for several things happen at once and a page
 * may end between them. Opaque to those who send it back.
 *
 * @param at the moment of the last that was shown
 * @param shown how many of that moment were shown
 */
record TimelineCursor(Instant at, int shown) {

    private static final int BYTES = Long.BYTES + 2 * Integer.BYTES;
    private static final int MOST_AT_ONCE = 1_000_000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** Null when there is none, which is the beginning. Throws {@link InvalidContact} when it is not one of ours. */
    static @Nullable TimelineCursor read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == BYTES) {
                var buffer = ByteBuffer.wrap(bytes);
                var at = Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
                var shown = buffer.getInt();
                if (shown >= 0 && shown <= MOST_AT_ONCE && !at.isBefore(EARLIEST) && !at.isAfter(LATEST)) {
                    return new TimelineCursor(at, shown);
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // not one of ours: refused below
        }
        throw InvalidContact.of("cursor", "This is not a cursor of a timeline.", "Begin again without one.");
    }

    /** The instant before which everything that is not shown yet happened; the database counts microseconds. */
    Instant before() {
        return at.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    String text() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putInt(shown)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
