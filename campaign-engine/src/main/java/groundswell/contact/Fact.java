package groundswell.contact;

import org.jspecify.annotations.Nullable;

/**
 * A value of an attribute, read and checked for many contacts.
 *
 * @param value as JSON; null: the attribute becomes empty
 */
public record Fact(Attribute attribute, @Nullable String value) {}
