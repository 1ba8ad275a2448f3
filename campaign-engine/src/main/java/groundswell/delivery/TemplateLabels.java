package groundswell.delivery;

import groundswell.audience.Vocabulary;
import groundswell.content.Content;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of the letters that conditions ask about, the newest that somebody got first. */
@Component
class TemplateLabels implements Vocabulary {

    private final JdbcClient db;
    private final Content content;

    TemplateLabels(JdbcClient db, Content content) {
        this.db = db;
        this.content = content;
    }

    @Override
    public Map<String, String> labelsOf(String parameterOrName) {
        if (!parameterOrName.equals("template")) {
            return Map.of();
        }
        var labels = new LinkedHashMap<String, String>();
        for (var template : newestFirst()) {
            labels.put(template, content.find(template).map(it -> it.name()).orElse(template));
        }
        content.templates().forEach(template -> labels.putIfAbsent(template.key(), template.name()));
        return labels;
    }

    /** By the mailings' age, some thousand at most: the ages of their messages would mean to read all of them. */
    private Iterable<String> newestFirst() {
        var sql = """
                select g.template
                from mailing g
                where exists (select from message m where m.mailing_id = g.id and m.state = 'SENT')
                group by g.template
                order by max(g.id) desc
                """;
        return db.sql(sql).query(String.class).list();
    }
}
