package groundswell.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some moments, newest first, and where to go on: {@code next} is null at the end. */
public record TimelinePage(List<Moment> items, @Nullable String next) {

    public TimelinePage {
        items = List.copyOf(items);
    }
}
