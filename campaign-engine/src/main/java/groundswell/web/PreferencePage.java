package groundswell.web;

import groundswell.consent.Consent;
import groundswell.consent.LegalBasis;
import groundswell.consent.Preferences;
import groundswell.consent.Topic;
import groundswell.consent.TopicConsent;
import groundswell.contact.Contact;
import groundswell.web.PreferenceDesk.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the preference page together, in the contact's language and days of his time zone. */
@Component
class PreferencePage {

    private final Consent consent;
    private final Preferences preferences;
    private final PublicText text;
    private final Clock clock;

    PreferencePage(Consent consent, Preferences preferences, PublicText text, Clock clock) {
        this.consent = consent;
        this.preferences = preferences;
        this.text = text;
        this.clock = clock;
    }

    /**
     * A topic as the page shows it.
     *
     * @param note why it is ticked when the contact never ticked it; empty otherwise
     */
    record Row(String name, String label, String description, boolean ticked, boolean fixed, String note) {

        Map<String, Object> fields() {
            return Map.of(
                    "name", name,
                    "label", label,
                    "description", description,
                    "ticked", ticked,
                    "fixed", fixed,
                    "note", note);
        }
    }

    String of(Model model, HttpServletResponse answer, Contact contact, Outcome outcome, String typed) {
        var locale = PublicText.locale(contact.language());
        prepare(model, answer, locale);
        var preference = preferences.of(contact.id());
        var paused = preference.pausedUntil();
        model.addAttribute("email", PublicText.masked(contact.email()));
        model.addAttribute(
                "topics", rows(contact, locale).stream().map(Row::fields).toList());
        model.addAttribute("frequency", preference.frequency().name());
        model.addAttribute("tracked", preference.tracked());
        model.addAttribute(
                "pausedUntil",
                paused == null || !paused.isAfter(clock.instant()) ? "" : day(paused, contact.timeZone(), locale));
        model.addAttribute("chosen", locale.equals(Locale.TRADITIONAL_CHINESE) ? "zh-Hant" : locale.getLanguage());
        model.addAttribute("done", outcome == Outcome.NOTHING || outcome.isProblem() ? "" : outcome.name());
        model.addAttribute("problem", outcome.isProblem() ? outcome.name() : "");
        model.addAttribute("typed", typed);
        return "preferences";
    }

    private List<Row> rows(Contact contact, Locale locale) {
        var words =
                consent.of(contact.id()).stream().collect(Collectors.toMap(TopicConsent::topic, Function.identity()));
        return consent.topics().stream()
                .map(it -> row(it, words.get(it.name()), contact.timeZone(), locale))
                .sorted(Comparator.comparing(Row::fixed).thenComparing(Row::label, Collator.getInstance(locale)))
                .toList();
    }

    private Row row(Topic topic, @Nullable TopicConsent word, @Nullable String zone, Locale locale) {
        boolean fixed = topic.legalBasis() == LegalBasis.CONTRACT;
        boolean given = word != null && word.allows(clock.instant());
        boolean unasked = topic.legalBasis() == LegalBasis.LEGITIMATE_INTEREST && (word == null || word.given());
        var until = word == null || !given ? null : word.until();
        return new Row(
                topic.name(),
                topic.labelIn(locale),
                topic.descriptionIn(locale),
                fixed || given || unasked,
                fixed,
                until == null ? "" : text.of("preferences.implied", locale, day(until, zone, locale)));
    }

    private static String day(Instant moment, @Nullable String zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(moment.atZone(zoneOf(zone)));
    }

    private static ZoneId zoneOf(@Nullable String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    String said(Model model, HttpServletResponse answer, Locale locale, String what) {
        prepare(model, answer, locale);
        model.addAttribute("title", text.of(what + ".title", locale));
        model.addAttribute("thanks", text.of(what + ".text", locale));
        model.addAttribute("note", "");
        return "thanks";
    }

    String unknown(Model model, HttpServletResponse answer, Locale browser) {
        answer.setStatus(HttpStatus.NOT_FOUND.value());
        prepare(model, answer, PublicText.locale(browser.toLanguageTag()));
        return "unknown-link";
    }

    void prepare(Model model, HttpServletResponse answer, Locale locale) {
        answer.setHeader("Cache-Control", "no-store");
        Map<String, Object> basics = Map.of("text", text.in(locale), "language", locale.toLanguageTag());
        model.addAllAttributes(basics);
    }
}
