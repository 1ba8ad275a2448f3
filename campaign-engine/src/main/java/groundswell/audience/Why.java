package groundswell.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a condition holds for one contact, or does not: its parts in the order of the text, what joins others before
 * those. Without parts when the condition has problems.
 */
public record Why(boolean holds, List<Reason> parts, List<Problem> problems) {

    public Why {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /** How a part joins the deeper ones that follow it. */
    public enum Joint {
        AND,
        OR,
        NOT
    }

    /**
     * One part of the condition.
     *
     * @param depth 0 for the whole
     * @param from its first character in the condition, from 0; {@code to} is the one after its last
     * @param joins null when it stands for itself
     * @param segment the key when the part is {@code inSegment("key")}
     * @param recorded whether all that it names is known as it was at the moment that was asked of; else it is today's
     */
    public record Reason(
            int depth,
            int from,
            int to,
            String text,
            @Nullable Joint joins,
            boolean holds,
            @Nullable String segment,
            boolean recorded,
            List<Fact> values) {}

    /** What a name or a calculation in the part is for this contact: text, number, truth, list, or null. */
    public record Fact(String name, @Nullable Object value) {}
}
