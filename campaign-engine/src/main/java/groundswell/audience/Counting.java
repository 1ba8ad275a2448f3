package groundswell.audience;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many, and who some of them are; a statement that is still at work after some seconds is stopped. */
final class Counting {

    static final int PATIENCE_IN_SECONDS = 5;

    private final JdbcClient db;
    private final Clock clock;

    Counting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A condition about the contact's own row finds its first few at once. Any other would work as long for them as for
     * the number, so that both come from one statement.
     */
    Counted count(Condition condition, int sampleSize) {
        if (sampleSize > 0 && condition.looksFurther()) {
            return countedWithSample(condition, sampleSize);
        }
        var sample = sampleSize > 0 ? sample(condition, sampleSize) : List.<Long>of();
        return new Counted(count(condition), sample, List.of());
    }

    private long count(Condition condition) {
        return of("select count(*)", condition, "").query(Long.class).single();
    }

    List<Long> sample(Condition condition, int size) {
        return of("select c.id", condition, "order by c.id limit :size")
                .param("size", size)
                .query(Long.class)
                .list();
    }

    /** The ids are gathered in an array because PostgreSQL does that in parallel, a window over them it does not. */
    private Counted countedWithSample(Condition condition, int size) {
        var all = "with selected as (select count(*) as number, array_agg(c.id) as ids";
        var some = """
                )
                select number, array(select id from unnest(ids) id order by id limit :size) as sample
                from selected
                """;
        return of(all, condition, some)
                .param("size", size)
                .query((row, number) -> new Counted(
                        row.getLong("number"),
                        Arrays.asList((Long[]) row.getArray("sample").getArray()),
                        List.of()))
                .single();
    }

    private JdbcClient.StatementSpec of(String what, Condition condition, String then) {
        var sql = """
                %s
                from contact c
                %s
                where %s
                %s
                """.formatted(what, condition.joins(), condition.where(), then);
        return db.sql(sql).withQueryTimeout(PATIENCE_IN_SECONDS).params(condition.at(clock.instant()));
    }
}
