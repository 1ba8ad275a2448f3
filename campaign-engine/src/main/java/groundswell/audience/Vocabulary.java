package groundswell.audience;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that a module which owns facts about contacts adds to conditions. Every bean of this type is heard.
 * Its SQL stands in a statement about {@code contact c}; it is written by us, never by a user.
 */
public interface Vocabulary {

    /** How the names of an event's fields begin; they are known in {@link Scope#EVENT} alone, as {@code ev.data}. */
    String EVENT = "event.";

    /** How names begin that belong to one run through a campaign, {@code e.id}; known in {@link Scope#CAMPAIGN} alone. */
    String ENROLLMENT = "enrollment.";

    default List<Name> names() {
        return List.of();
    }

    default List<Function> functions() {
        return List.of();
    }

    /** What a text given for a parameter of this name may be, such as the keys of all templates; empty: anything. */
    default Set<String> valuesOf(String parameter) {
        return Set.of();
    }

    /**
     * What the values of a parameter or of a name are called, by value, in the order in which one looks for them. It
     * says what may be offered; what is refused is up to {@link #valuesOf}.
     */
    default Map<String, String> labelsOf(String parameterOrName) {
        return Map.of();
    }

    /**
     * A fact with one value per contact, such as {@code orders.count}.
     *
     * @param sql its value; null in SQL is null in FEEL
     * @param join the left join on c.id that the value needs, at most one row per contact; empty: none
     */
    record Name(String name, FeelType type, String sql, String join) {}

    /**
     * A question with arguments, such as {@code clicked("pricing", within: duration("P7D"))}. Its SQL names the
     * arguments as {@code :template}, and the moment of asking as {@code :now} and {@code :today}. A duration arrives
     * as the instant it reaches back to, {@code :now} minus the duration, and as -infinity when it was left out. The
     * SQL of a true-or-false question never answers null.
     *
     * @param everyone the SQL in {@link Scope#EVERYONE}
     * @param campaign the SQL in {@link Scope#CAMPAIGN}, where {@code e.id} is the enrollment
     */
    record Function(String name, FeelType type, List<Parameter> parameters, String everyone, String campaign) {
        public Function {
            parameters = List.copyOf(parameters);
        }
    }

    record Parameter(String name, FeelType type, boolean required) {
        public static Parameter required(String name, FeelType type) {
            return new Parameter(name, type, true);
        }

        public static Parameter optional(String name, FeelType type) {
            return new Parameter(name, type, false);
        }
    }
}
