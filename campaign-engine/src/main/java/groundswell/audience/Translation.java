package groundswell.audience;

import static java.util.Objects.requireNonNull;

import groundswell.audience.AttributeSource.Attribute;
import groundswell.audience.Feel.Operator;
import groundswell.audience.Feel.Test;
import groundswell.audience.Term.Nothing;
import groundswell.audience.Term.Predicate;
import groundswell.audience.Term.Value;
import groundswell.audience.Term.Wrong;
import groundswell.audience.Vocabulary.Name;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what was read into SQL and checks, on the way, that each piece makes sense where it stands. */
final class Translation implements Feel.Cases<Term> {

    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*");

    private final Words words;
    private final Findings findings;
    private final Bindings bindings;
    private final Set<String> joins;
    private final IdentityHashMap<Feel, Predicate> conditions = new IdentityHashMap<>();
    private final Comparisons comparisons;
    private final Calculations calculations;
    private final Calls calls;
    private final Nesting nesting;
    private final Scope scope;
    /** The fact whose own table is asked; null: contacts are. */
    private final @Nullable Attribute here;

    Translation(Words words, Scope scope, Findings findings, Nesting nesting) {
        this(words, scope, findings, nesting, new Bindings(), new LinkedHashSet<>(), null);
    }

    private Translation(
            Words words,
            Scope scope,
            Findings findings,
            Nesting nesting,
            Bindings bindings,
            Set<String> joins,
            @Nullable Attribute here) {
        this.words = words;
        this.scope = scope;
        this.here = here;
        this.findings = findings;
        this.nesting = nesting;
        this.bindings = bindings;
        this.joins = joins;
        this.comparisons = new Comparisons(findings);
        this.calculations = new Calculations(findings);
        this.calls = new Calls(words, scope, this, findings);
    }

    /** For a condition that stands inside of this one and means everyone; its values and joins are ours. */
    Translation inside(Words everyone, Findings inside, Nesting deeper) {
        return new Translation(everyone, Scope.EVERYONE, inside, deeper, bindings, joins, null);
    }

    Bindings bindings() {
        return bindings;
    }

    String joins() {
        return String.join("\n", joins);
    }

    /** Whether all that a piece names is known as it was at the moment it is asked of. */
    boolean remembers(Feel piece) {
        return Pieces.of(piece).stream().allMatch(words::remembers);
    }

    /** What each piece became that stands as a condition, the whole, and what and, or and not join. */
    IdentityHashMap<Feel, Predicate> conditions() {
        return conditions;
    }

    Predicate condition(Feel feel) {
        var predicate = predicate(feel);
        conditions.put(feel, predicate);
        return predicate;
    }

    private Predicate predicate(Feel feel) {
        var oneFact = new OneFact(words);
        var unknown = oneFact.unknown(feel);
        var elsewhere = oneFact.of(feel);
        var term = unknown.isPresent()
                ? new Predicate(
                        "(c.%s is null)"
                                .formatted(
                                        identifier(requireNonNull(unknown.get().column()))),
                        true)
                : elsewhere.isPresent() ? askedOf(elsewhere.get(), feel) : feel.in(this);
        if (term instanceof Predicate predicate) {
            return predicate;
        } else if (term instanceof Value value && value.type() == FeelType.BOOLEAN) {
            return new Predicate(value.sql(), value.known());
        } else if (term instanceof Value value) {
            findings.add(
                    feel.part(),
                    "type",
                    "This is %s, but a condition is needed here."
                            .formatted(value.type().inWords()),
                    "Compare it with something.");
        } else if (term instanceof Nothing) {
            findings.add(feel.part(), "type", "null is not a condition.", "Write what is compared with null.");
        }
        return new Predicate("false", true);
    }

