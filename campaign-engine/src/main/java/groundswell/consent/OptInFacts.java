package groundswell.consent;

import groundswell.content.PersonalFacts;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code optIn.wordings} in templates: what a person is asked to confirm, in the words beside the ticked boxes. */
@Component
class OptInFacts implements PersonalFacts {

    private final Consent consent;
    private final Clock clock;

    OptInFacts(Consent consent, Clock clock) {
        this.consent = consent;
        this.clock = clock;
    }

    @Override
    public String field() {
        return "optIn";
    }

    @Override
    public Map<Long, Map<String, Object>> of(Collection<Long> contactIds) {
        Map<Long, Map<String, Object>> facts = new HashMap<>();
        consent.requests(contactIds, clock.instant())
                .forEach((contact, wishes) -> facts.put(
                        contact,
                        Map.of(
                                "wordings",
                                wishes.stream().map(OptIn.Wish::wording).toList())));
        return facts;
    }
}
