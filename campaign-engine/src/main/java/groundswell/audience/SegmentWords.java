package groundswell.audience;

import static groundswell.audience.FeelType.BOOLEAN;
import static groundswell.audience.FeelType.NUMBER;
import static groundswell.audience.FeelType.TEXT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code inSegment("vip")}, which {@link Nesting} writes out, and {@code inSample(10)}: ten of a hundred contacts, the
 * same each time; with another {@code seed} others.
 */
final class SegmentWords implements Vocabulary {

    /** Ten thousand shares, so that a percentage has two decimals. A contact's share never changes. */
    private static final String IN_SAMPLE = """
            coalesce(mod(hashint8extended(c.id, hashtextextended(coalesce(:seed, ''), 0)) & 9223372036854775807, 10000)
                     < :percent * 100, false)""";

    private final JdbcClient db;

    SegmentWords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Function> functions() {
        var sample = List.of(Parameter.required("percent", NUMBER), Parameter.optional("seed", TEXT));
        return List.of(
                new Function(
                        Nesting.IN_SEGMENT,
                        BOOLEAN,
                        List.of(Parameter.required(Nesting.SEGMENT, TEXT)),
                        "false",
                        "false"),
                new Function("inSample", BOOLEAN, sample, IN_SAMPLE, IN_SAMPLE));
    }

    @Override
    public Set<String> valuesOf(String parameter) {
        return parameter.equals(Nesting.SEGMENT) ? new SavedSegments(db).keys() : Set.of();
    }

    @Override
    public Map<String, String> labelsOf(String parameterOrName) {
        var labels = new LinkedHashMap<String, String>();
        if (parameterOrName.equals(Nesting.SEGMENT)) {
            db.sql("select key, name from segment order by lower(name), key")
                    .query((row, number) -> labels.put(row.getString("key"), row.getString("name")))
                    .list();
        }
        return labels;
    }
}
