package groundswell.audience;

import groundswell.audience.AttributeSource.Attribute;
import groundswell.audience.Vocabulary.Function;
import groundswell.audience.Vocabulary.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every word that a condition may use at this moment. */
final class Words {

    static final String CONTACT = "contact.";

    private static final String UNTIL = ":until";

    private final Map<String, Attribute> attributes = new TreeMap<>();
    private final Map<String, Attribute> former = new TreeMap<>();
    private final Map<String, Name> names = new TreeMap<>();
    private final Map<String, Function> functions = new TreeMap<>();
    private final List<Vocabulary> vocabularies;
    private final Set<String> steps;
    private final boolean ofThen;

    /** {@code ofThen}: asked of a moment that may be over, behind which nothing counts. */
    Words(List<Attribute> attributes, List<Vocabulary> vocabularies, Scope scope, Set<String> steps, boolean ofThen) {
        this.steps =
                steps.stream().filter(step -> !step.endsWith(Vocabulary.ASKED)).collect(Collectors.toUnmodifiableSet());
        this.ofThen = ofThen;
        this.vocabularies = new ArrayList<>(vocabularies);
        this.vocabularies.add(new BuiltInWords());
        attributes.forEach(attribute -> {
            this.attributes.put(CONTACT + attribute.name(), attribute);
            attribute.formerNames().forEach(name -> former.put(CONTACT + name, attribute));
        });
        for (var vocabulary : this.vocabularies) {
            vocabulary.names().stream()
                    .filter(name -> isKnownIn(scope, name.name()))
                    .forEach(name -> names.put(name.name(), name));
            outcomes(vocabulary, scope, steps).forEach(name -> names.put(name.name(), name));
            vocabulary.functions().forEach(function -> functions.put(function.name(), function));
        }
    }

    boolean ofThen() {
        return ofThen;
    }

    /** Whether nobody knows the answer before people are on their way. */
    boolean isOpen(String word) {
        return word.startsWith(Vocabulary.ENROLLMENT) || vocabularies.stream().anyMatch(it -> it.isOpen(word));
    }

    String until() {
        return ofThen ? Bindings.NOW : FunctionSql.EVER;
    }

    /** Whether what this names is known as it was at the moment of asking; whatever names nothing is. */
    boolean remembers(Feel piece) {
        if (piece instanceof Feel.Name it) {
            return name(it.dotted()).map(Words::remembers).orElse(false);
        } else if (piece instanceof Feel.Call it && !BuiltInWords.NAMES.contains(it.function())) {
            var given = it.arguments().stream().map(Feel.Argument::name).collect(Collectors.toSet());
            return function(it.function())
                    .map(function ->
                            FunctionSql.form(function, given).everyone().contains(UNTIL))
                    .orElse(false);
        }
        return true;
    }

    /** What is kept on a run stays as it was written. */
    private static boolean remembers(Name name) {
        return name.then() != null || name.sql().contains(UNTIL) || name.name().startsWith(Vocabulary.ENROLLMENT);
    }

    private static Stream<Name> outcomes(Vocabulary vocabulary, Scope scope, Set<String> steps) {
        return steps.stream()
                .filter(step -> scope == Scope.CAMPAIGN && step.endsWith(Vocabulary.ASKED))
                .flatMap(step ->
                        vocabulary.outcomeOf(step.substring(0, step.length() - Vocabulary.ASKED.length())).stream());
    }

    private static boolean isKnownIn(Scope scope, String name) {
        return (scope == Scope.EVENT || !name.startsWith(Vocabulary.EVENT))
                && (scope == Scope.CAMPAIGN || !name.startsWith(Vocabulary.ENROLLMENT));
    }

    /** By its name or by one that it had; suggestions name only what it is called now. */
    Optional<Attribute> attribute(String name) {
        return Optional.ofNullable(attributes.getOrDefault(name, former.get(name)));
    }

    Optional<Name> name(String name) {
        return Optional.ofNullable(names.get(name));
    }

    Optional<FeelType> typeOf(String name) {
        return attribute(name).map(Attribute::type).or(() -> name(name).map(Name::type));
    }

    Optional<Function> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** What a parameter of this name may be, beside these other texts; empty: anything. */
    Set<String> valuesOf(String parameter, Map<String, String> otherTexts) {
        var values = new TreeSet<String>();
        vocabularies.forEach(vocabulary -> values.addAll(vocabulary.valuesOf(parameter, otherTexts)));
        if (parameter.equals(Vocabulary.TEMPLATE) && !values.isEmpty()) {
            values.addAll(steps);
        }
        return values;
    }

    Map<String, String> labelsOf(String parameterOrName) {
        var labels = new LinkedHashMap<String, String>();
        vocabularies.forEach(vocabulary -> labels.putAll(vocabulary.labelsOf(parameterOrName)));
        valuesOf(parameterOrName, Map.of()).forEach(value -> labels.putIfAbsent(value, value));
        return labels;
    }

    List<Function> functions() {
        return List.copyOf(functions.values());
    }

    /** The question as its own vocabulary asks it when these texts were given. */
    Function narrowed(Function function, Map<String, String> texts) {
        return vocabularies.stream()
                .filter(it -> it.functions().stream().anyMatch(own -> own.name().equals(function.name())))
                .findFirst()
                .map(it -> it.narrowed(function, texts))
                .orElse(function);
    }

    String hintForName(String unknown) {
        if (functions.containsKey(unknown)) {
            return "Write %s(…).".formatted(unknown);
        }
        return Nearest.to(unknown, names()).map("Did you mean %s?"::formatted).orElseGet(() -> family(unknown));
    }

    Set<String> names() {
        var all = new TreeSet<>(attributes.keySet());
        all.addAll(names.keySet());
        return all;
    }

    private String family(String unknown) {
        var prefix = unknown.substring(0, unknown.indexOf('.') + 1);
        var family = names().stream().filter(name -> name.startsWith(prefix)).toList();
        return "Known are " + String.join(", ", family.isEmpty() ? names() : family) + ".";
    }

    String hintForFunction(String unknown) {
        return Nearest.to(unknown, functions.keySet())
                .map("Did you mean %s(…)?"::formatted)
                .orElseGet(() -> "Known are " + String.join(", ", functions.keySet()) + ".");
    }
}
