package groundswell.response;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What web statistics read from a link's query. Each value may say {@code {campaign}} and {@code {letter}}. Null: not
 * said here, so whoever stands behind says it; empty: nothing is added.
 */
public record Utm(
        @Nullable String source,
        @Nullable String medium,
        @Nullable String campaign,
        @Nullable String content) {

    public static final Utm NONE = new Utm(null, null, null, null);

    static final int LONGEST_VALUE = 60;
    private static final int LONGEST = 400;

    /** Each value from here, or else from there. */
    Utm or(Utm other) {
        return new Utm(
                source == null ? other.source : source,
                medium == null ? other.medium : medium,
                campaign == null ? other.campaign : campaign,
                content == null ? other.content : content);
    }

    /** Without blanks around; what says nothing at all is null. */
    Utm checked() {
        return new Utm(
                checked("source", source),
                checked("medium", medium),
                checked("campaign", campaign),
                checked("content", content));
    }

    private static @Nullable String checked(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        var stripped = value.strip();
        if (stripped.length() > LONGEST_VALUE) {
            throw new InvalidTracking(
                    "utm." + field, "utm." + field + ": write at most %d characters.".formatted(LONGEST_VALUE));
        } else if (stripped.codePoints().anyMatch(it -> Character.isISOControl(it) || (it >= 0xD800 && it <= 0xDFFF))) {
            throw new InvalidTracking("utm." + field, "utm." + field + ": take out what is no letter, digit or sign.");
        }
        var unknown = stripped.replace("{campaign}", "").replace("{letter}", "");
        if (unknown.contains("{") || unknown.contains("}")) {
            throw new InvalidTracking("utm." + field, "utm." + field + ": only {campaign} and {letter} are filled in.");
        }
        return stripped;
    }

    /** As it stands in a query, percent-encoded (WHATWG URL, application/x-www-form-urlencoded); a blank is %20. */
    String query(String campaignName, String letter) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "utm_source", source, campaignName, letter);
        put(said, "utm_medium", medium, campaignName, letter);
        put(said, "utm_campaign", campaign, campaignName, letter);
        put(said, "utm_content", content, campaignName, letter);
        var query = new StringBuilder();
        said.forEach((name, value) -> {
            var pair = (query.isEmpty() ? "" : "&") + name + "=" + value;
            // Long names in letters of three bytes are rather left out than cut in the middle of a letter.
            if (query.length() + pair.length() <= LONGEST) {
                query.append(pair);
            }
        });
        return query.toString();
    }

    private static void put(
            Map<String, String> said, String name, @Nullable String value, String campaign, String letter) {
        if (value != null && !value.isBlank()) {
            var written = value.strip().replace("{campaign}", campaign).replace("{letter}", letter);
            said.put(name, URLEncoder.encode(written, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }

    /** What the link says itself stays; a fragment stays at the end. */
    static String added(String url, String query) {
        int hash = url.indexOf('#');
        var fragment = hash < 0 ? "" : url.substring(hash);
        var address = hash < 0 ? url : url.substring(0, hash);
        int mark = address.indexOf('?');
        var said = mark < 0 ? "" : address.substring(mark + 1);
        var names = Arrays.stream(said.split("&", -1))
                .map(it -> it.split("=", 2)[0].toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var more = Arrays.stream(query.split("&", -1))
                .filter(it -> !names.contains(it.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        if (more.isEmpty()) {
            return url;
        } else if (mark < 0) {
            return address + "?" + more + fragment;
        } else {
            return address + (said.isEmpty() || said.endsWith("&") ? "" : "&") + more + fragment;
        }
    }
}
