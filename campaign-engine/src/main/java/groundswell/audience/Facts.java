package groundswell.audience;

import groundswell.audience.Term.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that conditions may name, as values: for many contacts with one statement. */
final class Facts {

    private final JdbcClient db;
    private final Translation translation;
    private final List<String> names;
    private final List<Value> values;

    Facts(JdbcClient db, Words words, Translation translation) {
        this.db = db;
        this.translation = translation;
        this.names = List.copyOf(words.names());
        this.values = names.stream()
                .map(translation::named)
                .map(it -> it.orElseThrow())
                .toList();
    }

    Map<Long, Map<String, Object>> of(Collection<Long> contacts, Map<String, Object> parameters) {
        var columns = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            columns.add("%s as fact_%d".formatted(values.get(i).sql(), i));
        }
        var sql = """
                select c.id, %s
                from contact c
                %s
                where c.id = any(cast(:f_contacts as bigint[]))
                order by c.id
                """.formatted(String.join(", ", columns), translation.joins());
        var facts = new LinkedHashMap<Long, Map<String, Object>>();
        db.sql(sql)
                .params(parameters)
                .param("f_contacts", contacts.toArray(Long[]::new))
                .query(row -> {
                    facts.put(row.getLong("id"), nested(row));
                });
        return facts;
    }

    private Map<String, Object> nested(ResultSet row) throws SQLException {
        var families = new HashMap<String, Map<String, @Nullable Object>>();
        for (int i = 0; i < values.size(); i++) {
            int dot = names.get(i).indexOf('.');
            families.computeIfAbsent(names.get(i).substring(0, dot), it -> new HashMap<>())
                    .put(names.get(i).substring(dot + 1), value(row, i));
        }
        return new HashMap<>(families);
    }

    private @Nullable Object value(ResultSet row, int i) throws SQLException {
        var column = "fact_" + i;
        return switch (values.get(i).type()) {
            case TEXT -> row.getString(column);
            case NUMBER -> row.getBigDecimal(column);
            case BOOLEAN -> row.getObject(column, Boolean.class);
            case DATE -> row.getObject(column, LocalDate.class);
            case DATE_TIME -> {
                var moment = row.getObject(column, OffsetDateTime.class);
                yield moment == null ? null : moment.toZonedDateTime();
            }
            case DAYS, MONTHS -> row.getString(column);
            case LIST -> {
                var list = row.getArray(column);
                yield list == null ? null : List.of((String[]) list.getArray());
            }
        };
    }
}
