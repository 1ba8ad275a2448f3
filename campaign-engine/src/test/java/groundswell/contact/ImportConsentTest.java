package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.consent.Refusal;
import groundswell.consent.SuppressionReason;
import groundswell.job.Job;
import groundswell.job.JobState;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What an import may say of consent. */
class ImportConsentTest {

    private static final String THREE = "email\nada@example.org\nben@example.org\ncleo@example.org\n";

    private final ImportTrial trial = new ImportTrial();

    @Test
    void everybody_in_the_file_consented_and_the_proof_is_kept() {
        var job = imported(THREE, "newsletter");

        assertThat(job.note()).isNull();
        var ada = trial.contact("ada@example.org").id();
        assertThat(trial.consent().whyNot(ada, "newsletter")).isEmpty();
        assertThat(trial.consent().whyNot(ada, "offers")).contains(Refusal.NO_CONSENT);
        assertThat(trial.consent().history(ada, trial.later(), 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.how()).isEqualTo("import");
                    assertThat(entry.wording()).isEqualTo("Ticked on the stand at the fair");
                    assertThat(entry.source()).contains("fair.csv");
                });
    }

    @Test
    void who_withdrew_or_is_suppressed_is_never_revived() {
        trial.imported(THREE);
        var ada = trial.contact("ada@example.org").id();
        var ben = trial.contact("ben@example.org").id();
        trial.consent().withdraw(ada, "newsletter", "one-click", null, null, null);
        trial.consent().suppress(new EmailAddress("Ben@example.org"), SuppressionReason.COMPLAINT, null);

        var job = imported(THREE, "newsletter");

        assertThat(job.note()).startsWith("2 of them");
        assertThat(trial.consent().whyNot(ada, "newsletter")).contains(Refusal.WITHDRAWN);
        assertThat(trial.consent().whyNot(ben, "newsletter")).contains(Refusal.COMPLAINT);
        assertThat(trial.consent().of(ben)).isEmpty();
        assertThat(trial.consent().whyNot(trial.contact("cleo@example.org").id(), "newsletter"))
                .isEmpty();
    }

    @Test
    void who_consented_before_is_not_said_to_have_done_so_again() {
        imported(THREE, "newsletter");
        imported(THREE, "newsletter");

        var ada = trial.contact("ada@example.org").id();
        assertThat(trial.consent().history(ada, trial.later(), 10)).hasSize(1);
    }

    @Test
    void a_withdrawal_while_the_import_runs_is_the_last_word() {
        trial.imported(THREE);
        var ada = trial.contact("ada@example.org").id();
        trial.consent().withdraw(ada, "newsletter", "one-click", null, null, null);

        // as the import would write it, had it looked before the withdrawal was there
        trial.consent().give(ada, "newsletter", "import", null, null, null);

        assertThat(trial.consent().whyNot(ada, "newsletter")).contains(Refusal.WITHDRAWN);
    }

    @Test
    void a_topic_that_does_not_exist_is_refused_before_anything_is_imported() {
        assertThatThrownBy(() -> imported(THREE, "newsleter"))
                .isInstanceOfSatisfying(
                        InvalidContact.class,
                        refused -> assertThat(refused.problems().get(0).field()).isEqualTo("consentTopic"));
        assertThat(trial.contacts().search(null, null, 10).total()).isZero();
    }

    private Job imported(String csv, String topic) {
        var order = new ImportOrder("fair.csv", null, null, topic, "Ticked on the stand at the fair");
        var job = trial.imported(csv.getBytes(StandardCharsets.UTF_8), order);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        return job;
    }
}
