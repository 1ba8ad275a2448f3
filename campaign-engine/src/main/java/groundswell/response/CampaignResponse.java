package groundswell.response;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to what came back for a campaign's letters, and what they were worth. */
@Component
public class CampaignResponse {

    private final LetterHits letters;
    private final Attributions attributions;

    CampaignResponse(JdbcClient db) {
        this.letters = new LetterHits(db);
        this.attributions = new Attributions(db);
    }

    /** By letter; a letter that nobody answered, and no machine touched, is not there. */
    public List<LetterResponse> letters(long campaignId) {
        return letters.of(campaignId);
    }

    /** Of conversions before which somebody followed a letter of this campaign; letters of other campaigns share in them. */
    public Attribution attribution(long campaignId, AttributionOrder order) {
        return attributions.of(campaignId, order);
    }
}
