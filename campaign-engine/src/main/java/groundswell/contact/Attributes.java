package groundswell.contact;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registry: every name that may be asked of a contact. Identifiers in SQL come from here and nowhere else. */
class Attributes {

    /** A name that FEEL, JSON and a column heading read alike. */
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private final JdbcClient db;
    private final Clock clock;

    Attributes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Attribute> all() {
        var sql = """
                select name, type, label, column_name
                from attribute
                order by position
                """;
        return db.sql(sql).query(Attribute.class).list();
    }

    Attribute define(String name, AttributeType type, String label) {
        if (!NAME.matcher(name).matches()) {
            throw InvalidContact.of(
                    "name",
                    "“%s” cannot be the name of an attribute.".formatted(Places.shown(name)),
                    "Begin with a small letter and use letters and digits only, such as favouriteTea.");
        }
        var sql = """
                insert into attribute (name, type, label, created_at)
                values (:name, :type, :label, :now)
                on conflict (name) do update
                set label = excluded.label
                where attribute.type = excluded.type and attribute.column_name is null
                """;
        var rows = db.sql(sql)
                .param("name", name)
                .param("type", type.name())
                .param("label", label)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (rows == 0) {
            throw InvalidContact.of("name", "There is another attribute called " + name + ".", "Choose another name.");
        }
        return new Attribute(name, type, label, null);
    }
}
