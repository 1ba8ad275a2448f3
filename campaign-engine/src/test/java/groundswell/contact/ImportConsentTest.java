package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import groundswell.consent.ConsentEntry;
import groundswell.consent.Refusal;
import groundswell.consent.SuppressionReason;
import groundswell.job.Job;
import groundswell.job.JobState;
import groundswell.job.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void each_row_may_say_when_and_how_its_person_consented() {
        var job = imported("""
                email,Opt-in date,Einwilligungstext
                ada@example.org,2024-05-06T07:08:09+02:00,"Ticked ""yes"" in the shop"
                ben@example.org,2024-05-06,
                cleo@example.org,,Signed the paper form
                dora@example.org,,
                """, "newsletter");

        assertThat(job.rejected()).isZero();
        assertThat(List.of("ada", "ben", "cleo", "dora"))
                .map(this::only)
                .extracting(ConsentEntry::at, ConsentEntry::wording, ConsentEntry::source)
                .containsExactly(
                        tuple(
                                Instant.parse("2024-05-06T05:08:09Z"),
                                "Ticked \"yes\" in the shop",
                                source(job) + ", recorded 2026-03-01T09:00:00Z"),
                        tuple(
                                Instant.parse("2024-05-06T00:00:00Z"),
                                "Ticked on the stand at the fair",
                                source(job) + ", recorded 2026-03-01T09:00:00Z"),
                        tuple(Instant.parse("2026-03-01T09:00:00Z"), "Signed the paper form", source(job)),
                        tuple(Instant.parse("2026-03-01T09:00:00Z"), "Ticked on the stand at the fair", source(job)));
        var ada = trial.contact("ada@example.org").id();
        assertThat(trial.consent().of(ada))
                .singleElement()
                .satisfies(it -> assertThat(it.at()).isEqualTo("2024-05-06T05:08:09Z"));
    }

    @Test
    void a_day_begins_where_the_file_was_written_and_a_time_with_a_zone_is_taken_at_its_word() {
        var order = new ImportOrder("fair.csv", null, null, "newsletter", "Fair", ZoneId.of("Asia/Taipei"));
        var csv = """
                email,consentGivenAt
                ada@example.org,2024-05-06
                ben@example.org,2024-05-06 10:30
                cleo@example.org,2024-05-06T10:30Z
                dora@example.org,2026-03-01
                """;

        var job = trial.imported(csv.getBytes(StandardCharsets.UTF_8), order);

        assertThat(job.rejected()).isZero();
        assertThat(List.of("ada", "ben", "cleo", "dora"))
                .map(this::only)
                .extracting(it -> it.at().toString())
                .containsExactly(
                        "2024-05-05T16:00:00Z", "2024-05-06T02:30:00Z", "2024-05-06T10:30:00Z", "2026-02-28T16:00:00Z");
    }

    @Test
    void who_cannot_have_consented_then_is_refused_with_the_reason_and_not_taken_in() {
        var job = imported("""
                email,consentGivenAt,consentProof
                ada@example.org,2026-03-01T09:00:01Z,
                ben@example.org,03/04/2024,
                cleo@example.org,2024-02-30,
                dora@example.org,last spring,
                emil@example.org,2024-01-01,%s
                finn@example.org,2026-03-01T09:00:00Z,
                """.formatted("x".repeat(10_001)), "newsletter");

        assertThat(trial.rejected(job))
                .extracting(Rejection::reason)
                .satisfiesExactly(
                        it -> assertThat(it).contains("Consent given at", "is in the future", "Correct it"),
                        it -> assertThat(it).contains("“03/04/2024” is not a time", "Write it like"),
                        it -> assertThat(it).contains("“2024-02-30” is not a time"),
                        it -> assertThat(it).contains("“last spring” is not a time"),
                        it -> assertThat(it).contains("Proof of consent", "at most 10,000 are kept"));
        assertThat(trial.contacts().search(null, null, 10).items())
                .extracting(Contact::email)
                .containsExactly("finn@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-06", "2026-02-28", "2026-03-01T09:00:00Z"})
    void who_withdrew_stays_withdrawn_whatever_moment_a_file_names(String givenAt) {
        trial.imported(THREE);
        var ada = trial.contact("ada@example.org").id();
        trial.consent().withdraw(ada, "newsletter", "one-click", null, null, null);

        var job = imported("email,consentGivenAt\nada@example.org,%s\n".formatted(givenAt), "newsletter");

        assertThat(job.note()).startsWith("1 of them");
        assertThat(trial.consent().whyNot(ada, "newsletter")).contains(Refusal.WITHDRAWN);
        assertThat(trial.consent().history(ada, trial.later(), 10)).hasSize(1);
    }

    @Test
    void the_same_file_again_or_another_moment_adds_nothing_to_the_ledger() {
        imported("email,consentGivenAt\nada@example.org,2024-05-06\n", "newsletter");
        imported("email,consentGivenAt\nada@example.org,2024-05-06\n", "newsletter");
        imported("email,consentGivenAt\nada@example.org,2025-01-01\n", "newsletter");

        assertThat(only("ada").at()).isEqualTo("2024-05-06T00:00:00Z");
    }

    @Test
    void of_two_rows_of_one_person_the_first_is_the_word_that_counts() {
        var job = imported("""
                email,consentGivenAt,consentProof
                ada@example.org,2025-01-01,First
                Ada@Example.org,2024-01-01,Second
                """, "newsletter");

        assertThat(trial.rejected(job))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).contains("duplicate of line 2"));
        assertThat(only("ada").wording()).isEqualTo("First");
    }

    @Test
    void a_column_of_consent_needs_a_topic() {
        var mapping = Map.<String, @Nullable String>of("mail", "email", "since", "consentGivenAt");

        assertThatThrownBy(() -> trial.imported("mail,since\nada@example.org,2024-01-01\n", mapping))
                .isInstanceOfSatisfying(
                        InvalidContact.class,
                        refused -> assertThat(refused.problems().get(0).field()).isEqualTo("consentTopic"));
        assertThat(trial.imported("email,consentGivenAt\nada@example.org,nonsense\n")
                        .rejected())
                .as("without a topic such a column is only one that nobody asked for")
                .isZero();
    }

    private ConsentEntry only(String name) {
        var history =
                trial.consent().history(trial.contact(name + "@example.org").id(), trial.later(), 10);
        assertThat(history).hasSize(1);
        return history.get(0);
    }

    private static String source(Job job) {
        return "fair.csv (import %d)".formatted(job.id());
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
