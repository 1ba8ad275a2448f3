package groundswell.web;

import groundswell.consent.Consent;
import groundswell.consent.ConsentEntry;
import groundswell.consent.OptInKind;
import groundswell.consent.TopicConsent;
import groundswell.response.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a box that was ticked on one of our pages. */
@Component
class OptInDesk {

    static final String SINGLE = "single opt-in";

    private final Consent consent;
    private final Response response;
    private final JsonMapper json;
    private final Clock clock;

    OptInDesk(Consent consent, Response response, JsonMapper json, Clock clock) {
        this.consent = consent;
        this.response = response;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A tick with its proof.
     *
     * @param form which page it stood on
     * @param id the same when one page is sent twice
     * @param by whom we take for the speaker, one of {@code Speaker}
     */
    record Tick(
            String topic,
            String form,
            String id,
            String page,
            String wording,
            @Nullable String ip,
            String by) {}

    /**
     * Anybody can type anybody's address, so a tick is a request that is confirmed by mail (docs/decisions/0009), unless
     * the operator takes single opt-in for the topic; then never over a withdrawal, which only its owner may take back.
     *
     * @return whether it counts already; else a letter asks, and not more often than once an hour
     */
    boolean take(long contactId, Tick tick) {
        var last = consent.of(contactId).stream()
                .filter(it -> it.topic().equals(tick.topic()))
                .findFirst();
        if (last.filter(TopicConsent::isExplicitlyGiven).isPresent()) {
            give(contactId, tick, "form");
            return true;
        }
        boolean withdrawn = last.filter(it -> !it.given()).isPresent();
        if (isSingle(tick.topic()) && !withdrawn) {
            give(contactId, tick, SINGLE);
            return true;
        }
        if (consent.request(contactId, tick.topic(), tick.page(), tick.wording(), tick.ip())) {
            var data = json.writeValueAsString(Map.of("topic", tick.topic(), "form", tick.form()));
            response.record(contactId, Consent.REQUESTED, data, "consent:" + tick.id());
        }
        return false;
    }

    private boolean isSingle(String topic) {
        return consent.topics().stream().anyMatch(it -> it.name().equals(topic) && it.optIn() == OptInKind.SINGLE);
    }

    private void give(long contactId, Tick tick, String how) {
        consent.record(List.of(new ConsentEntry(
                contactId,
                tick.topic(),
                true,
                clock.instant(),
                how,
                tick.page(),
                tick.wording(),
                tick.ip(),
                tick.by())));
    }
}
