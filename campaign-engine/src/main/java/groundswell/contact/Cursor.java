package groundswell.contact;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: opaque, so that what it stands for may change. */
final class Cursor {

    private Cursor() {}

    static String after(long id) {
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The id before which the next page begins; with no cursor, behind the newest. */
    static long read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == Long.BYTES) {
                return ByteBuffer.wrap(bytes).getLong();
            }
        } catch (IllegalArgumentException e) {
            // not one of ours: refused below
        }
        throw InvalidContact.of("cursor", "This is not a cursor of a contact list.", "Begin again without one.");
    }
}
