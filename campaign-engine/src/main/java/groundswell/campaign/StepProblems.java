package groundswell.campaign;

import groundswell.audience.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single settings of elements and collects what is wrong with them. */
final class StepProblems {

    private static final Pattern EVENT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,99}");

    private final KnownWords known;
    private final List<Problem> problems;
    private final Set<String> sendTasks = new HashSet<>();

    StepProblems(KnownWords known, List<Problem> problems) {
        this.known = known;
        this.problems = problems;
    }

    /** Conditions may name the letters of these steps. */
    void knowSendTask(String id) {
        sendTasks.add(id);
    }

    Set<String> sendTasks() {
        return sendTasks;
    }

    void add(String element, String rule, String message, @Nullable String hint) {
        problems.add(new Problem(element, rule, message, hint));
    }

    /** Adds all that is wrong with a condition. */
    void addThoseOf(String element, String feel, Scope scope) {
        known.conditionProblems(feel, scope, sendTasks).forEach(it -> add(element, "feel", it.message(), it.hint()));
    }

    /** Adds all that is wrong with a date of a contact. */
    void addThoseOfDate(String element, String feel) {
        known.dateProblems(feel).forEach(it -> add(element, "feel", it.message(), it.hint()));
    }

    /** Empty, with a problem added, when the text cannot be read. */
    <T> Optional<T> attempt(String id, String rule, String text, Function<String, T> parse, String hint) {
        try {
            return Optional.of(parse.apply(text));
        } catch (RuntimeException e) {
            var reason = e instanceof IllegalArgumentException ? e.getMessage() : null;
            add(id, rule, reason == null ? "“" + text + "” cannot be read." : reason, hint);
            return Optional.empty();
        }
    }

    /** The event that an element waits for. */
    Awaited awaited(String id, String name, Map<String, String> settings) {
        var event = settings.getOrDefault("event", "");
        if (!EVENT_NAME.matcher(event).matches()) {
            add(
                    id,
                    "event",
                    event.isEmpty()
                            ? "“" + name + "” waits for nothing."
                            : "“" + event + "” cannot be the name of an event.",
                    "Name the event, for instance clicked, survey.answered or form.sent.");
        }
        var filter = settings.getOrDefault("filter", "");
        if (filter.isEmpty()) {
            return new Awaited(event, null);
        }
        addThoseOf(id, filter, Scope.EVENT);
        return new Awaited(event, filter);
    }
}
