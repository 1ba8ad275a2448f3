package groundswell.contact;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One accepted row of a file: the line where it begins, and the facts in it by the names of their attributes. */
record ImportRow(long line, String emailKey, Map<String, Object> facts) {

    /** In the order of the staging table's columns. */
    private static final List<String> COLUMNS = List.of(
            "email",
            "externalId",
            "firstName",
            "lastName",
            "language",
            "country",
            "timeZone",
            "createdAt",
            "tags",
            "company",
            ConsentColumns.GIVEN_AT,
            ConsentColumns.PROOF);

    static ImportRow of(long line, Map<String, Object> facts) {
        if (facts.get("email") instanceof EmailAddress email) {
            return new ImportRow(line, email.key(), facts);
        }
        throw new IllegalStateException("A row without an address was accepted");
    }

    @Nullable
    String externalId() {
        return facts.get("externalId") instanceof String id ? id : null;
    }

    /** As a line of COPY's text format. */
    void copyTo(StringBuilder out) {
        out.append(line).append('\t');
        escape(emailKey, out);
        for (var column : COLUMNS) {
            out.append('\t');
            var value = facts.get(column);
            if (value == null) {
                out.append("\\N");
            } else {
                escape(value instanceof List<?> items ? array(items) : value.toString(), out);
            }
        }
        out.append('\t');
        escape(attributes(), out);
        out.append('\n');
    }

    private String attributes() {
        if (facts.keySet().stream().allMatch(COLUMNS::contains)) {
            return "{}";
        }
        return ContactRow.JSON.writeValueAsString(facts.entrySet().stream()
                .filter(fact -> !COLUMNS.contains(fact.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** As PostgreSQL writes an array of texts. */
    private static String array(List<?> items) {
        return items.stream()
                .map(item -> '"' + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void escape(String text, StringBuilder out) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
    }
}
