package groundswell.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JobsTest {

    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final DataSource database = TestDatabase.fresh();
    private final Jobs jobs = TestJobs.on(database, clock);

    @Test
    void a_job_goes_from_queued_to_running_to_done() {
        var id = jobs.open("contact-import", "customers.csv", 100L, List.of("email"));
        assertThat(job(id).state()).isEqualTo(JobState.QUEUED);

        clock.forward(Duration.ofSeconds(5));
        jobs.started(id);
        jobs.progress(id, new Progress(40, 100L, 30, 5, 5));
        assertThat(job(id))
                .extracting(Job::state, Job::done, Job::total, Job::created, Job::updated, Job::unchanged)
                .containsExactly(JobState.RUNNING, 40L, 100L, 30L, 5L, 5L);

        jobs.progress(id, new Progress(98, 100L, 88, 5, 5));
        jobs.done(id, "Two people stay withdrawn.");
        var done = job(id);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.total()).as("the estimate became exact").isEqualTo(98L);
        assertThat(done.note()).isEqualTo("Two people stay withdrawn.");
        assertThat(done.startedAt()).isEqualTo(Instant.parse("2026-03-01T09:00:05Z"));
        assertThat(done.endedAt()).isEqualTo(Instant.parse("2026-03-01T09:00:05Z"));
    }

    @Test
    void a_failed_job_says_why_and_stays_failed() {
        var id = running();

        jobs.failed(id, "Line 7: a quote is never closed.");

        assertThat(job(id).state()).isEqualTo(JobState.FAILED);
        assertThat(job(id).problem()).isEqualTo("Line 7: a quote is never closed.");
        assertThatThrownBy(() -> jobs.done(id, null)).isInstanceOf(JobLost.class);
    }

    @Test
    void jobs_of_a_dead_process_are_failed_and_say_what_to_do() {
        var running = running();
        var queued = jobs.open("contact-import", "more.csv", null, List.of());
        silent_for("2 minutes");

        TestJobs.on(database, clock).beat();

        assertThat(job(running).state()).isEqualTo(JobState.FAILED);
        assertThat(job(running).problem()).contains("Start it again with the same file");
        assertThat(job(queued).state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void jobs_of_a_living_process_are_left_alone_by_the_other_nodes() {
        var id = running();
        silent_for("2 minutes");

        jobs.beat();
        TestJobs.on(database, clock).beat();

        assertThat(job(id).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void a_process_that_was_given_up_on_cannot_go_on() {
        var id = running();
        silent_for("2 minutes");
        TestJobs.on(database, clock).beat();

        assertThatThrownBy(() -> jobs.progress(id, new Progress(1, null, 1, 0, 0)))
                .isInstanceOf(JobLost.class);
    }

    @Test
    void rejected_rows_come_back_in_the_order_of_the_file_with_their_cells() {
        var id = jobs.open("contact-import", "customers.csv", null, List.of("E-Mail", "Name"));

        jobs.reject(id, List.of(new Rejection(9, "no address", List.of("", "Ben"))));
        jobs.reject(id, List.of(new Rejection(3, "a NUL", List.of("a\0b@x.org", "Ada, \"Countess\""))));

        assertThat(jobs.columns(id.value())).containsExactly("E-Mail", "Name");
        assertThat(rejected(id))
                .containsExactly(
                        new Rejection(3, "a NUL", List.of("a␀b@x.org", "Ada, \"Countess\"")),
                        new Rejection(9, "no address", List.of("", "Ben")));
    }

    @Test
    void a_hundred_thousand_rejected_rows_are_kept_and_all_are_counted() {
        var id = jobs.open("contact-import", "bad.csv", null, List.of("email"));

        for (var start = 0L; start < 120_000; start += 40_000) {
            jobs.reject(
                    id,
                    LongStream.range(start, start + 40_000)
                            .mapToObj(line -> new Rejection(line, "no address", List.of("")))
                            .toList());
        }

        assertThat(job(id).rejected()).isEqualTo(120_000);
        assertThat(rejected(id)).hasSize(100_000);
    }

    @Test
    void recent_jobs_are_listed_newest_first_and_by_page() {
        var ids = LongStream.range(0, 5)
                .mapToObj(n ->
                        jobs.open("contact-import", n + ".csv", null, List.of()).value())
                .toList();

        var first = jobs.recent(Set.of(), Long.MAX_VALUE, 3);
        var second = jobs.recent(Set.of(), first.get(2).id(), 3);

        assertThat(first).extracting(Job::id).containsExactly(ids.get(4), ids.get(3), ids.get(2));
        assertThat(second).extracting(Job::id).containsExactly(ids.get(1), ids.get(0));
    }

    @Test
    void recent_jobs_are_those_of_the_kinds_that_are_asked_for() {
        var file = jobs.open("contact-import", "people.csv", null, List.of()).value();
        jobs.open("rehearsal", "Win-back", null, List.of());
        var bulk = jobs.open("bulk", "Tag vip", null, List.of()).value();

        assertThat(jobs.recent(Set.of("contact-import", "bulk"), Long.MAX_VALUE, 2))
                .extracting(Job::id)
                .containsExactly(bulk, file);
    }

    private JobId running() {
        var id = jobs.open("contact-import", "customers.csv", null, List.of());
        jobs.started(id);
        return id;
    }

    private void silent_for(String interval) {
        JdbcClient.create(database)
                .sql("update job set heartbeat = heartbeat - cast(:interval as interval)")
                .param("interval", interval)
                .update();
    }

    private Job job(JobId id) {
        return jobs.find(id.value()).orElseThrow();
    }

    private List<Rejection> rejected(JobId id) {
        var rows = new ArrayList<Rejection>();
        jobs.eachRejected(id.value(), rows::add);
        return rows;
    }
}
