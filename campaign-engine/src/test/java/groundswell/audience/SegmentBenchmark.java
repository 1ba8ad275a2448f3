package groundswell.audience;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * A sweep over a million contacts, and what noting changed contacts costs an import, in seconds. Not part of the build:
 * run it with {@code -Dtest=SegmentBenchmark}.
 */
class SegmentBenchmark {

    private static final int ROWS = Integer.getInteger("rows", 1_000_000);

    private final SegmentRoom room = new SegmentRoom();

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf("SegmentBenchmark: %s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private void imported() {
        for (int from = 1; from <= ROWS; from += 5_000) {
            room.db().sql("""
                            insert into contact (email, email_key, first_name, country, attributes, created_at, updated_at)
                            select 'c' || i || '@x.example', 'c' || i || '@x.example', 'n' || i,
                                   (array['DE', 'AT', 'CH'])[i % 3 + 1], jsonb_build_object('age', i % 100), now(), now()
                            from generate_series(:from, :from + 4999) i
                            """).param("from", from).update();
        }
    }

    @Test
    void a_million_contacts() {
        for (int round = 1; round <= 2; round++) {
            room.db()
                    .sql("truncate contact, contact_changed restart identity cascade")
                    .update();
            timed("import with nothing followed, round " + round, this::imported);
        }
        var grown = room.rule("Grown", "contact.country = \"DE\" and contact.age >= 18");
        var all = room.rule("All", "true");
        for (int round = 1; round <= 2; round++) {
            room.db()
                    .sql("truncate contact, contact_changed restart identity cascade")
                    .update();
            timed("import with two segments followed, round " + round, this::imported);
        }
        room.db().sql("analyze").update();
        timed("first gathering of both segments and a million changed contacts settled", room.segments::follow);
        for (var what : Arrays.asList("one", "two")) {
            timed(
                    "sweep of two segments (270,000 and 1,000,000 members), nothing moves, " + what,
                    room.segments::sweep);
        }
        room.db()
                .sql("update contact set attributes = '{\"age\": 1}' where id % 10 = 0")
                .update();
        room.db().sql("truncate contact_changed").update();
        timed("sweep of two segments, a tenth of the contacts has changed", room.segments::sweep);
        room.db().sql("update contact set country = 'FR' where id = 17").update();
        timed("one changed contact settled in two segments", room.segments::follow);
        System.out.println("SegmentBenchmark: " + room.segments.get(grown.id()).count() + " and "
                + room.segments.get(all.id()).count() + " members");
    }
}
