package groundswell.web;

import groundswell.consent.Consent;
import groundswell.consent.Frequency;
import groundswell.consent.LegalBasis;
import groundswell.consent.Preferences;
import groundswell.consent.Speaker;
import groundswell.consent.Topic;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.contact.InvalidContact;
import groundswell.delivery.Delivery;
import groundswell.web.OptInDesk.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** What becomes of a preference page that was sent: every word of it in one transaction, with its proof. */
@Component
class PreferenceDesk {

    static final String PAGE = "preference page";
    static final String ADDRESS_TEMPLATE = "confirm-address";

    private static final Set<String> LANGUAGES = Set.of("en", "de", "zh-Hant");
    private static final Map<String, Duration> PAUSES = Map.of("30", Duration.ofDays(30), "90", Duration.ofDays(90));

    private final Consent consent;
    private final Preferences preferences;
    private final Contacts contacts;
    private final Delivery delivery;
    private final OptInDesk optIn;

    PreferenceDesk(Consent consent, Preferences preferences, Contacts contacts, Delivery delivery, OptInDesk optIn) {
        this.consent = consent;
        this.preferences = preferences;
        this.contacts = contacts;
        this.delivery = delivery;
        this.optIn = optIn;
    }

    /** What the page says afterwards. */
    enum Outcome {
        NOTHING,
        SAVED,
        /** Saved, and a letter asks whether it was the owner of the mailbox who ticked. */
        ASKED,
        LEFT,
        RESUMED,
        /** Whatever came of it: the page does not tell whose addresses we know. */
        ADDRESS_ASKED,
        NO_ADDRESS,
        SAME_ADDRESS,
        TOO_MANY;

        boolean isProblem() {
            return this == NO_ADDRESS || this == SAME_ADDRESS || this == TOO_MANY;
        }
    }

    /**
     * Changes what differs from what the page showed ({@code was}), not from what is: a page that stood open for a week
     * takes back nothing that was said meanwhile.
     */
    @Transactional
    public Outcome save(Contact contact, MultiValueMap<String, String> given, String ip) {
        var shown = valuesOf(given, "shown");
        var was = valuesOf(given, "was");
        var ticked = valuesOf(given, "topic");
        boolean asked = false;
        for (var topic : consent.topics()) {
            var name = topic.name();
            if (!shown.contains(name) || topic.legalBasis() == LegalBasis.CONTRACT) {
                continue;
            }
            if (was.contains(name) && !ticked.contains(name)) {
                consent.withdraw(contact.id(), name, PAGE, PAGE, wording(topic, contact), ip);
            } else if (ticked.contains(name) && !was.contains(name)) {
                asked |= !agree(contact, topic, ip);
            }
        }
        choose(contact.id(), given.getFirst("frequency"));
        notice(contact.id(), given);
        var pause = PAUSES.get(String.valueOf(given.getFirst("pause")));
        if (pause != null) {
            preferences.pause(contact.id(), pause);
        }
        var language = given.getFirst("language");
        if (language != null
                && LANGUAGES.contains(language)
                && !PublicText.locale(language).equals(PublicText.locale(contact.language()))) {
            contacts.changeLanguage(contact.id(), language);
        }
        return asked ? Outcome.ASKED : Outcome.SAVED;
    }

    private static List<String> valuesOf(MultiValueMap<String, String> given, String name) {
        return given.getOrDefault(name, List.of());
    }

    private boolean agree(Contact contact, Topic topic, String ip) {
        var id = UUID.randomUUID().toString();
        var tick = new Tick(topic.name(), "preferences", id, PAGE, wording(topic, contact), ip, Speaker.PERSON);
        return optIn.take(contact.id(), tick);
    }

    private static String wording(Topic topic, Contact contact) {
        var locale = PublicText.locale(contact.language());
        var description = topic.descriptionIn(locale);
        return description.isEmpty() ? topic.labelIn(locale) : topic.labelIn(locale) + ": " + description;
    }

    /** Like a topic, by what the page showed. */
    private void notice(long contactId, MultiValueMap<String, String> given) {
        var shown = given.getFirst("tracking-shown");
        boolean wanted = given.containsKey("tracking");
        if (shown != null && wanted != shown.equals("yes")) {
            preferences.track(contactId, wanted);
        }
    }

    private void choose(long contactId, @Nullable String frequency) {
        for (var choice : Frequency.values()) {
            if (choice.name().equals(frequency) && preferences.of(contactId).frequency() != choice) {
                preferences.choose(contactId, choice);
            }
        }
    }

    @Transactional
    public Outcome leave(Contact contact, String ip) {
        consent.withdrawAll(contact.id(), PAGE, PAGE, ip);
        return Outcome.LEFT;
    }

    public Outcome resume(Contact contact) {
        preferences.resume(contact.id());
        return Outcome.RESUMED;
    }

    /** The letter goes to the new address, and nothing changes before its mailbox has answered. */
    @Transactional
    public Outcome changeAddress(Contact contact, String typed, String ip) {
        EmailAddress address;
        try {
            address = new EmailAddress(typed);
        } catch (InvalidContact e) {
            return Outcome.NO_ADDRESS;
        }
        if (address.key().equals(new EmailAddress(contact.email()).key())) {
            return Outcome.SAME_ADDRESS;
        }
        preferences
                .requestAddress(contact.id(), address, ip)
                .ifPresent(request -> delivery.writeTo(contact.id(), address, ADDRESS_TEMPLATE, request));
        return Outcome.ADDRESS_ASKED;
    }

    /** False when the request is too old, was used, or the address belongs to another contact by now. */
    @Transactional
    public boolean confirmAddress(Contact contact, long request) {
        var address = preferences.requestedAddress(contact.id(), request);
        if (address.isEmpty() || !preferences.confirmAddress(contact.id(), request)) {
            return false;
        }
        contacts.changeAddress(contact.id(), address.get());
        return true;
    }
}
