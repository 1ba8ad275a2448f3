package groundswell.audience;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that conditions may name as {@code contact.<name>}. */
@FunctionalInterface
public interface AttributeSource {

    List<Attribute> attributes();

    /** What people call them, by name. */
    default Map<String, String> labels() {
        return Map.of();
    }

    /** A table whose id the attribute's column holds, and the column there that holds the fact. */
    record Elsewhere(String table, String column) {}

    /** Held by a column of contact, or, when that is null, under its key in contact.attributes; former names are understood too. */
    record Attribute(
            String name,
            FeelType type,
            @Nullable String column,
            String key,
            List<String> formerNames,
            @Nullable Elsewhere elsewhere) {

        /** One that was never renamed. */
        public Attribute(String name, FeelType type, @Nullable String column) {
            this(name, type, column, name, List.of(), null);
        }
    }
}
