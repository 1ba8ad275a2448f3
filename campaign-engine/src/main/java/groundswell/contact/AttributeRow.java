package groundswell.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** An attribute as the registry keeps it. */
final class AttributeRow {

    private AttributeRow() {}

    static Attribute read(ResultSet row, int number) throws SQLException {
        return new Attribute(
                row.getString("key"),
                row.getString("name"),
                AttributeType.valueOf(row.getString("type")),
                row.getString("label"),
                row.getString("column_name"),
                texts(row, "choices"),
                row.getBoolean("required"),
                row.getBoolean("is_unique"),
                row.getBoolean("personal"),
                texts(row, "former"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
