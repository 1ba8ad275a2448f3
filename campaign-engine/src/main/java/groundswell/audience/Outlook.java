package groundswell.audience;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A condition taken apart, for whoever asks before people are on their way: what is known of them, and what is not yet. */
public sealed interface Outlook {

    /** True when all of them are. */
    record All(List<Outlook> parts) implements Outlook {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** True when one of them is. */
    record Any(List<Outlook> parts) implements Outlook {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Outlook part) implements Outlook {}

    /** Can be asked of each contact today, in {@link Scope#EVERYONE}. */
    record Known(Condition condition) implements Outlook {}

    /**
     * Shows only on the way, such as whether somebody clicks.
     *
     * @param feel as it was written; the same text is the same question
     * @param about the function or the name that makes it open, such as {@code clicked} or {@code enrollment.leadScore}
     * @param texts what the function was given as texts, by parameter
     * @param already what it is for a contact today, who may have done it before he is on his way; null when that does not
     *     count
     * @param number what {@code about} has to be when it is a number compared with a number; null otherwise
     */
    record Open(
            String feel,
            String about,
            Map<String, String> texts,
            @Nullable Condition already,
            @Nullable Predicate<BigDecimal> number)
            implements Outlook {
        public Open {
            texts = Map.copyOf(texts);
        }
    }
}
