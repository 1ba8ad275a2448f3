package groundswell.survey;

import java.util.Locale;
import java.util.Map;

/** A text in several languages, as SurveyJS keeps them: {@code default}, {@code de}, {@code zh-tw}. */
public record LocalText(Map<String, String> byLanguage) {

    private static final String DEFAULT = "default";

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(DEFAULT)) {
            throw new IllegalArgumentException("A text needs the language \"default\"; it has " + byLanguage.keySet());
        }
    }

    static LocalText of(String everywhere) {
        return new LocalText(Map.of(DEFAULT, everywhere));
    }

    /** In this language, else in that without its region, else as it was first written. */
    public String in(Locale locale) {
        var exact = byLanguage.get(locale.toLanguageTag().toLowerCase(Locale.ROOT));
        var language = exact == null ? byLanguage.get(locale.getLanguage()) : exact;
        return language == null ? String.valueOf(byLanguage.get(DEFAULT)) : language;
    }
}
