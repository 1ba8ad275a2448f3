package groundswell.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some items of a list, and where to go on: {@code next} is null at its end, {@code total} may be an estimate. */
public record Page<T>(List<T> items, @Nullable String next, long total) {}
