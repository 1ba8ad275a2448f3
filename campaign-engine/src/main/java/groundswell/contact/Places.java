package groundswell.contact;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Languages, countries and time zones in the ways people write them, each made one code. */
final class Places {

    private static final List<Locale> WRITERS = List.of(
            Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

    private static final Set<String> LANGUAGE_CODES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> LANGUAGES = languages();
    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, String> ZONES = zones();

    private Places() {}

    /** A BCP 47 tag such as {@code zh-Hant-TW}; {@code de_DE}, {@code German} and {@code Deutsch} are understood. */
    static String language(String text) {
        var known = LANGUAGES.get(key(text));
        if (known == null) {
            known = tag(text.replace('_', '-'));
        }
        if (known == null) {
            throw InvalidContact.of(
                    "language",
                    "“%s” is not a language we know.".formatted(shown(text)),
                    "Write a tag such as en, de, de-AT or zh-Hant.");
        }
        return known;
    }

    /** Two capital letters of ISO 3166; three letters and names in five languages are understood. */
    static String country(String text) {
        var known = COUNTRIES.get(key(text));
        if (known == null) {
            throw InvalidContact.of(
                    "country",
                    "“%s” is not a country we know.".formatted(shown(text)),
                    "Write two letters such as DE, GB or TW.");
        }
        return known;
    }

    /** A name of the time zone database, in any case. */
    static String timeZone(String text) {
        var known = ZONES.get(key(text));
        if (known == null) {
            throw InvalidContact.of(
                    "timeZone",
                    "“%s” is not a time zone we know.".formatted(shown(text)),
                    "Write a name such as Europe/Berlin or Asia/Taipei.");
        }
        return known;
    }

    private static @Nullable String tag(String text) {
        try {
            var locale = new Locale.Builder().setLanguageTag(text).build();
            return LANGUAGE_CODES.contains(locale.getLanguage()) ? locale.toLanguageTag() : null;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static Map<String, String> languages() {
        var known = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            var language = Locale.forLanguageTag(code);
            WRITERS.forEach(writer -> known.putIfAbsent(key(language.getDisplayLanguage(writer)), code));
            known.putIfAbsent(key(language.getDisplayLanguage(language)), code);
            known.put(code, code);
        }
        return known;
    }

    private static Map<String, String> countries() {
        var known = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = new Locale("", code);
            WRITERS.forEach(writer -> known.putIfAbsent(key(country.getDisplayCountry(writer)), code));
            known.putIfAbsent(key(country.getISO3Country()), code);
            known.put(key(code), code);
        }
        // what people write and no standard lists
        known.put("uk", "GB");
        known.put("england", "GB");
        known.put("great britain", "GB");
        known.put("großbritannien", "GB");
        known.put("usa", "US");
        known.put("holland", "NL");
        return known;
    }

    private static Map<String, String> zones() {
        var known = new TreeMap<String, String>();
        for (var id : ZoneId.getAvailableZoneIds()) {
            // Java's own names, which PostgreSQL does not know
            if (!id.startsWith("SystemV/")) {
                known.put(key(id), id);
            }
        }
        return known;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
