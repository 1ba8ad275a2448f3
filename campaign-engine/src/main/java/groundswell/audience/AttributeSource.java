package groundswell.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes that conditions may name as {@code contact.<name>}. */
@FunctionalInterface
public interface AttributeSource {

    List<Attribute> attributes();

    /** @param column the column of contact that holds it; null: a key of contact.attributes */
    record Attribute(String name, FeelType type, @Nullable String column) {}
}
