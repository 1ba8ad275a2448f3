package groundswell.contact;

import org.jspecify.annotations.Nullable;

/** A fact that may be known of a contact, held in a column of its own or under its name in {@code attributes}. */
public record Attribute(
        String name,
        AttributeType type,
        String label,
        @Nullable String columnName) {}
