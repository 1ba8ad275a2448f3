package groundswell.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Attributes of which no two contacts may have the same: an index for each, so that every writer is held to it, and two
 * at once are too. It is built while everybody goes on writing. A value is compared exactly, as its JSON says it.
 */
class UniqueValues {

    /** An index entry holds at most 2,700 bytes, and a character takes up to four. */
    static final int MAX_CHARACTERS = 500;

    private final JdbcClient db;

    UniqueValues(JdbcClient db) {
        this.db = db;
    }

    record Holder(long id, @Nullable String externalId, String email) {

        String named() {
            return externalId == null ? email : "%s (external id “%s”)".formatted(email, externalId);
        }
    }

    /** Throws {@link InvalidContact} that says how many repeat each other; not inside a transaction. */
    void enforce(Attribute attribute) {
        refuseRepeated(attribute);
        try {
            db.sql("""
                    create unique index concurrently if not exists %s on contact ((%s) collate "C") where %s is not null
                    """.formatted(index(attribute), value(attribute), value(attribute)))
                    .update();
        } catch (DataAccessException e) {
            forget(attribute);
            refuseRepeated(attribute);
            throw e;
        }
    }

    void forget(Attribute attribute) {
        db.sql("drop index concurrently if exists " + index(attribute)).update();
    }

    /** Who else has the value. */
    Optional<Holder> holder(Attribute attribute, String value, long otherThan) {
        var sql = """
                select id, external_id, email
                from contact
                where (%1$s) collate "C" = :value and %1$s is not null and id <> :otherThan
                """.formatted(value(attribute));
        return db.sql(sql)
                .param("value", value)
                .param("otherThan", otherThan)
                .query(Holder.class)
                .optional();
    }

    /** Adds a problem for each value of a unique attribute that somebody else has. */
    void refuseTaken(ContactFacts facts, @Nullable Contact known) {
        for (var attribute : facts.registry()) {
            var value = attribute.unique() && attribute.isOwn() ? facts.get(attribute.key()) : null;
            if (value != null) {
                holder(attribute, value.toString(), known == null ? -1 : known.id())
                        .ifPresent(holder -> facts.refuse(
                                "attributes." + attribute.name(),
                                "%s “%s” is taken by %s."
                                        .formatted(attribute.label(), Places.shown(value.toString()), holder.named()),
                                "Correct it here or there; if both are one person, merge them."));
            }
        }
    }

    private void refuseRepeated(Attribute attribute) {
        var sql = """
                with held as (
                    select count(*) as holders, max(length(value)) as longest
                    from (select %s as value from contact) it
                    where value is not null
                    group by value collate "C"
                )
                select coalesce(sum(holders) filter (where holders > 1), 0) as repeated,
                       count(*) filter (where longest > :longest) as long
                from held
                """.formatted(value(attribute));
        var found = db.sql(sql)
                .param("longest", MAX_CHARACTERS)
                .query((row, number) -> List.of(row.getLong("repeated"), row.getLong("long")))
                .single();
        var problems = new ArrayList<FieldProblem>();
        if (found.get(0) > 0) {
            problems.add(new FieldProblem(
                    "unique",
                    String.format(
                            Locale.ENGLISH,
                            "%,d contacts share their %s with another.",
                            found.get(0),
                            attribute.label()),
                    "Correct or merge them first; export the contacts and sort by it to see which."));
        }
        if (found.get(1) > 0) {
            problems.add(new FieldProblem(
                    "unique",
                    String.format(
                            Locale.ENGLISH, "%,d values are longer than %d characters.", found.get(1), MAX_CHARACTERS),
                    "Only shorter ones can be kept unique."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidContact(problems);
        }
    }

    /** The key is letters and digits: the registry takes no other. */
    static String value(Attribute attribute) {
        return "(attributes ->> '%s')".formatted(attribute.key());
    }

    /** Keys differ in capitals, which names of indexes here must keep. */
    private static String index(Attribute attribute) {
        return "\"contact_unique_%s\"".formatted(attribute.key());
    }
}
