package groundswell.response;

import org.jspecify.annotations.Nullable;

/**
 * Something that a module of ours noticed about a contact just now.
 *
 * @param name such as {@code lead.accepted}
 * @param data a JSON object
 * @param id makes it safe to note the same again; null: taken each time
 */
public record Noted(
        long contactId,
        String name,
        @Nullable String data,
        @Nullable String id) {}
