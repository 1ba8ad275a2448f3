package groundswell.campaign;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code inCampaign("win-back")}: is on the way through it now; who has reached an end is not. */
@Component
class CampaignVocabulary implements Vocabulary {

    private static final String IN = """
            exists (
                select from enrollment n
                join campaign g on g.id = n.campaign_id
                join wave w on w.id = n.wave_id
                where n.contact_id = c.id and g.key = :campaign and w.ended_at is null
            )""";

    private final JdbcClient db;

    CampaignVocabulary(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Function> functions() {
        return List.of(new Function(
                "inCampaign", FeelType.BOOLEAN, List.of(Parameter.required("campaign", FeelType.TEXT)), IN, IN));
    }

    @Override
    public Set<String> valuesOf(String parameter) {
        var sql = """
                select key from campaign
                """;
        return parameter.equals("campaign")
                ? Set.copyOf(db.sql(sql).query(String.class).list())
                : Set.of();
    }
}
