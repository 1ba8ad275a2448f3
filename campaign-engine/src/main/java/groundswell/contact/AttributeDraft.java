package groundswell.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an attribute to be. When it is added, name, type and label are needed and a null flag is no; when
 * it is changed, a null stays as it is, and its type never changes.
 */
public record AttributeDraft(
        @Nullable String name,
        @Nullable AttributeType type,
        @Nullable String label,
        @Nullable List<String> choices,
        @Nullable Boolean required,
        @Nullable Boolean unique,
        @Nullable Boolean personal) {}
