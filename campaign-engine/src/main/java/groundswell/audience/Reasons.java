package groundswell.audience;

import static java.util.Objects.requireNonNull;

import groundswell.audience.Term.Value;
import groundswell.audience.Why.Fact;
import groundswell.audience.Why.Joint;
import groundswell.audience.Why.Reason;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The parts of one condition with what they are for one contact: the SQL of the whole, piece by piece, in one select. */
final class Reasons {

    private static final JsonMapper JSON = new JsonMapper();

    private final String feel;
    private final Translation translation;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    private record Piece(int depth, Feel feel, @Nullable Joint joins, Map<String, Integer> facts) {}

    /** The tree has been translated as a condition without findings. */
    Reasons(String feel, Feel tree, Translation translation) {
        this.feel = feel;
        this.translation = translation;
        gather(tree, 0);
    }

    private void gather(Feel piece, int depth) {
        if (piece instanceof Feel.All all) {
            pieces.add(new Piece(depth, piece, Joint.AND, Map.of()));
            all.conditions().forEach(it -> gather(it, depth + 1));
        } else if (piece instanceof Feel.Any any) {
            pieces.add(new Piece(depth, piece, Joint.OR, Map.of()));
            any.conditions().forEach(it -> gather(it, depth + 1));
        } else if (piece instanceof Feel.Not not) {
            pieces.add(new Piece(depth, piece, Joint.NOT, Map.of()));
            gather(not.condition(), depth + 1);
        } else {
            pieces.add(new Piece(depth, piece, null, factsIn(piece)));
        }
    }

    /** Where the values stand in {@link #facts} by how they are written. */
    private Map<String, Integer> factsIn(Feel piece) {
        var places = new LinkedHashMap<String, Integer>();
        for (var inner : Pieces.of(piece)) {
            boolean isAsked = inner instanceof Feel.Name
                    || inner instanceof Feel.Arithmetic
                    || (inner instanceof Feel.Call && inner != piece && Nesting.keyIn(inner) == null);
            if (isAsked && inner.in(translation) instanceof Value value) {
                var name = inner instanceof Feel.Name it
                        ? it.dotted()
                        : inner.part().of(feel);
                places.computeIfAbsent(name, it -> {
                    facts.add("to_jsonb(%s)".formatted(value.sql()));
                    return facts.size() - 1;
                });
            }
        }
        return places;
    }

    /** Empty when there is no such contact. */
    Optional<List<Reason>> of(JdbcClient db, Asked asked, Map<String, Object> parameters) {
        var holds = pieces.stream()
                .map(it -> "(%s) is true"
                        .formatted(requireNonNull(translation.conditions().get(it.feel()))
                                .sql()))
                .collect(Collectors.joining(",\n"));
        var sql = """
                select cast(array[%s] as boolean[]) as holds, cast(array[%s] as jsonb[]) as facts
                from contact c
                cross join (select cast(:f_run as bigint) as id) e
                %s
                where c.id = :f_contact
                """.formatted(holds, String.join(",\n", facts), translation.joins());
        return db.sql(sql)
                .params(parameters)
                .param("f_contact", asked.contactId())
                .param("f_run", asked.run())
                .param("f_now", asked.at().atOffset(ZoneOffset.UTC))
                .query((row, number) -> reasons(row))
                .optional();
    }

    private List<Reason> reasons(ResultSet row) throws SQLException {
        var holds = elements(row.getArray("holds"));
        var values = elements(row.getArray("facts"));
        var reasons = new ArrayList<Reason>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var part = piece.feel().part();
            reasons.add(new Reason(
                    piece.depth(),
                    part.from(),
                    part.to(),
                    part.of(feel),
                    piece.joins(),
                    Boolean.TRUE.equals(holds[i]),
                    Nesting.keyIn(piece.feel()),
                    translation.remembers(piece.feel()),
                    piece.facts().entrySet().stream()
                            .map(it -> new Fact(it.getKey(), value(values[it.getValue()])))
                            .toList()));
        }
        return reasons;
    }

    private static @Nullable Object[] elements(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    private static @Nullable Object value(@Nullable Object json) {
        return json == null ? null : JSON.readValue(json.toString(), Object.class);
    }
}
