package groundswell.response;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the opens and clicks of a campaign's letters, those of people apart from those of machines. */
final class LetterHits {

    private final JdbcClient db;

    LetterHits(JdbcClient db) {
        this.db = db;
    }

    List<LetterResponse> of(long campaign) {
        return db.sql("""
                        select template,
                               count(distinct contact_id) filter (where kind = 'OPEN' and human) as openers,
                               count(*) filter (where kind = 'OPEN' and human) as opens,
                               count(*) filter (where kind = 'OPEN' and not human) as machine_opens,
                               count(*) filter (where kind = 'OPEN' and cause = 'PRIVACY_PROXY') as proxy_opens,
                               count(distinct contact_id) filter (where kind = 'CLICK' and human) as clickers,
                               count(*) filter (where kind = 'CLICK' and human) as clicks,
                               count(*) filter (where kind = 'CLICK' and not human) as machine_clicks
                        from (
                            select template, kind, contact_id, cause, verdict <> 'MACHINE' as human
                            from touchpoint
                            where campaign_id = :campaign and kind in ('OPEN', 'CLICK') and template is not null
                        ) hit
                        group by template
                        order by template
                        """)
                .param("campaign", campaign)
                .query(LetterResponse.class)
                .list();
    }
}
