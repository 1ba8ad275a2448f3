package groundswell.contact;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registry: every name that may be asked of a contact. Identifiers in SQL come from here and nowhere else. */
class Attributes {

    /** A name that FEEL, JSON and a column heading read alike. */
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private static final int MAX_LABEL = 100;

    private final JdbcClient db;
    private final Clock clock;

    Attributes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Attribute> all() {
        var sql = """
                select a.key, a.name, a.type, a.label, a.column_name, a.choices, a.required, a.is_unique, a.personal,
                       array(select f.name from attribute_former_name f where f.attribute_key = a.key order by f.until)
                           as former
                from attribute a
                order by a.position
                """;
        return db.sql(sql).query(AttributeRow::read).list();
    }

    /** By its name or by one that it had. */
    Optional<Attribute> find(String name) {
        return all().stream().filter(it -> it.isCalled(name)).findFirst();
    }

    Attribute define(String name, AttributeType type, String label) {
        refuseBadName(name);
        var known = find(name);
        if (known.isEmpty()) {
            return insert(
                    new Attribute(name, name, type, label(label), null, List.of(), false, false, false, List.of()));
        }
        var it = known.get();
        if (it.type() != type || !it.isOwn()) {
            throw taken(name);
        }
        return save(new Attribute(
                it.key(),
                it.name(),
                type,
                label(label),
                null,
                it.choices(),
                it.required(),
                it.unique(),
                it.personal(),
                it.formerNames()));
    }

    /** As it is, but for the flag of uniqueness, which {@link UniqueValues} sets. */
    Attribute insert(Attribute it) {
        refuseBadName(it.name());
        var sql = """
                insert into attribute (key, name, type, label, choices, required, personal, created_at)
                select :key, :name, :type, :label, :choices, :required, :personal, :now
                where not exists (select from attribute_former_name where name = :name)
                on conflict do nothing
                """;
        var rows = db.sql(sql)
                .param("key", it.key())
                .param("name", it.name())
                .param("type", it.type().name())
                .param("label", label(it.label()))
                .param("choices", it.choices().toArray(String[]::new))
                .param("required", it.required())
                .param("personal", it.personal())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (rows == 0) {
            throw taken(it.name());
        }
        return it;
    }

    /** Writes what may change; one row of the registry, and no contact. */
    Attribute save(Attribute it) {
        var sql = """
                update attribute
                set label = :label, choices = :choices, required = :required, personal = :personal
                where key = :key
                """;
        db.sql(sql)
                .param("key", it.key())
                .param("label", label(it.label()))
                .param("choices", it.choices().toArray(String[]::new))
                .param("required", it.required())
                .param("personal", it.personal())
                .update();
        return it;
    }

    void markUnique(String key, boolean unique) {
        var sql = """
                update attribute set is_unique = :unique where key = :key
                """;
        db.sql(sql).param("key", key).param("unique", unique).update();
    }

    /** Keeps the name it had; a name that it had before is its own to take back. Call it in a transaction. */
    void rename(Attribute it, String name) {
        refuseBadName(name);
        db.sql("lock table attribute_former_name in share row exclusive mode").update();
        if (find(name).filter(other -> !other.key().equals(it.key())).isPresent()) {
            throw taken(name);
        }
        var sql = """
                with kept as (
                    insert into attribute_former_name (name, attribute_key, until)
                    values (:former, :key, :now)
                    on conflict (name) do update set until = excluded.until
                ), taken_back as (
                    delete from attribute_former_name where name = :name and attribute_key = :key
                )
                update attribute set name = :name where key = :key
                """;
        db.sql(sql)
                .param("former", it.name())
                .param("key", it.key())
                .param("name", name)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static void refuseBadName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw InvalidContact.of(
                    "name",
                    "“%s” cannot be the name of an attribute.".formatted(Places.shown(name)),
                    "Begin with a small letter and use letters and digits only, such as favouriteTea.");
        }
    }

    private static String label(String label) {
        var kept = PlainText.line("The label", "label", label);
        if (kept == null || kept.length() > MAX_LABEL) {
            throw InvalidContact.of("label", "A label has 1 to 100 characters.", "Say what people should read.");
        }
        return kept;
    }

    private static InvalidContact taken(String name) {
        return InvalidContact.of(
                "name",
                "There is, or was, another attribute called %s.".formatted(name),
                "Choose another name: conditions that say it would come to mean something else.");
    }
}