    /** A semi-join, which the planner may begin at either end: a join would be made for each contact that is looked at. */
    private Term askedOf(Attribute fact, Feel feel) {
        var at = requireNonNull(fact.elsewhere());
        var there = new Translation(words, scope, findings, nesting, bindings, joins, fact);
        return feel.in(there) instanceof Predicate predicate
                ? new Predicate(
                        "(c.%1$s in (select %2$s.id from %2$s where %3$s))"
                                .formatted(
                                        identifier(requireNonNull(fact.column())),
                                        identifier(at.table()),
                                        predicate.sql()),
                        false)
                : new Wrong();
    }

    @Override
    public Term of(Feel.Text text) {
        return new Value(FeelType.TEXT, bindings.bind(text.value(), FeelType.TEXT), true);
    }

    @Override
    public Term of(Feel.Amount amount) {
        return new Value(FeelType.NUMBER, bindings.bind(amount.value(), FeelType.NUMBER), true);
    }

    @Override
    public Term of(Feel.Truth truth) {
        return new Predicate(truth.value() ? "true" : "false", true);
    }

    @Override
    public Term of(Feel.Nothing nothing) {
        return new Nothing();
    }

    @Override
    public Term of(Feel.Day day) {
        return new Value(FeelType.DATE, bindings.bind(day.value(), FeelType.DATE), true);
    }

    @Override
    public Term of(Feel.Moment moment) {
        var instant = moment.value().atOffset(ZoneOffset.UTC);
        return new Value(FeelType.DATE_TIME, bindings.bind(instant, FeelType.DATE_TIME), true);
    }

    @Override
    public Term of(Feel.Days days) {
        return new Value(FeelType.DAYS, bindings.bind(days.value().toString(), FeelType.DAYS), true);
    }

    @Override
    public Term of(Feel.Months months) {
        var period = Period.ofMonths(months.value()).toString();
        return new Value(FeelType.MONTHS, bindings.bind(period, FeelType.MONTHS), true);
    }

    @Override
    public Term of(Feel.Items items) {
        findings.add(items.part(), "type", "A list stands only after in.", "Write … in [\"DE\", \"AT\"].");
        return new Wrong();
    }

    @Override
    public Term of(Feel.Name name) {
        var value = named(name.dotted());
        if (value.isPresent()) {
            return value.get();
        }
        findings.add(
                name.part(),
                "unknown-name",
                "Nothing is called %s.".formatted(findings.textOf(name.part())),
                words.hintForName(name.dotted()));
        return new Wrong();
    }

    /** The value of a name; empty when nothing is called so. */
    Optional<Value> named(String dotted) {
        var attribute = words.attribute(dotted);
        return attribute.isPresent()
                ? attribute.map(it -> new Value(it.type(), sqlOf(it), false))
                : words.name(dotted).map(this::valueOf);
    }

    private Value valueOf(Name name) {
        if (words.ofThen() && name.then() != null) {
            return new Value(name.type(), "(" + FunctionSql.asking(name.then(), words.until()) + ")", false);
        }
        if (!name.join().isEmpty()) {
            joins.add(name.join().strip().replaceAll("\\s+", " "));
        }
        return new Value(name.type(), "(" + FunctionSql.asking(name.sql(), words.until()) + ")", false);
    }

    /** json_value answers null, not an error, when the JSON does not hold what the registry says. */
    private String sqlOf(Attribute attribute) {
        var column = attribute.column();
        var at = attribute.elsewhere();
        if (column != null && at != null) {
            if (!attribute.equals(here)) {
                joins.add("left join %1$s on %1$s.id = c.%2$s".formatted(identifier(at.table()), identifier(column)));
            }
            return identifier(at.table()) + "." + identifier(at.column());
        } else if (column != null) {
            return "c." + identifier(column);
        }
        var key = bindings.bind(attribute.key(), FeelType.TEXT);
        return switch (attribute.type()) {
            case TEXT -> "(c.attributes ->> %s)".formatted(key);
            case LIST -> "texts_of(c.attributes -> %s)".formatted(key);
            case NUMBER, BOOLEAN, DATE, DATE_TIME, DAYS, MONTHS ->
                "json_value(c.attributes -> %s, '$' returning %s null on error)"
                        .formatted(key, Bindings.sqlOf(attribute.type()));
        };
    }

