package groundswell.audience;

import groundswell.audience.AttributeSource.Attribute;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which values an attribute has among the newest contacts, the most frequent first. */
final class PresentValues {

    /** Columns with few values; whoever asked for those of the addresses would get all of them. */
    private static final Set<String> WITH_FEW_VALUES = Set.of("country", "language", "company_id");

    private final JdbcClient db;

    PresentValues(JdbcClient db) {
        this.db = db;
    }

    /** None for attributes that may have many. Looks at no more than 10,000 contacts, whatever their number. */
    Map<String, String> of(Attribute attribute) {
        var column = attribute.column();
        if (column == null || !WITH_FEW_VALUES.contains(column)) {
            return Map.of();
        }
        var at = attribute.elsewhere();
        var sql = at == null ? """
                select value
                from (select %s as value from contact order by id desc limit 10000) newest
                where value is not null
                group by value
                order by count(*) desc, value
                limit 100
                """.formatted(column) : """
                select there.%3$s
                from (select %1$s as value from contact order by id desc limit 10000) newest
                join %2$s there on there.id = newest.value
                group by there.%3$s
                order by count(*) desc, there.%3$s
                limit 100
                """.formatted(column, at.table(), at.column());
        var values = new LinkedHashMap<String, String>();
        db.sql(sql).query(String.class).list().forEach(value -> values.put(value, value));
        return values;
    }
}
