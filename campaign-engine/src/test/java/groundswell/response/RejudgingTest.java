package groundswell.response;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.job.Jobs;
import groundswell.job.TestJobs;
import groundswell.response.MessageFacts.MessageFact;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

class RejudgingTest {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    private final Path dataDir = directory();
    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final SettableClock clock = new SettableClock("2026-06-15T12:00:00Z");
    private @Nullable Rejudging rejudging;

    private static Path directory() {
        try {
            return Files.createTempDirectory("groundswell-lists");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<MessageFact> fact(long message) {
        return Optional.of(new MessageFact(message, 2, 3, "pricing", "Activity_Send", NOON.minusSeconds(600)));
    }

    private void hit(long message, int second, String agent, String url) {
        var tracking = new Tracking(db, id -> Optional.empty());
        new Hits(db, this::fact, new MachineLists(), new TrackedLinks(db), tracking, TrackingSettings.AT_ONCE)
                .add(Hit.of(
                        Touchpoints.CLICK,
                        message,
                        url,
                        new Visit(agent, "203.0.113.7", Ahead.NO),
                        NOON.plusSeconds(second)));
    }

    private List<String> verdicts() {
        return db.sql("select contact_id || ' ' || verdict || coalesce(' ' || cause, '') from touchpoint order by id")
                .query(String.class)
                .list();
    }

    private String judgeAgain(String machines) throws Exception {
        Files.writeString(dataDir.resolve("machines.txt"), machines);
        var settings = new TrackingSettings(Duration.ZERO, 1, null, null);
        Jobs jobs = TestJobs.on(database, clock);
        var worker = new Rejudging(db, this::fact, new MachineLists(settings, dataDir), jobs);
        rejudging = worker;
        worker.start();
        long id = worker.begin().value();
        for (int i = 0; i < 500; i++) {
            var job = jobs.find(id).orElseThrow();
            if (job.endedAt() != null) {
                assertThat(job.problem()).isNull();
                return String.valueOf(job.note());
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The job does not end");
    }

    @AfterEach
    void the_worker_rests() throws IOException {
        var worker = rejudging;
        if (worker != null) {
            worker.stop();
        }
        FileSystemUtils.deleteRecursively(dataDir);
    }

    @Test
    void other_lists_judge_the_same_hits_differently_and_lose_none() throws Exception {
        hit(1, 0, "Acme Mail Guard 2", "a");
        hit(2, 0, "curl/8", "a");
        hit(3, 0, "Firefox/140", "a");
        assertThat(verdicts()).containsExactly("1 HUMAN", "2 MACHINE AGENT", "3 HUMAN");
        new Touchpoints(db).take(10);

        var note = judgeAgain("acme mail guard\n");

        assertThat(verdicts()).containsExactly("1 MACHINE AGENT", "2 HUMAN", "3 HUMAN");
        assertThat(note)
                .contains("2 of 3 hits are judged differently: 1 are machines’ now and 1 people’s")
                .contains("stay where they are");
        // What is a person's now is old: it is told to no campaign.
        assertThat(new Touchpoints(db).take(10)).isEmpty();
    }

    @Test
    void bursts_are_seen_again_and_what_was_never_explained_stays() throws Exception {
        for (int i = 0; i < 3; i++) {
            hit(1, i, "Firefox/140", "link" + i);
        }
        hit(2, 0, "Firefox/140", "a");
        db.sql("update touchpoint set verdict = 'HUMAN', cause = null where contact_id = 1")
                .update();
        db.sql("update touchpoint set verdict = 'MACHINE', cause = null where contact_id = 2")
                .update();

        judgeAgain("acme\n");

        assertThat(verdicts()).containsExactly("1 MACHINE BURST", "1 MACHINE BURST", "1 MACHINE BURST", "2 MACHINE");
    }

    @Test
    void hits_of_erased_people_are_left_as_they_were() throws Exception {
        hit(1, 0, "Firefox/140", "a");
        db.sql("update touchpoint set contact_id = -1, user_agent = null, ip = null")
                .update();

        judgeAgain("acme\n");

        assertThat(verdicts()).containsExactly("-1 HUMAN");
    }
}
