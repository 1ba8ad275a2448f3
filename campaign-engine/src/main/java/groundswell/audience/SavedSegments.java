package groundswell.audience;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The segments that a condition may name, read once for each condition, and only when it names one. */
final class SavedSegments {

    private final JdbcClient db;
    private @Nullable Map<String, Saved> byKey;

    SavedSegments(JdbcClient db) {
        this.db = db;
    }

    record Saved(
            long id, String key, SegmentKind kind, @Nullable String condition) {}

    Optional<Saved> find(String key) {
        return Optional.ofNullable(all().get(key));
    }

    Set<String> keys() {
        return all().keySet();
    }

    Map<String, Saved> all() {
        var known = byKey;
        if (known == null) {
            known = db.sql("select id, key, kind, condition from segment").query(Saved.class).list().stream()
                    .collect(Collectors.toMap(Saved::key, Function.identity()));
            byKey = known;
        }
        return known;
    }
}
