package groundswell.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Decides about many people in one go with the decision tables of {@code workflows/*.dmn}. They are read at the start;
 * a table that cannot be read, or that holds anything but FEEL, stops it.
 */
@Component
public class Decisions {

    private final Map<String, DecisionTable> tables = new HashMap<>();

    @Autowired
    Decisions(Clock clock) {
        this(clock, shipped());
    }

    Decisions(Clock clock, List<Resource> files) {
        for (var file : files) {
            try (InputStream dmn = file.getInputStream()) {
                var table = DecisionTable.read(dmn.readAllBytes(), String.valueOf(file.getFilename()), clock);
                tables.put(table.key(), table);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Resource> shipped() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:workflows/*.dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all tables, in alphabetical order. */
    public List<String> keys() {
        return tables.keySet().stream().sorted().toList();
    }

    /** A rule that held for somebody. */
    public record FiredRule(
            String id,
            @Nullable String annotation,
            BigDecimal points,
            @Nullable String reason) {}

    /** What the table says of one person. */
    public sealed interface Decided {

        /** The points of all rules that held, and which. */
        record Points(BigDecimal points, List<FiredRule> rules) implements Decided {}

        /** The table could not be worked out for this person. */
        record Problem(String problem) implements Decided {}
    }

    /**
     * Asks the table about each of these people, in their order; what throws for one leaves the others alone.
     *
     * @param facts by person: what the table's expressions may name, nested as in {@code orders.count}
     */
    public Map<Long, Decided> decide(String key, Map<Long, ? extends Map<String, Object>> facts) {
        var table = tables.get(key);
        if (table == null) {
            throw new IllegalStateException("No decision table is called " + key + "; known are " + tables.keySet());
        }
        var decided = new LinkedHashMap<Long, Decided>();
        facts.forEach((person, known) -> decided.put(person, decide(table, known)));
        return decided;
    }

    private static Decided decide(DecisionTable table, Map<String, Object> facts) {
        try {
            var rules = new ArrayList<>(table.fired(facts));
            var points = rules.stream().map(FiredRule::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Decided.Points(points, List.copyOf(rules));
        } catch (RuntimeException e) {
            return new Decided.Problem(String.valueOf(e.getMessage()));
        }
    }
}
