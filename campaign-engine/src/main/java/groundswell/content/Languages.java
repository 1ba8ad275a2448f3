package groundswell.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses, among the languages of a template, the one that a contact reads best. */
final class Languages {

    private static final String FALLBACK = "en";
    private static final Set<String> SIMPLIFIED = Set.of("hans", "cn", "sg", "my");

    private Languages() {}

    static String best(List<String> offered, @Nullable String wanted) {
        for (var candidate : candidates(wanted)) {
            for (var language : offered) {
                if (language.equalsIgnoreCase(candidate)) {
                    return language;
                }
            }
        }
        return offered.get(0);
    }

    /** Whoever reads one Chinese script reads the other more easily than English. */
    private static List<String> candidates(@Nullable String wanted) {
        var candidates = new ArrayList<String>();
        if (wanted != null && !wanted.isBlank()) {
            var tag = wanted.strip().replace('_', '-');
            var parts = List.of(tag.toLowerCase(Locale.ROOT).split("-", -1));
            candidates.add(tag);
            if (parts.get(0).equals("zh")) {
                var simplified = !parts.contains("hant") && parts.stream().anyMatch(SIMPLIFIED::contains);
                candidates.addAll(simplified ? List.of("zh-Hans", "zh-Hant") : List.of("zh-Hant", "zh-Hans"));
            }
            candidates.add(parts.get(0));
        }
        candidates.add(FALLBACK);
        return candidates;
    }
}
