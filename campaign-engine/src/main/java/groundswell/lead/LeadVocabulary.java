package groundswell.lead;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * {@code lead.stage = "accepted"} and {@code lead.score > 20}: about the latest lead of a contact, null without one;
 * {@code lead.points}: all that campaigns ever gave him.
 */
@Component
class LeadVocabulary implements Vocabulary {

    private static final String JOIN = "left join lateral (select l.state, l.score, l.opened_at from lead l"
            + " where l.contact_id = c.id order by l.id desc limit 1) latest_lead on true";

    /** What sales sees, and the points that campaigns gave since it was opened. */
    private static final String SCORE = "(select case when latest_lead.score is null then sum(p.points)"
            + " else latest_lead.score + coalesce(sum(p.points), 0) end from lead_points p where p.contact_id = c.id"
            + " and (latest_lead.opened_at is null or p.at > latest_lead.opened_at))";

    private static final String POINTS =
            "coalesce((select sum(p.points) from lead_points p where p.contact_id = c.id), 0)";

    @Override
    public List<Name> names() {
        return List.of(
                new Name("lead.stage", FeelType.TEXT, "lower(latest_lead.state)", JOIN),
                new Name("lead.score", FeelType.NUMBER, SCORE, JOIN),
                new Name("lead.points", FeelType.NUMBER, POINTS, ""));
    }

    @Override
    public boolean isOpen(String word) {
        return word.startsWith("lead.");
    }

    @Override
    public Map<String, String> labelsOf(String parameterOrName) {
        var labels = new LinkedHashMap<String, String>();
        if (parameterOrName.equals("lead.stage")) {
            for (var state : LeadState.values()) {
                var stage = state.name().toLowerCase(Locale.ROOT);
                labels.put(stage, stage);
            }
        }
        return labels;
    }
}
