package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.job.Job;
import groundswell.job.JobState;
import groundswell.job.Jobs;
import groundswell.job.TestJobs;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Several servers on one database, and servers that stop. */
class ImportNodesTest {

    private static final int ROWS = 30_000;

    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final DataSource database = TestDatabase.fresh();
    private final Jobs jobs = TestJobs.on(database, clock);

    @Test
    void two_nodes_that_import_the_same_people_make_each_of_them_once() {
        var one = node().start(file(false), ImportOrder.of("one.csv"));
        var two = node().start(file(true), ImportOrder.of("two.csv"));

        var done = List.of(finished(one.value()), finished(two.value()));

        assertThat(done).extracting(Job::state).containsOnly(JobState.DONE);
        assertThat(done.stream().mapToLong(Job::created).sum()).isEqualTo(ROWS);
        assertThat(TestContacts.on(database, clock).search(null, null, 1).total())
                .isBetween(ROWS * 9L / 10, ROWS * 11L / 10);
    }

    @Test
    void a_server_that_stops_says_of_every_import_what_is_in() {
        var node = node();
        var running = node.start(file(false), ImportOrder.of("running.csv")).value();
        var waiting = node.start(file(true), ImportOrder.of("waiting.csv")).value();
        while (jobs.find(running).orElseThrow().state() == JobState.QUEUED) {
            Thread.onSpinWait();
        }

        node.stop();

        assertThat(finished(waiting).state()).isEqualTo(JobState.FAILED);
        assertThat(finished(waiting).problem()).startsWith("The server was stopped. Nothing was imported.");
        var stopped = finished(running);
        var inThere = new JdbcTemplate(database).queryForObject("select count(*) from contact", Long.class);
        assertThat(inThere).isEqualTo(stopped.created());
    }

    private ContactImports node() {
        return new ContactImports(
                new JdbcTemplate(database),
                new JdbcTransactionManager(database),
                clock,
                TestJobs.on(database, clock),
                TestContacts.provider(),
                event -> {});
    }

    private static InputStream file(boolean backwards) {
        var rows = IntStream.range(0, ROWS)
                .mapToObj(n -> "c%d@example.org,Name %d".formatted(n, n))
                .collect(Collectors.toList());
        if (backwards) {
            Collections.reverse(rows);
        }
        var csv = "email,lastName\n" + String.join("\n", rows) + "\n";
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Job finished(long id) {
        return ImportTrial.finished(jobs, id);
    }
}
