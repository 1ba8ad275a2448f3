package groundswell.lifecycle;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code lifecycle.stage}, as {@link Stage#text()}, {@code lifecycle.probabilityAlive}, 0 to 1, and
 * {@code rfm.recency}, {@code .frequency} and {@code .monetary}, 1 to 5, the best. Who never ordered is a "target" and
 * has neither chance nor scores.
 */
@Component
class StandingVocabulary implements Vocabulary {

    private static final String JOIN = "left join customer_standing cs on cs.contact_id = c.id";

    /** Who ordered a moment ago and was not yet looked at is no target. */
    private static final String STAGE = "case when cs.contact_id is not null then cs.stage"
            + " when not exists (select from order_summary never where never.contact_id = c.id) then 'target' end";

    @Override
    public List<Name> names() {
        return List.of(
                new Name("lifecycle.stage", FeelType.TEXT, STAGE, JOIN),
                new Name("lifecycle.probabilityAlive", FeelType.NUMBER, "cs.probability_alive", JOIN),
                new Name("rfm.recency", FeelType.NUMBER, "cs.recency", JOIN),
                new Name("rfm.frequency", FeelType.NUMBER, "cs.frequency", JOIN),
                new Name("rfm.monetary", FeelType.NUMBER, "cs.monetary", JOIN));
    }
}