    private static String identifier(String column) {
        if (!COLUMN.matcher(column).matches()) {
            throw new IllegalStateException("The attribute registry names a column that cannot be: " + column);
        }
        return column;
    }

    @Override
    public Term of(Feel.Call call) {
        return call.function().equals(Nesting.IN_SEGMENT) ? nesting.of(call, this) : calls.of(call);
    }

    @Override
    public Term of(Feel.Comparison comparison) {
        return comparisons.compared(comparison.operator(), operand(comparison.left()), operand(comparison.right()));
    }

    /** Literals of the value's own type travel as one array, so that a long list stays one parameter. */
    @Override
    public Term of(Feel.In in) {
        var value = operand(in.value());
        if (in.tests().isEmpty()) {
            return value.isWrong() ? new Wrong() : new Predicate("false", true);
        }
        var terms = new ArrayList<Term>();
        var literals = new ArrayList<Feel>();
        for (var test : in.tests()) {
            if (test instanceof Test.Is is && typeOfLiteral(is.value()).equals(typeOf(value))) {
                literals.add(is.value());
            } else {
                terms.add(comparisons.tested(value, test, this));
            }
        }
        if (!literals.isEmpty()) {
            terms.add(0, comparisons.compared(Operator.EQUAL, value, array(literals)));
        }
        return Comparisons.joined(terms, " or ");
    }

    private static Optional<FeelType> typeOf(Operand operand) {
        return operand.term() instanceof Value value ? Optional.of(value.type()) : Optional.of(FeelType.BOOLEAN);
    }

    private static Optional<FeelType> typeOfLiteral(Feel feel) {
        if (feel instanceof Feel.Text) {
            return Optional.of(FeelType.TEXT);
        } else if (feel instanceof Feel.Amount) {
            return Optional.of(FeelType.NUMBER);
        } else {
            return feel instanceof Feel.Day ? Optional.of(FeelType.DATE) : Optional.empty();
        }
    }

    private Operand array(List<Feel> literals) {
        var first = literals.get(0);
        var type = typeOfLiteral(first).orElseThrow();
        var texts = literals.stream().map(Translation::textOfLiteral).toArray(String[]::new);
        var sql = "any(cast(%s as %s[]))".formatted(bindings.bind(texts), Bindings.sqlOf(type));
        return new Operand(first, new Value(type, sql, true));
    }

    private static String textOfLiteral(Feel feel) {
        if (feel instanceof Feel.Text text) {
            return text.value();
        } else if (feel instanceof Feel.Amount amount) {
            return amount.value().toPlainString();
        } else if (feel instanceof Feel.Day day) {
            return day.value().toString();
        } else {
            throw new IllegalStateException("Not a literal: " + feel);
        }
    }

    private Operand operand(Feel feel) {
        return new Operand(feel, feel.in(this));
    }

    @Override
    public Term of(Feel.All all) {
        return Comparisons.joined(conditions(all.conditions()), Comparisons.AND);
    }

    @Override
    public Term of(Feel.Any any) {
        return Comparisons.joined(conditions(any.conditions()), " or ");
    }

    private List<Term> conditions(List<Feel> feels) {
        return feels.stream().<Term>map(this::condition).toList();
    }

    @Override
    public Term of(Feel.Not not) {
        return condition(not.condition()).negated();
    }

    @Override
    public Term of(Feel.Arithmetic arithmetic) {
        return calculations.of(arithmetic, operand(arithmetic.left()), operand(arithmetic.right()));
    }

    @Override
    public Term of(Feel.Broken broken) {
        return new Wrong();
    }
}
