package groundswell.delivery;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.consent.Preferences;
import groundswell.contact.Contact;
import groundswell.contact.EmailAddress;
import groundswell.content.Content;
import groundswell.content.LinkWriter;
import groundswell.content.PersonalFacts;
import groundswell.delivery.Ledger.Claimed;
import groundswell.delivery.LetterWriter.Addressee;
import groundswell.response.Response;
import groundswell.response.Tracking;
import groundswell.survey.Survey;
import groundswell.survey.Surveys;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a message for one contact: rendering, personal links and headers become the bytes that go out. */
@Component
class MessageComposer {

    private static final String UNSUBSCRIBE = "unsubscribeUrl";
    private static final String PREFERENCES = "preferencesUrl";
    private static final String CONFIRM = "confirmUrl";
    private static final String ADDRESS = "addressUrl";

    private final Content content;
    private final Response response;
    private final Tracking tracking;
    private final Preferences preferences;
    private final Surveys surveys;
    private final LinkTokens tokens;
    private final ReturnAddresses returns;
    private final LetterWriter writer;
    private final List<PersonalFacts> sources;
    private final DeliverySettings settings;
    private final String baseUrl;
    private final Clock clock;

    MessageComposer(
            Content content,
            Response response,
            Tracking tracking,
            Preferences preferences,
            Surveys surveys,
            LinkTokens tokens,
            ReturnAddresses returns,
            LetterWriter writer,
            List<PersonalFacts> sources,
            DeliverySettings settings,
            @Value("${groundswell.base-url:http://localhost:${server.port:8080}}") String baseUrl,
            Clock clock) {
        this.content = content;
        this.response = response;
        this.tracking = tracking;
        this.preferences = preferences;
        this.surveys = surveys;
        this.tokens = tokens;
        this.returns = returns;
        this.writer = writer;
        this.sources = List.copyOf(sources);
        this.settings = settings;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        this.clock = clock;
    }

    /** What other modules know about some contacts, by field and contact, and of whom nothing is to be noticed. */
    record Facts(Map<String, Map<Long, Map<String, Object>>> byField, Set<Long> untracked) {}

    Facts factsOf(Collection<Long> contactIds) {
        return new Facts(
                sources.stream().collect(Collectors.toMap(PersonalFacts::field, it -> it.of(contactIds))),
                preferences.untracked(contactIds));
    }

    /** Throws when a field is missing or an address cannot be mailed: that message alone has failed, and the text says why. */
    Outgoing compose(Claimed message, Lane lane, Contact contact, Facts facts) {
        var links = linksOf(message, contact);
        var address = new EmailAddress(message.recipient() == null ? contact.email() : message.recipient());
        var rendering = content.render(
                message.template(),
                content.languageFor(message.template(), contact.language()),
                model(message, contact, facts, links),
                writerFor(message, facts));
        boolean proven = message.recipient() == null && !rendering.text().contains(String.valueOf(links.get(CONFIRM)));
        var name = proven ? nameOf(contact) : "";
        var recipient = address.localPart() + "@" + address.domain();
        return new Outgoing(
                message.id(),
                returns.ofBounces(message.id()),
                recipient,
                writer.write(
                        message,
                        new Addressee(name, recipient),
                        // What a customer must be told carries no way out of what he may like to read.
                        lane == Lane.BULK ? links.get(UNSUBSCRIBE) : null,
                        rendering));
    }

    private LinkWriter writerFor(Claimed message, Facts facts) {
        boolean watched =
                tracking.tracks(message.campaignId()) && !facts.untracked().contains(message.contactId());
        return watched ? new TrackedLinks(message) : LinkWriter.PLAIN;
    }

    /** Not in a letter that asks whether it was himself: it repeats nothing that a stranger may have typed. */
    private static String nameOf(Contact contact) {
        return contact.firstName() == null && contact.lastName() == null ? "" : contact.displayName();
    }

    private Map<String, Object> model(Claimed message, Contact contact, Facts facts, Map<String, String> links) {
        Map<String, Object> model = new HashMap<>(links);
        model.put(
                "company",
                Map.of(
                        "name", settings.senderName(),
                        "address", settings.companyAddress(),
                        "website", settings.companyWebsite()));
        if (message.recipient() != null) {
            return model;
        }
        facts.byField().forEach((field, values) -> putIfKnown(model, field, values.get(contact.id())));
        model.put("contact", fieldsOf(contact));
        model.put("surveyUrl", surveyUrls(message));
        return model;
    }

    /** What a letter says as {@code contact.…}: own facts under their keys; what nobody knows is not there. */
    static Map<String, Object> fieldsOf(Contact contact) {
        Map<String, Object> person = new HashMap<>(contact.attributes());
        putIfKnown(person, "firstName", contact.firstName());
        putIfKnown(person, "lastName", contact.lastName());
        putIfKnown(person, "email", contact.email());
        putIfKnown(person, "language", contact.language());
        putIfKnown(person, "country", contact.country());
        putIfKnown(person, "timeZone", contact.timeZone());
        putIfKnown(person, "company", contact.company());
        return person;
    }

    /** What this letter may open. One that goes to an unproven address opens nothing but that proof. */
    private Map<String, String> linksOf(Claimed message, Contact contact) {
        long id = contact.id();
        return message.recipient() == null
                ? Map.of(
                        UNSUBSCRIBE, baseUrl + "/u/" + tokens.sign(Purpose.UNSUBSCRIBE, id, message.mailingId()),
                        PREFERENCES, baseUrl + "/p/" + tokens.sign(Purpose.PREFERENCES, id),
                        CONFIRM, baseUrl + "/c/" + tokens.sign(Purpose.CONFIRM, id, LinkTokens.micros(clock.instant())))
                : Map.of(ADDRESS, baseUrl + "/p/address/" + tokens.sign(Purpose.ADDRESS, id, -message.enrollmentId()));
    }

    /** One link per survey, the same in every message of this run: whoever is reminded answers the same invitation. */
    private Map<String, String> surveyUrls(Claimed message) {
        return surveys.all().stream()
                .collect(Collectors.toMap(
                        Survey::key,
                        survey -> baseUrl + "/s/"
                                + tokens.sign(
                                        Purpose.SURVEY,
                                        message.contactId(),
                                        message.enrollmentId(),
                                        message.campaignId(),
                                        survey.number())));
    }

    private static void putIfKnown(Map<String, Object> model, String field, @Nullable Object value) {
        if (value != null) {
            model.put(field, value);
        }
    }

    /** Every link and the opening picture carry the message's own proof; the destination stays in our table. */
    private final class TrackedLinks implements LinkWriter {
        private final Claimed message;

        TrackedLinks(Claimed message) {
            this.message = message;
        }

        @Override
        public String click(int number, String url) {
            return baseUrl + "/t/c/"
                    + tokens.sign(
                            Purpose.CLICK,
                            message.id(),
                            response.linkId(message.template(), url, message.campaignId()));
        }

        @Override
        public String openPixel() {
            return baseUrl + "/t/o/" + tokens.sign(Purpose.OPEN, message.id()) + ".gif";
        }

        @Override
        public String trap() {
            return baseUrl + "/t/h/" + tokens.sign(Purpose.TRAP, message.id());
        }
    }
}
