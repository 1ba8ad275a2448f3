package groundswell.contact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes out and names the staged rows that the registry does not allow: what is required, what is unique. */
class ImportRules {

    private final JdbcClient db;

    ImportRules(JdbcClient db) {
        this.db = db;
    }

    record Refused(long line, String reason) {}

    List<Refused> refused(List<Attribute> rules) {
        var refused = new ArrayList<Refused>();
        for (var rule : rules) {
            if (rule.required()) {
                refused.addAll(lacking(rule));
            }
            if (rule.unique()) {
                refused.addAll(taken(rule));
            }
        }
        return refused;
    }

    /** Newcomers only: those we know stay as they are. */
    private List<Refused> lacking(Attribute rule) {
        var value = rule.columnName() == null ? UniqueValues.value(rule) : rule.columnName();
        var sql = """
                delete from import_row
                where by_address is null and by_external is null and %s is null
                returning line
                """.formatted(value);
        var reason = "%s is required. A new contact needs it.".formatted(rule.label());
        return db.sql(sql)
                .query((row, number) -> new Refused(row.getLong("line"), reason))
                .list();
    }

    private List<Refused> taken(Attribute rule) {
        var sql = """
                delete from import_row r
                using contact c
                where (c.%1$s) collate "C" = r.%1$s
                  and (c.%1$s) is not null
                  and c.id is distinct from coalesce(r.by_external, r.by_address)
                returning r.line, c.external_id, c.email
                """.formatted("attributes ->> '%s'".formatted(rule.key()));
        return db.sql(sql)
                .query((row, number) -> new Refused(
                        row.getLong("line"), reason(rule, row.getString("external_id"), row.getString("email"))))
                .list();
    }

    private static String reason(Attribute rule, @Nullable String externalId, String email) {
        return "%s is taken by %s. Correct it here or there; if both are one person, merge them."
                .formatted(
                        rule.label(),
                        externalId == null ? email : "the contact whose external id is “" + externalId + "”");
    }
}
