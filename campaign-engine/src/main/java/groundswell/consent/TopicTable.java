package groundswell.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The topics as rows. */
class TopicTable {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;

    TopicTable(JdbcClient db) {
        this.db = db;
    }

    List<Topic> all() {
        var sql = """
                select name, label, legal_basis, opt_in, implied_days, labels, descriptions from topic order by label, name
                """;
        return db.sql(sql).query(TopicTable::read).list();
    }

    Optional<Topic> find(String name) {
        return all().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** False when there is a topic of this name already. */
    boolean insert(Topic topic) {
        var sql = """
                insert into topic (name, label, legal_basis, opt_in, implied_days, labels, descriptions)
                values (:name, :label, :legalBasis, :optIn, :impliedDays, cast(:labels as jsonb), cast(:descriptions as jsonb))
                on conflict (name) do nothing
                """;
        int rows = bound(sql, topic).update();
        return rows == 1;
    }

    void update(Topic topic) {
        var sql = """
                update topic
                set label = :label, legal_basis = :legalBasis, opt_in = :optIn, implied_days = :impliedDays,
                    labels = cast(:labels as jsonb), descriptions = cast(:descriptions as jsonb)
                where name = :name
                """;
        bound(sql, topic).update();
    }

    private JdbcClient.StatementSpec bound(String sql, Topic topic) {
        return db.sql(sql)
                .param("name", topic.name())
                .param("label", topic.label())
                .param("legalBasis", topic.legalBasis().name())
                .param("optIn", topic.optIn().name())
                .param("impliedDays", topic.impliedDays())
                .param("labels", JSON.writeValueAsString(topic.labels()))
                .param("descriptions", JSON.writeValueAsString(topic.descriptions()));
    }

    private static Topic read(ResultSet row, int number) throws SQLException {
        return new Topic(
                row.getString("name"),
                row.getString("label"),
                LegalBasis.valueOf(row.getString("legal_basis")),
                OptInKind.valueOf(row.getString("opt_in")),
                row.getObject("implied_days", Integer.class),
                texts(row.getString("labels")),
                texts(row.getString("descriptions")));
    }

    private static Map<String, String> texts(String json) {
        Map<String, String> texts = new HashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(it -> texts.put(it.getKey(), it.getValue().asString()));
        return texts;
    }
}
