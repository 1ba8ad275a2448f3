package groundswell.campaign;

import groundswell.webhook.WebhookUse;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns on their way rely on the webhooks that their diagrams name. */
@Component
class WebhooksInCampaigns implements WebhookUse {

    private final JdbcClient db;

    WebhooksInCampaigns(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> usersOf(String webhook) {
        return db.sql("""
                        select distinct 'the campaign “' || k.name || '”'
                        from campaign k
                        join campaign_version v on v.campaign_id = k.id
                        where k.state in ('RUNNING', 'PAUSED')
                          and v.diagram ~ ('name="webhook"[^>]*value="' || :name || '"|value="' || :name
                                           || '"[^>]*name="webhook"')
                        """).param("name", webhook).query(String.class).list();
    }
}
