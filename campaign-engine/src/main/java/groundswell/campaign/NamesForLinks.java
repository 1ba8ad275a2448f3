package groundswell.campaign;

import groundswell.response.CampaignNames;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the module that writes links what a campaign is called. */
@Component
class NamesForLinks implements CampaignNames {

    private final JdbcClient db;

    NamesForLinks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<String> of(long campaignId) {
        return db.sql("select name from campaign where id = :id")
                .param("id", campaignId)
                .query(String.class)
                .optional();
    }
}
