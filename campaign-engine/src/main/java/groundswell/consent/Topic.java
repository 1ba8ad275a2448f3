package groundswell.consent;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A purpose for which we write, and what allows us to.
 *
 * @param label how the operator calls it
 * @param impliedDays so many days after an order its buyer may be written to without a word of his; null: not at all
 * @param labels what contacts read, by language: en, de, zh-Hant
 * @param descriptions what they get and how often, by language
 */
public record Topic(
        String name,
        String label,
        LegalBasis legalBasis,
        OptInKind optIn,
        @Nullable Integer impliedDays,
        Map<String, String> labels,
        Map<String, String> descriptions) {

    public Topic {
        labels = Map.copyOf(labels);
        descriptions = Map.copyOf(descriptions);
    }

    public String labelIn(Locale locale) {
        return in(labels, locale, label);
    }

    /** Empty when nobody has described it. */
    public String descriptionIn(Locale locale) {
        return in(descriptions, locale, "");
    }

    private static String in(Map<String, String> texts, Locale locale, String otherwise) {
        var tag = locale.getLanguage().equals("zh") ? "zh-Hant" : locale.getLanguage();
        return texts.getOrDefault(tag, texts.getOrDefault("en", otherwise));
    }
}
