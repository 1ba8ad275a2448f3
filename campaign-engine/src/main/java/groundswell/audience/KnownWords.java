package groundswell.audience;

import groundswell.audience.Vocabulary.Function;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of conditions as a person picks them. Values are those one may want to choose; others may be fine too. */
public record KnownWords(List<Named> names, List<Question> functions) {

    public KnownWords {
        names = List.copyOf(names);
        functions = List.copyOf(functions);
    }

    /** A fact; its family is what stands before the first dot, such as {@code orders}. */
    public record Named(String name, String family, FeelType type, String label, List<Value> values) {}

    /** A function; a built-in one calculates with its arguments, the others know something about a contact. */
    public record Question(String name, FeelType type, boolean builtIn, List<Place> parameters) {}

    public record Place(String name, FeelType type, boolean required, List<Value> values) {}

    public record Value(String value, String label) {}

    /** The attributes in the order of the registry, then the other names. */
    static KnownWords of(Words words, AttributeSource attributes, PresentValues present) {
        var labels = attributes.labels();
        var names = new ArrayList<Named>();
        var order = new LinkedHashSet<String>();
        for (var attribute : attributes.attributes()) {
            var name = Words.CONTACT + attribute.name();
            order.add(name);
            var values = words.labelsOf(name);
            names.add(named(
                    name,
                    attribute.type(),
                    labels.getOrDefault(attribute.name(), inWords(attribute.name())),
                    values.isEmpty() ? present.of(attribute) : values));
        }
        for (var name : words.names()) {
            if (order.add(name)) {
                var type = words.typeOf(name).orElseThrow();
                names.add(named(name, type, inWords(name.substring(name.indexOf('.') + 1)), words.labelsOf(name)));
            }
        }
        var functions =
                words.functions().stream().map(it -> question(words, it)).toList();
        return new KnownWords(names, functions);
    }

    private static Named named(String name, FeelType type, String label, Map<String, String> values) {
        return new Named(name, name.substring(0, name.indexOf('.')), type, label, values(values));
    }

    private static Question question(Words words, Function function) {
        var parameters = function.parameters().stream()
                .map(it -> new Place(it.name(), it.type(), it.required(), values(words.labelsOf(it.name()))))
                .toList();
        return new Question(function.name(), function.type(), BuiltInWords.NAMES.contains(function.name()), parameters);
    }

    private static List<Value> values(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(it -> new Value(it.getKey(), it.getValue()))
                .toList();
    }

    /** {@code averageValue} as Average value. */
    private static String inWords(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
