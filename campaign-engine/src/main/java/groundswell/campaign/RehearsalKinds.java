package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.delivery.LettersHad;
import groundswell.response.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the audience as kinds of people, with the very conditions, rules of entry and reasons of refusal by which the
 * campaign runs. Nothing is read of a single person but what makes his kind, and nothing is written.
 */
final class RehearsalKinds {

    /** What happened in so long a time is assumed to happen again. */
    static final Duration LOOKING_BACK = Duration.ofDays(28);

    private static final String PREFIX = ":f_";

    private final JdbcClient db;
    private final RehearsalScript script;
    private final Instant begins;
    private final Map<String, Object> parameters = new HashMap<>();
    private final String sql;

    RehearsalKinds(JdbcClient db, Audience audience, Response response, RehearsalScript script, Event event) {
        this.db = db;
        this.script = script;
        this.begins = event.begins();
        var start = script.plan().start();
        var awaited = start.awaited();
        Set<String> joins = new LinkedHashSet<>();
        var entrance = condition(audience, start.entrance());
        var where = named(entrance, "fe_", Duration.ZERO, joins);
        String people = "contact c";
        if (awaited != null) {
            var past = response.past(awaited.kind(), begins.minus(LOOKING_BACK), begins);
            var filter = EventRouter.condition(audience, awaited);
            parameters.putAll(past.parameters());
            people = "(" + past.sql() + ") ev join contact c on c.id = ev.contact_id";
            where += " and " + named(filter, "fv_", Duration.ZERO, joins);
        }
        var columns = columns(start, awaited != null, event.ranBefore());
        var known = known(joins);
        var dates = dates(joins);
        var picked = start.reentry().again() || awaited == null ? "" : "distinct on (c.id)";
        this.sql = SQL.formatted(
                picked,
                columns,
                dates,
                purposes(),
                known,
                people,
                String.join("\n", joins),
                event.ranBefore() ? Entries.EARLIER : "",
                where,
                picked.isEmpty() ? "" : "order by c.id, ev.at");
        parameters.put("campaign", event.campaign());
        parameters.put("begins", begins.atOffset(ZoneOffset.UTC));
        parameters.put("notSince", start.reentry().notSince(begins.atOffset(ZoneOffset.UTC)));
        parameters.put("back", LOOKING_BACK.toSeconds());
        parameters.put("f_now", begins.atOffset(ZoneOffset.UTC));
    }

    /**
     * The occasion that is rehearsed.
     *
     * @param ranBefore whether anybody was ever in the campaign
     */
    record Event(long campaign, Instant begins, boolean ranBefore) {}

    private static final String SQL = """
            select entrance, after, zone, dates, refused, limits, known, count(*) as people
            from (
                select %s
                       %s,
                       c.time_zone as zone,
                       array[%s]::text[] as dates,
                       %s,
                       %s as known
                from %s
                %s
                %s
                where c.id > :above and c.id <= :upTo and %s
                %s
            ) kind
            group by entrance, after, zone, dates, refused, limits, known
            """;

    private static String columns(Step.Start start, boolean byEvent, boolean ranBefore) {
        var entrance = !ranBefore ? "'ENTERS'" : """
                case when earlier.runs is null then 'ENTERS'
                     when not %b then 'WAS_HERE'
                     when earlier.inside then 'INSIDE'
                     when earlier.last_at > :notSince then 'TOO_SOON'
                     else 'ENTERS' end""".formatted(start.reentry().again());
        var after = byEvent
                ? "cast(floor(extract(epoch from ev.at - :begins) / 3600 + :back / 3600) as bigint)"
                : "cast(0 as bigint)";
        return entrance + " as entrance, " + after + " as after";
    }

    private String known(Set<String> joins) {
        var bits = new ArrayList<String>(List.of("''"));
        int number = 0;
        for (var column : script.columns()) {
            var where = named(column.condition(), "f" + number++ + "_", column.after(), joins);
            bits.add("case when " + where + " then '1' else '0' end");
        }
        return String.join(" || ", bits);
    }

    /** Moments by the quarter of an hour: more would only make more kinds. */
    private String dates(Set<String> joins) {
        var values = new ArrayList<String>();
        int number = 0;
        for (var fact : script.facts()) {
            var prefix = "d" + number++ + "_";
            lines(fact.sql().joins(), joins);
            fact.sql().at(begins).forEach((name, value) -> parameters.put(prefix + name.substring(2), value));
            var value = fact.sql().value().replace(PREFIX, ":" + prefix);
            values.add(
                    fact.isDay()
                            ? "(" + value + ")::text"
                            : "to_char(date_bin('15 minutes', " + value
                                    + ", 'epoch') at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
        }
        return String.join(", ", values);
    }

    private String purposes() {
        var refused = new ArrayList<String>();
        var limits = new ArrayList<String>();
        int number = 0;
        for (var purpose : script.purposes()) {
            var topic = "topic_" + number;
            var moment = "moment_" + number++;
            parameters.put(topic, purpose.topic());
            parameters.put(moment, begins.plus(purpose.after()).atOffset(ZoneOffset.UTC));
            refused.add("coalesce(why_not_write_to(c.id, :%s, :%s), '')".formatted(topic, moment));
            limits.add("""
                    coalesce((
                        select string_agg(concat_ws(':', l.most, extract(epoch from :%2$s - l.since)::bigint, %3$s,
                                                    array_to_string(l.topics, ',')), ';' order by l.since, l.most)
                        from frequency_limits(c.id, :%1$s, :%2$s) l
                    ), '')""".formatted(topic, moment, LettersHad.SQL.formatted("c.id", "l.since", "l.topics")));
        }
        return "array[%s]::text[] as refused, array[%s]::text[] as limits"
                .formatted(String.join(", ", refused), String.join(", ", limits));
    }

    private Condition condition(Audience audience, String feel) {
        if (audience.compile(feel, Scope.EVERYONE) instanceof Condition condition) {
            return condition;
        }
        throw new IllegalStateException("The audience " + feel + " is no longer valid");
    }

    /** Each condition numbers its parameters from the beginning: they get a name of their own here. */
    private String named(Condition condition, String prefix, Duration after, Set<String> joins) {
        lines(condition.joins(), joins);
        condition
                .at(begins.plus(after))
                .forEach((name, value) -> parameters.put(prefix + name.substring(PREFIX.length() - 1), value));
        return condition.where().replace(PREFIX, ":" + prefix);
    }

    private static void lines(String text, Set<String> joins) {
        text.lines().map(String::strip).filter(it -> !it.isEmpty()).forEach(joins::add);
    }

    /** How many people of a kind there are in this range of ids. */
    private record Found(RehearsalKind kind, long people) {}

    /** The kinds of those whose ids are in this range, each once, with how many they are. */
    void each(long above, long upTo, ObjLongConsumer<RehearsalKind> reader) {
        db.sql(sql)
                .params(parameters)
                .param("above", above)
                .param("upTo", upTo)
                .query((row, number) -> found(row))
                .list()
                .forEach(it -> reader.accept(it.kind(), it.people()));
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new RehearsalKind(
                        row.getString("entrance"),
                        row.getLong("after"),
                        row.getString("zone"),
                        texts(row, "dates"),
                        texts(row, "refused"),
                        texts(row, "limits"),
                        row.getString("known")),
                row.getLong("people"));
    }

    private static List<@Nullable String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
