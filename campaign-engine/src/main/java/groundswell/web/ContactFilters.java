package groundswell.web;

import groundswell.audience.Audience;
import groundswell.audience.Compiled;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.audience.Segments;
import groundswell.contact.FieldProblem;
import groundswell.contact.InvalidContact;
import groundswell.contact.SearchText;
import groundswell.contact.Selection;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a list, a file or a bulk action means: the same filters select the same people in each of them. */
@Component
class ContactFilters {

    private final Audience audience;
    private final Segments segments;
    private final Clock clock;

    ContactFilters(Audience audience, Segments segments, Clock clock) {
        this.audience = audience;
        this.segments = segments;
        this.clock = clock;
    }

    /**
     * All that is given must hold; what is null or blank is not asked.
     *
     * @param condition FEEL
     * @param segment a key, or an id
     * @param tag exactly as it is written
     * @param company its id
     * @param q the beginning of an address or a name
     */
    record Filter(
            @Nullable String condition,
            @Nullable String segment,
            @Nullable String tag,
            @Nullable Long company,
            @Nullable String q) {

        boolean isJustSearch() {
            return blank(condition) && blank(segment) && blank(tag) && company == null;
        }

        boolean isEmpty() {
            return isJustSearch() && blank(q);
        }
    }

    /** Throws {@link InvalidContact} for a condition that cannot be read and a segment that does not exist. */
    Selection selection(Filter filter) {
        return compiled(both(filter.condition(), filter.segment()))
                .tagged(filter.tag())
                .workingFor(filter.company())
                .found(SearchText.of(filter.q()));
    }

    private @Nullable String both(@Nullable String condition, @Nullable String segment) {
        if (segment == null || segment.isBlank()) {
            return condition;
        }
        var key = keyOf(segment);
        var inSegment = "inSegment(\"%s\")".formatted(key);
        return blank(condition) ? inSegment : "(%s) and %s".formatted(condition, inSegment);
    }

    private String keyOf(String segment) {
        try {
            boolean isId = segment.matches("[0-9]{1,18}");
            return (isId ? segments.get(Long.parseLong(segment)) : segments.get(segment.replace("\0", ""))).key();
        } catch (NoSuchElementException e) {
            throw new InvalidContact(List.of(new FieldProblem(
                    "segment", String.valueOf(e.getMessage()), "GET /api/segments lists those that there are.")));
        }
    }

    private Selection compiled(@Nullable String feel) {
        if (feel == null || feel.isBlank()) {
            return Selection.everybody();
        }
        var compiled = audience.compile(feel, Scope.EVERYONE);
        if (compiled instanceof Condition condition) {
            return new Selection(condition.joins(), condition.where(), condition.at(clock.instant()));
        }
        var problems = ((Compiled.Problems) compiled).problems();
        throw new InvalidContact(problems.stream()
                .map(it -> new FieldProblem("condition", it.message(), it.hint()))
                .toList());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
