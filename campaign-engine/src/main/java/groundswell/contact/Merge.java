package groundswell.contact;

import java.time.Instant;

/**
 * Two contacts that are one person.
 *
 * @param from the contact that became a part of {@code to}
 * @param fromKey the address of {@code from} as it is compared
 */
public record Merge(long id, long from, String fromKey, long to, String toKey, Instant at) {}
