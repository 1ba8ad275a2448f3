package groundswell.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A contact as the database gives and takes it. */
final class ContactRow {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private ContactRow() {}

    static Contact read(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getLong("id"),
                row.getString("external_id"),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("language"),
                row.getString("country"),
                row.getString("time_zone"),
                JSON.readValue(row.getString("attributes"), ATTRIBUTES),
                AttributeRow.texts(row, "tags"),
                row.getObject("company_id", Long.class),
                row.getString("company"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
