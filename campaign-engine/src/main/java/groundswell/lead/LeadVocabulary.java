package groundswell.lead;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code lead.stage = "accepted"} and {@code lead.score > 20}: about the latest lead of a contact, null without one. */
@Component
class LeadVocabulary implements Vocabulary {

    private static final String JOIN = "left join lateral (select l.state, l.score from lead l"
            + " where l.contact_id = c.id order by l.id desc limit 1) latest_lead on true";

    @Override
    public List<Name> names() {
        return List.of(
                new Name("lead.stage", FeelType.TEXT, "lower(latest_lead.state)", JOIN),
                new Name("lead.score", FeelType.NUMBER, "latest_lead.score", JOIN));
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
