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

    /** Held by a column of contact, or, when that is null, under its name in contact.attributes. */
    record Attribute(String name, FeelType type, @Nullable String column) {}
}
