package groundswell.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A merge as a contact's page tells of it.
 *
 * @param email the address of the contact that was merged into this one
 * @param undoUntil null: it is too late, or it was undone
 */
public record MergeRecord(
        long id,
        long merged,
        String email,
        Instant at,
        @Nullable String username,
        @Nullable Instant undoUntil,
        @Nullable Instant undoneAt) {}
