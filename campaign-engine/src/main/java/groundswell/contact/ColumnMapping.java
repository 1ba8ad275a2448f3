package groundswell.contact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which column of a file holds which attribute, null for what is left out, and the rules that rows are held to. */
record ColumnMapping(List<String> columns, List<@Nullable Attribute> targets, List<Attribute> rules) {

    /** By the names of the columns: the first that looks like an attribute holds it. */
    static ColumnMapping guess(List<String> columns, List<Attribute> registry) {
        var taken = new HashSet<String>();
        var targets = new ArrayList<@Nullable Attribute>();
        for (var column : columns) {
            targets.add(HeaderWords.targetOf(column, registry)
                    .filter(taken::add)
                    .flatMap(name -> registry.stream()
                            .filter(attribute -> attribute.isCalled(name))
                            .findFirst())
                    .orElse(null));
        }
        return new ColumnMapping(columns, Collections.unmodifiableList(targets), rules(registry));
    }

    /** As somebody chose: column to attribute; a column that is not named, or with an empty target, is left out. */
    static ColumnMapping of(List<String> columns, Map<String, @Nullable String> chosen, List<Attribute> registry) {
        var targets = new ArrayList<@Nullable Attribute>(Collections.nCopies(columns.size(), null));
        var names = registry.stream().map(Attribute::name).toList();
        var problems = new ArrayList<FieldProblem>();
        chosen.forEach((column, target) -> {
            var place = columns.indexOf(PlainText.strip(column));
            if (target == null || target.isBlank()) {
                return;
            }
            var attribute = IntStream.range(0, registry.size())
                    .filter(it -> registry.get(it).isCalled(target))
                    .findFirst()
                    .orElse(-1);
            if (place < 0) {
                problems.add(
                        problem("The file has no column “" + Places.shown(column) + "”.", Nearest.to(column, columns)));
            } else if (attribute < 0) {
                problems.add(problem(
                        "There is no attribute “" + Places.shown(target) + "” for “" + Places.shown(column) + "”.",
                        Nearest.to(target, names)));
            } else if (targets.contains(registry.get(attribute))) {
                problems.add(problem("Two columns are to become “" + target + "”.", "Choose one of them."));
            } else {
                targets.set(place, registry.get(attribute));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidContact(problems);
        }
        return new ColumnMapping(columns, Collections.unmodifiableList(targets), rules(registry));
    }

    /** Throws {@link InvalidContact} when no column holds the address: then nobody could be told from anybody. */
    void refuseWithoutAddress() {
        if (!holds("email")) {
            throw InvalidContact.of(
                    "mapping",
                    "No column holds the email address.",
                    "Say which one does. The columns are: "
                            + columns.stream().map(Places::shown).limit(20).collect(Collectors.joining(", ")) + ".");
        }
    }

    /** Throws {@link InvalidContact} when a column tells of consent, and nobody said to what. */
    void refuseConsentWithoutTopic() {
        ConsentColumns.TARGETS.stream()
                .filter(target -> holds(target.key()))
                .findFirst()
                .ifPresent(target -> {
                    throw InvalidContact.of(
                            "consentTopic",
                            "A column is to become “%s”, but no topic is given.".formatted(target.name()),
                            "Say what these people consented to, or leave the column out.");
                });
    }

    /** What the database must look at before a row goes in; the address and the external id have their own rule. */
    private static List<Attribute> rules(List<Attribute> registry) {
        return registry.stream()
                .filter(it -> !it.key().equals("email") && !it.key().equals("externalId"))
                .filter(it -> it.required() || it.unique())
                .toList();
    }

    /** Whether the database may still refuse a row that looks well. */
    boolean mayBeRefused() {
        return !rules.isEmpty() || holds("externalId");
    }

    boolean holds(String name) {
        return targets.stream()
                .anyMatch(target -> target != null && target.key().equals(name));
    }

    private static FieldProblem problem(String message, String hint) {
        return new FieldProblem("mapping", message, hint);
    }
}
