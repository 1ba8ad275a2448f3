package groundswell.consent;

import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.contact.Moment;
import groundswell.contact.TimelineSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a timeline tells of consent: given, withdrawn, suppressed. */
@Component
class ConsentMoments implements TimelineSource {

    private final Consent consent;
    private final Contacts contacts;

    ConsentMoments(Consent consent, Contacts contacts) {
        this.consent = consent;
        this.contacts = contacts;
    }

    @Override
    public List<Moment> momentsOf(long contactId, Instant before, int limit) {
        var labels = consent.topics().stream().collect(Collectors.toMap(Topic::name, Topic::label));
        var said = consent.history(contactId, before, limit).stream().map(entry -> said(entry, labels));
        var suppressed = contacts.find(contactId)
                .flatMap(contact -> consent.suppressionOf(new EmailAddress(contact.email())))
                .filter(suppression -> suppression.at().isBefore(before))
                .map(ConsentMoments::suppressed);
        return Stream.concat(said, suppressed.stream()).toList();
    }

    private static Moment said(ConsentEntry entry, Map<String, String> labels) {
        var verb = entry.given() ? "Consented to: " : "Withdrew from: ";
        var topic = labels.getOrDefault(entry.topic(), entry.topic());
        return new Moment(
                entry.at(), "consent", verb + topic, detail(entry), Map.of("given", entry.given(), "topic", topic));
    }

    private static @Nullable String detail(ConsentEntry entry) {
        return Stream.of(entry.how(), entry.source(), entry.wording())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static Moment suppressed(Suppression suppression) {
        var why = switch (suppression.reason()) {
            case HARD_BOUNCE -> "The address does not exist any more";
            case SOFT_BOUNCES -> "Letters came back too often";
            case COMPLAINT -> "Marked a letter as spam";
            case MANUAL -> "Blocked by hand";
            case ERASED -> "Asked to be forgotten";
        };
        return new Moment(
                suppression.at(),
                "suppressed",
                why,
                suppression.note(),
                Map.of("reason", suppression.reason().name()));
    }
}
