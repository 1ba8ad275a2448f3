package groundswell.contact;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as an export gives them: names in camel case, instants in ISO 8601 and UTC, JSON as JSON, nothing for null. */
public final class PersonalRows {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

    private PersonalRows() {}

    public static List<Map<String, Object>> of(JdbcClient.StatementSpec statement) {
        return statement.query(PersonalRows::read).list();
    }

    private static Map<String, Object> read(ResultSet row, int number) throws SQLException {
        var columns = row.getMetaData();
        var facts = new LinkedHashMap<String, Object>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var value = value(row, i, columns.getColumnTypeName(i));
            if (value != null) {
                facts.put(camelCase(columns.getColumnLabel(i)), value);
            }
        }
        return facts;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        return switch (type) {
            case "timestamptz" ->
                row.getObject(column, OffsetDateTime.class).toInstant().toString();
            case "json", "jsonb" -> ContactRow.JSON.readValue(row.getString(column), Object.class);
            case "inet" -> row.getString(column);
            default -> row.getObject(column) instanceof Array array ? list(array) : row.getObject(column);
        };
    }

    private static List<Object> list(Array array) throws SQLException {
        return Arrays.asList((Object[]) array.getArray());
    }

    private static String camelCase(String label) {
        return UNDERSCORE.matcher(label).replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
    }
}
