package groundswell.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the people of a step, by contact; {@code next} is the contact behind whom it goes on, null at the end. */
public record StepPeople(List<Person> items, @Nullable Long next) {
    public StepPeople {
        items = List.copyOf(items);
    }

    /** Which people of a step. */
    public enum Which {
        /** Everybody who ever came there, each once. */
        ARRIVED,
        STANDING
    }

    /** {@code at}: when the contact came there, the last time. */
    public record Person(long contactId, Instant at) {}
}
