package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.job.Job;
import groundswell.job.JobState;
import groundswell.job.Rejection;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one file that are about one person, whom one of them gives another address. */
class ImportOfOnePersonTest {

    private final ImportTrial trial = new ImportTrial();

    @Test
    void of_a_new_address_by_external_id_and_a_row_by_the_old_one_the_second_comes_back_with_a_reason() {
        trial.contacts().put("a-1", ContactDraft.of("ada@example.org", "Ada", null));

        var job = trial.imported("""
                externalId,email,lastName
                ,ada@example.org,Byron
                a-1,lovelace@example.org,Lovelace
                """);

        assertThat(job)
                .extracting(Job::state, Job::updated, Job::unchanged, Job::rejected)
                .containsExactly(JobState.DONE, 1L, 0L, 1L);
        assertThat(trial.contact("lovelace@example.org").lastName()).isEqualTo("Lovelace");
        var rejected = trial.rejected(job).get(0);
        assertThat(rejected.line()).isEqualTo(2);
        assertThat(rejected.reason()).contains("“a-1”", "line 3");
        assertThat(rejected.cells()).containsExactly("", "ada@example.org", "Byron");
    }

    @Test
    void nobody_is_told_of_a_new_address_that_was_not_taken() {
        trial.contacts().put("a-1", ContactDraft.of("ada@example.org", "Ada", null));
        trial.contacts().put("b-1", ContactDraft.of("ben@example.org", "Ben", null));

        var job = trial.imported("""
                externalId,email,lastName
                a-1,ben@example.org,Lovelace
                ,ada@example.org,Byron
                """);

        assertThat(trial.rejected(job)).extracting(Rejection::line).containsExactly(2L);
        assertThat(trial.contact("ada@example.org").lastName()).isEqualTo("Byron");
        assertThat(JdbcClient.create(trial.database())
                        .sql("select count(*) from contact_address")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void no_file_about_people_who_share_ids_and_addresses_fails_and_every_row_is_accounted_for() {
        var random = new Random(7);
        for (var file = 0; file < 60; file++) {
            var rows = 2 + random.nextInt(7);
            var csv = new StringBuilder("externalId,email,firstName\n");
            for (var row = 0; row < rows; row++) {
                csv.append(random.nextInt(3) == 0 ? "" : "x-" + random.nextInt(5))
                        .append(",p%d@example.org,N%d\n".formatted(random.nextInt(7), random.nextInt(3)));
            }

            var job = trial.imported(csv.toString());

            assertThat(job.state()).as(csv.toString()).isEqualTo(JobState.DONE);
            assertThat(job.created() + job.updated() + job.unchanged() + job.rejected())
                    .as(csv.toString())
                    .isEqualTo(rows);
        }
    }
}
