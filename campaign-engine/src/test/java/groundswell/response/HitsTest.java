package groundswell.response;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.response.MessageFacts.MessageFact;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

class HitsTest {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final Visit PERSON = new Visit("Firefox/140.0 (X11)", "203.0.113.7", Ahead.NO);
    private static final Visit ELSEWHERE = new Visit("Safari/605", "203.0.113.9", Ahead.NO);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final AtomicBoolean away = new AtomicBoolean();
    private final Hits hits = hits(Duration.ofMillis(50), 100);

    private Hits hits(Duration writeEvery, int waiting) {
        var settings = new TrackingSettings(writeEvery, waiting, null, null);
        var tracking = new Tracking(db, id -> Optional.empty());
        return new Hits(db, this::fact, new MachineLists(), new TrackedLinks(db), tracking, settings);
    }

    private Optional<MessageFact> fact(long message) {
        if (away.get()) {
            throw new DataAccessResourceFailureException("The database is away");
        }
        return Optional.of(new MessageFact(message + 10, 2, 3, "pricing", "Activity_Send", NOON.minusSeconds(600)));
    }

    @AfterEach
    void the_writer_rests() {
        hits.stop();
    }

    private static Hit click(long message, int second, String url, Visit visit) {
        return Hit.of(Touchpoints.CLICK, message, url, visit, NOON.plusSeconds(second));
    }

    private List<String> written() {
        return db.sql("select url || ' ' || verdict || coalesce(' ' || cause, '') from touchpoint order by at, id")
                .query(String.class)
                .list();
    }

    private List<String> told() {
        return db.sql("select data ->> 'url' from touchpoint_inbox order by id")
                .query(String.class)
                .list();
    }

    @Test
    void what_was_gathered_is_written_within_the_moment() throws Exception {
        hits.start();
        for (int i = 0; i < 100; i++) {
            hits.add(click(i, i, "https://a.example", PERSON));
        }

        for (int i = 0; i < 200 && written().size() < 100; i++) {
            Thread.sleep(20);
        }
        assertThat(written()).hasSize(100).allMatch(it -> it.endsWith(" HUMAN"));
        assertThat(told()).hasSize(100);
    }

    @Test
    void whoever_stops_the_server_loses_nothing() {
        hits.start();
        hits.add(click(1, 0, "https://a.example", PERSON));
        hits.stop();
        hits.add(click(2, 1, "https://b.example", PERSON));

        assertThat(written()).containsExactly("https://a.example HUMAN", "https://b.example HUMAN");
    }

    @Test
    void hits_wait_while_the_database_is_away_and_those_beyond_the_limit_are_left_out() throws Exception {
        away.set(true);
        hits.start();
        hits.add(click(1, 0, "https://first.example", PERSON));
        Thread.sleep(300);
        for (int i = 0; i < 150; i++) {
            hits.add(click(2 + i, 1 + i, "https://more.example", PERSON));
        }
        assertThat(written()).isEmpty();

        away.set(false);
        for (int i = 0; i < 300 && written().size() < 101; i++) {
            Thread.sleep(20);
        }
        hits.stop();
        assertThat(written()).hasSize(101).contains("https://first.example HUMAN");
    }

    @Test
    void a_burst_is_a_machines_also_in_what_was_written_before_and_is_taken_from_the_campaigns() {
        hits.add(click(1, 0, "https://a.example", PERSON));
        hits.add(click(1, 1, "https://b.example", PERSON));
        assertThat(told()).containsExactly("https://a.example", "https://b.example");

        hits.add(click(1, 2, "https://c.example", PERSON));
        hits.add(click(1, 40, "https://a.example", ELSEWHERE));
        hits.add(click(2, 2, "https://a.example", PERSON));

        assertThat(written())
                .containsExactly(
                        "https://a.example MACHINE BURST",
                        "https://b.example MACHINE BURST",
                        "https://c.example MACHINE BURST",
                        "https://a.example HUMAN",
                        "https://a.example HUMAN");
        assertThat(told()).containsExactly("https://a.example", "https://a.example");
    }

    @Test
    void what_a_campaign_has_taken_stays_taken() {
        hits.add(click(1, 0, "https://a.example", PERSON));
        new Touchpoints(db).take(10);
        hits.add(Hit.of(Touchpoints.TRAP, 1, null, PERSON, NOON.plusSeconds(9)));

        assertThat(db.sql("select kind || ' ' || cause from touchpoint order by id")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("CLICK TRAP", "TRAP TRAP");
        assertThat(told()).isEmpty();
    }

    @Test
    void a_hit_that_cannot_be_kept_spoils_no_other() throws Exception {
        hits.start();
        hits.add(click(1, 0, "https://bad.example/\0", PERSON));
        hits.add(click(2, 1, "https://good.example", PERSON));

        for (int i = 0; i < 200 && written().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(written()).containsExactly("https://good.example HUMAN");
    }

    @Test
    void a_link_is_known_while_the_database_is_away() {
        long id = new TrackedLinks(db).idOf("pricing", "https://example.com/#top", "utm_source=a");
        var elsewhere = new TrackedLinks(db);
        elsewhere.refresh();
        db.sql("drop table tracked_link").update();

        assertThat(elsewhere.link(id))
                .hasValueSatisfying(
                        it -> assertThat(it.destination()).isEqualTo("https://example.com/?utm_source=a#top"));
    }
}
