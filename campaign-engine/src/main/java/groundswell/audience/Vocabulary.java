package groundswell.audience;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that a module which owns facts about contacts adds to conditions. Every bean of this type is heard.
 * Its SQL stands in a statement about {@code contact c}; it is written by us, never by a user.
 */
public interface Vocabulary {

    /** How the names of an event's fields begin; they are known in {@link Scope#EVENT} alone, as {@code ev.data}. */
    String EVENT = "event.";

    /** How names begin that belong to one run through a campaign, {@code e.id}; known in {@link Scope#CAMPAIGN} alone. */
    String ENROLLMENT = "enrollment.";

    /** What the id of a step ends with, among the steps given to the compiler, when its outcome may be asked for. */
    String ASKED = "?";

    /** The parameter that names a letter: by the key of its template, or by the step of a campaign that sends it. */
    String TEMPLATE = "template";

    /** Templates are named in small letters, steps as diagrams do: {@code Activity_SendOffer}. */
    static boolean namesAStep(Map<String, String> texts) {
        return texts.getOrDefault(TEMPLATE, "").chars().anyMatch(Character::isUpperCase);
    }

    default List<Name> names() {
        return List.of();
    }

    default List<Function> functions() {
        return List.of();
    }

    /**
     * What became of people at a step of the campaign whose outcome may be asked for; {@link #ENROLLMENT} and the id of
     * the step in camel case.
     */
    default Optional<Name> outcomeOf(String step) {
        return Optional.empty();
    }

    /**
     * Whether this function or name of this vocabulary asks about what people do on their way through a campaign, so that
     * before it nobody can know the answer, only assume it. The words of {@link #ENROLLMENT} are.
     */
    default boolean isOpen(String word) {
        return false;
    }

    /** What a text given for a parameter of this name may be, such as the keys of all templates; empty: anything. */
    default Set<String> valuesOf(String parameter) {
        return Set.of();
    }

    /** The same when it depends on what else was given, such as the questions of that survey; empty: anything. */
    default Set<String> valuesOf(String parameter, Map<String, String> otherTexts) {
        return valuesOf(parameter);
    }

    /**
     * What a question of this vocabulary becomes once its texts are known: the answer to one question of a survey is a
     * number, to another one a list. Whatever was not written out as a text is missing from {@code texts}.
     */
    default Function narrowed(Function function, Map<String, String> texts) {
        return function;
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
     * @param sql its value; null in SQL is null in FEEL; {@code :now} and {@code :today} are the moment of asking
     * @param join the left join on c.id that the value needs, at most one row per contact; empty: none
     * @param then its value as it was at {@code :until}, without the join; null: {@code sql}, and that is today's unless
     *     it names {@code :until} itself
     */
    record Name(
            String name,
            FeelType type,
            String sql,
            String join,
            @Nullable String then) {

        public Name(String name, FeelType type, String sql, String join) {
            this(name, type, sql, join, null);
        }
    }

    /**
     * A question with arguments, such as {@code clicked("pricing", within: duration("P7D"))}. Its SQL names the
     * arguments as {@code :template}, and the moment of asking as {@code :now} and {@code :today}. A duration arrives
     * as the instant it reaches back to, {@code :now} minus the duration, and as -infinity when it was left out. The
     * SQL of a true-or-false question never answers null. {@code :until} is the moment behind which nothing counts:
     * infinity, unless a condition is asked again of a moment that is over; SQL without it knows only today.
     *
     * @param plain the SQL, unless one of {@code given} takes its place
     * @param given other SQL by the name of the optional parameter that asks for it, because it costs more
     */
    record Function(String name, FeelType type, List<Parameter> parameters, Form plain, Map<String, Form> given) {
        public Function {
            parameters = List.copyOf(parameters);
            given = Map.copyOf(given);
        }

        public Function(String name, FeelType type, List<Parameter> parameters, String everyone, String campaign) {
            this(name, type, parameters, new Form(everyone, campaign), Map.of());
        }

        /** This SQL instead, when the optional argument is there. */
        public Function when(String parameter, String everyone, String campaign) {
            return when(parameter, new Form(everyone, campaign));
        }

        public Function when(String parameter, Form form) {
            var forms = new HashMap<>(given);
            forms.put(parameter, form);
            return new Function(name, type, parameters, plain, forms);
        }
    }

    /**
     * One way to ask.
     *
     * @param everyone the SQL in {@link Scope#EVERYONE}
     * @param campaign the SQL in {@link Scope#CAMPAIGN}, where {@code e.id} is the enrollment
     * @param dear whether it is looked up anew for each contact, so that whoever something else rules out is not asked
     */
    record Form(String everyone, String campaign, boolean dear) {

        public Form(String everyone, String campaign) {
            this(everyone, campaign, false);
        }
    }

    /** A name of several words, {@code at least}, stands in SQL as {@code :atLeast}. */
    record Parameter(String name, FeelType type, boolean required) {
        public static Parameter required(String name, FeelType type) {
            return new Parameter(name, type, true);
        }

        public static Parameter optional(String name, FeelType type) {
            return new Parameter(name, type, false);
        }
    }
}
