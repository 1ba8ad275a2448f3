package groundswell.contact;

import org.jspecify.annotations.Nullable;

/**
 * A contact of whom something was changed.
 *
 * @param before what was there, as JSON; null for nothing
 */
public record Changed(long contactId, @Nullable String before) {}
