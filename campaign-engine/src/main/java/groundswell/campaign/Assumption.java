package groundswell.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal assumes of what people will do.
 *
 * @param key by which another rate may be given: the condition's text, or the id of an event's element
 * @param about {@code event}, {@code condition}, or the function or name that a condition asks, such as {@code clicked}
 * @param subject the event, the letter, the survey it is about; null when there is none
 * @param elements where it is asked
 * @param people how many the rate was found from; 0 when it was not found but guessed or given
 * @param cases in how many letters or campaigns these people were
 */
public record Assumption(
        String key,
        String about,
        @Nullable String subject,
        List<String> elements,
        Rate rate,
        Source source,
        long people,
        int cases) {

    public Assumption {
        elements = List.copyOf(elements);
    }

    public enum Source {
        /** What happened after former letters, or in former campaigns. */
        PAST,
        /** What the decision table says today of some of the people. */
        TABLE,
        /** Nothing is known of it yet. */
        GUESS,
        /** Somebody said so for this rehearsal. */
        GIVEN
    }

    Assumption given(Rate other) {
        return new Assumption(key, about, subject, elements, other, Source.GIVEN, 0, 0);
    }
}
