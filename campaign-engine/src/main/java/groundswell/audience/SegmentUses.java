package groundswell.audience;

import groundswell.audience.SavedSegments.Saved;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rules name which segments. */
final class SegmentUses {

    private final List<Saved> all;

    SegmentUses(SavedSegments segments) {
        this.all = List.copyOf(segments.all().values());
    }

    /** Whose rule names this segment itself. */
    List<String> of(String key) {
        return all.stream()
                .filter(it -> !it.key().equals(key) && named(it).contains(key))
                .map(Saved::key)
                .sorted()
                .toList();
    }

    /** All whose members depend on this segment's, through others too; without it. */
    Set<String> through(String key) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(key));
        while (!open.isEmpty()) {
            for (var user : new ArrayList<>(of(open.remove()))) {
                if (!user.equals(key) && found.add(user)) {
                    open.add(user);
                }
            }
        }
        return found;
    }

    private static Set<String> named(Saved segment) {
        var rule = segment.condition();
        if (rule == null || !rule.contains(Nesting.IN_SEGMENT)) {
            return Set.of();
        }
        return FeelReader.read(rule, ZoneOffset.UTC, new Findings(rule)).stream()
                .flatMap(tree -> Pieces.of(tree).stream())
                .map(Nesting::keyIn)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
