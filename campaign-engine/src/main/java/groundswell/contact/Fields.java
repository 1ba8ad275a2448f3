package groundswell.contact;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The part of the door where somebody says what is kept of contacts; nothing here rewrites or locks the contacts. */
@Component
public class Fields {

    private static final int MAX_CHOICES = 500;

    private static final List<String> ALWAYS = List.of("email", "externalId", "createdAt", "tags", "company");

    private final JdbcClient db;
    private final Attributes attributes;
    private final UniqueValues unique;
    private final TransactionTemplate transaction;

    Fields(JdbcClient db, PlatformTransactionManager transactions, Clock clock) {
        this.db = db;
        this.attributes = new Attributes(db, clock);
        this.unique = new UniqueValues(db);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The attribute as it is now, and what the person should know, such as how many contacts lack it. */
    public record Changed(Attribute attribute, @Nullable String note) {}

    public List<Attribute> all() {
        return attributes.all();
    }

    public Changed add(AttributeDraft draft) {
        var type = draft.type();
        var name = draft.name() == null ? "" : draft.name().strip();
        if (type == null) {
            throw InvalidContact.of(
                    "type", "Say what kind of value it holds.", "One of " + List.of(AttributeType.values()) + ".");
        }
        var label = draft.label() == null || draft.label().isBlank() ? name : draft.label();
        boolean isUnique = Boolean.TRUE.equals(draft.unique());
        var wanted = new Attribute(
                name,
                name,
                type,
                label,
                null,
                choices(type, draft.choices()),
                Boolean.TRUE.equals(draft.required()),
                isUnique,
                Boolean.TRUE.equals(draft.personal()),
                List.of());
        refuseUnlessComparable(wanted);
        attributes.insert(wanted);
        if (isUnique) {
            makeUnique(wanted);
        }
        return new Changed(found(name), wanted.required() ? lacking(wanted) : null);
    }

    /** By its name or one it had. Empty text and null stay as they are; the type never changes. */
    public Changed change(String name, AttributeDraft draft) {
        var known = found(name);
        if (draft.type() != null && draft.type() != known.type()) {
            throw InvalidContact.of(
                    "type",
                    "The type of %s stays, because facts are kept in it.".formatted(known.label()),
                    "Add another attribute instead.");
        }
        boolean required = draft.required() == null ? known.required() : draft.required();
        boolean isUnique = draft.unique() == null ? known.unique() : draft.unique();
        refuseFixed(known, draft);
        var wanted = new Attribute(
                known.key(),
                known.name(),
                known.type(),
                draft.label() == null || draft.label().isBlank() ? known.label() : draft.label(),
                known.columnName(),
                draft.choices() == null ? known.choices() : choices(known.type(), draft.choices()),
                required,
                isUnique,
                draft.personal() == null ? known.personal() : draft.personal(),
                known.formerNames());
        refuseUnlessComparable(wanted);
        if (isUnique && !known.unique()) {
            makeUnique(wanted);
        }
        transaction.executeWithoutResult(status -> {
            attributes.save(wanted);
            if (draft.name() != null && !draft.name().strip().equals(known.name())) {
                attributes.rename(known, draft.name().strip());
            }
        });
        if (!isUnique && known.unique()) {
            attributes.markUnique(known.key(), false);
            unique.forget(known);
        }
        return new Changed(found(known.key()), required && !known.required() ? lacking(wanted) : null);
    }

    private void makeUnique(Attribute attribute) {
        unique.enforce(attribute);
        attributes.markUnique(attribute.key(), true);
    }

    private Attribute found(String name) {
        return attributes
                .find(name)
                .orElseThrow(() -> InvalidContact.of(
                        "name",
                        "There is no attribute called “%s”.".formatted(Places.shown(name)),
                        Nearest.to(
                                name,
                                attributes.all().stream().map(Attribute::name).toList())));
    }

    /** What every contact has keeps its name, because letters and conditions are shipped that say it. */
    private static void refuseFixed(Attribute known, AttributeDraft draft) {
        var problems = new ArrayList<FieldProblem>();
        if (!known.isOwn() && draft.name() != null && !draft.name().strip().equals(known.name())) {
            problems.add(new FieldProblem(
                    "name", "%s keeps its name.".formatted(known.label()), "Change its label instead."));
        }
        if (!known.isOwn() && draft.unique() != null && draft.unique() != known.unique()) {
            problems.add(new FieldProblem(
                    "unique", "Whether %s is unique cannot be changed.".formatted(known.label()), null));
        }
        if (ALWAYS.contains(known.key()) && draft.required() != null && draft.required() != known.required()) {
            problems.add(new FieldProblem(
                    "required", "Whether %s is required cannot be changed.".formatted(known.label()), null));
        }
        if (!problems.isEmpty()) {
            throw new InvalidContact(problems);
        }
    }

    private static void refuseUnlessComparable(Attribute wanted) {
        boolean comparable = switch (wanted.type()) {
            case TEXT, NUMBER, DATE, DATETIME -> true;
            case BOOLEAN, CHOICE, LIST -> false;
        };
        if (wanted.unique() && !comparable) {
            throw InvalidContact.of(
                    "unique",
                    "Only texts, numbers and dates can be unique.",
                    "A %s is shared by many.".formatted(wanted.type().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static List<String> choices(AttributeType type, @Nullable List<String> given) {
        var choices = new LinkedHashSet<String>();
        for (var choice : given == null ? List.<String>of() : given) {
            var kept = choice == null ? null : PlainText.line("A choice", "choices", choice);
            if (kept != null) {
                choices.add(kept);
            }
        }
        if (type != AttributeType.CHOICE && !choices.isEmpty()) {
            throw InvalidContact.of("choices", "Only a choice has choices.", "Choose the type CHOICE.");
        }
        if (type == AttributeType.CHOICE && (choices.isEmpty() || choices.size() > MAX_CHOICES)) {
            throw InvalidContact.of("choices", "A choice needs 1 to 500 values.", "Write one on each line.");
        }
        return List.copyOf(choices);
    }

    /** Required is asked of those who come from now on; the others are counted, not refused. */
    private @Nullable String lacking(Attribute attribute) {
        var sql = """
                select count(*) from contact where %s is null
                """.formatted(attribute.isOwn() ? UniqueValues.value(attribute) : attribute.columnName());
        var lacking = Objects.requireNonNull(db.sql(sql).query(Long.class).single());
        return lacking == 0
                ? null
                : String.format(
                        Locale.ENGLISH,
                        "%,d contacts have no %s yet. They stay as they are; new ones need it.",
                        lacking,
                        attribute.label());
    }
}
