package groundswell.contact;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of the door through which many contacts get the same: checked once, then one statement for all of them. */
@Component
public class ManyContacts {

    /** A column may be set for many where many can have the same in it. */
    private static final Set<String> SHARED = Set.of("language", "country", "timeZone");

    private final JdbcClient db;
    private final Attributes attributes;
    private final ManyTags tags;
    private final ManyFacts facts;

    ManyContacts(JdbcClient db, Clock clock) {
        this.db = db;
        this.attributes = new Attributes(db, clock);
        this.tags = new ManyTags(db, clock);
        this.facts = new ManyFacts(db, clock);
    }

    /** As it is kept; throws {@link InvalidContact} for {@code tag} when it cannot be one. */
    public String tag(@Nullable String tag) {
        var read = Texts.tags(Arrays.asList(tag));
        if (read.isEmpty()) {
            throw InvalidContact.of("tag", "The tag is missing.", "Write one, such as VIP.");
        }
        return read.get(0);
    }

    /** Throws {@link InvalidContact} for what does not exist, is not of its type or cannot be the same for many. */
    public Fact fact(@Nullable String name, @Nullable Object value) {
        var attribute = shared(name);
        var read = value instanceof Collection<?> items ? items(attribute, items) : read(attribute, value);
        if (read == null && attribute.required()) {
            throw InvalidContact.of(
                    "value",
                    "%s is required.".formatted(attribute.label()),
                    "Give a value: it can be changed but not removed.");
        }
        return new Fact(attribute, read == null ? null : ContactRow.JSON.writeValueAsString(read));
    }

    /** Throws {@link InvalidContact} for what does not exist or cannot be the same for many. */
    Attribute shared(@Nullable String name) {
        var wanted = name == null ? "" : name.strip();
        var attribute = attributes.find(wanted).orElseThrow(() -> unknown(wanted));
        refuseUnlessShared(attribute);
        return attribute;
    }

    /** A fact as it was checked once; throws {@link InvalidContact} when it can no longer be the same for many. */
    public Fact known(String key, @Nullable String value) {
        var attribute = attributes.all().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> unknown(key));
        refuseUnlessShared(attribute);
        return new Fact(attribute, value);
    }

    /** Those who did not have it, in the caller's transaction. */
    public List<Changed> addTag(Collection<Long> contacts, String tag) {
        return tags.add(contacts, tag);
    }

    /** Those who had it, and at which place. */
    public List<Changed> removeTag(Collection<Long> contacts, String tag) {
        return tags.remove(contacts, tag);
    }

    /** Takes it off whoever has it still. */
    public int undoAddTag(Collection<Changed> changes, String tag) {
        return tags.undoAdd(changes, tag);
    }

    /** Puts it back in its place on whoever has not got it again. */
    public int undoRemoveTag(Collection<Changed> changes, String tag) {
        return tags.undoRemove(changes, tag);
    }

    /** Those of whom something else was known, or nothing. */
    public List<Changed> set(Collection<Long> contacts, Fact fact) {
        return facts.set(contacts, fact);
    }

    /** What was known before is known again, except of those of whom something else is known by now. */
    public int undoSet(Collection<Changed> changes, Fact fact) {
        return facts.undo(changes, fact);
    }

    /** After many were changed: lists estimate their totals by what the planner knows. */
    public void changedMany() {
        db.sql("analyze contact").update();
    }

    private static @Nullable Object read(Attribute attribute, @Nullable Object value) {
        try {
            return FactReader.read(attribute, value == null ? "" : value.toString());
        } catch (InvalidContact e) {
            var problem = e.problems().get(0);
            throw InvalidContact.of("value", problem.message(), problem.hint());
        }
    }

    private static @Nullable Object items(Attribute attribute, Collection<?> items) {
        if (attribute.type() != AttributeType.LIST) {
            throw InvalidContact.of(
                    "value", "%s holds one value, not a list.".formatted(attribute.label()), "Give one.");
        }
        return Texts.list(attribute, items);
    }

    private void refuseUnlessShared(Attribute attribute) {
        if (attribute.key().equals("tags")) {
            throw InvalidContact.of("attribute", "Tags are put on and taken off one by one.", "Use TAG or UNTAG.");
        }
        if (attribute.unique() || (!attribute.isOwn() && !SHARED.contains(attribute.key()))) {
            throw InvalidContact.of(
                    "attribute",
                    "%s is a fact about one person, so many cannot get the same.".formatted(attribute.label()),
                    "Change it on the contact's page, or import a file that says it for each of them.");
        }
    }

    private InvalidContact unknown(String name) {
        return InvalidContact.of(
                "attribute",
                "There is no attribute called “%s”.".formatted(Places.shown(name)),
                Nearest.to(name, attributes.all().stream().map(Attribute::name).toList()));
    }
}
