package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import groundswell.job.Job;
import groundswell.job.JobState;
import groundswell.testing.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Many rows, and hostile ones. */
class LargeImportTest {

    private static final int ROWS = 200_000;

    private final ImportTrial trial = new ImportTrial();

    @Test
    void two_hundred_thousand_rows_are_all_in_or_all_named() {
        trial.imported(file(0, ROWS / 4));

        var job = trial.imported(file(0, ROWS));

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job)
                .extracting(Job::done, Job::total, Job::created, Job::updated, Job::unchanged, Job::rejected)
                .containsExactly(
                        (long) ROWS, (long) ROWS, ROWS / 100L * 98 * 3 / 4, 0L, ROWS / 4 / 100L * 98, ROWS / 100L * 2);
        assertThat(trial.rejected(job)).hasSize(ROWS / 100 * 2);
        var sql = """
                select count(*)
                from contact
                where last_name = 'Name ' || first_name
                  and email_key = 'c' || first_name || '@mail' || first_name::int % 100 || '.example.org'
                """;
        assertThat(JdbcClient.create(trial.database())
                        .sql(sql)
                        .query(Long.class)
                        .single())
                .as("every fact stands beside its own address")
                .isEqualTo(ROWS / 100 * 98);
        assertThat(trial.contacts().search(null, null, 1).total()).isBetween(ROWS / 2L, ROWS * 2L);
        assertThat(trial.contacts().search("c1", null, 1).total()).isBetween(50_000L, 200_000L);
        assertThat(trial.contacts().search("name 1234", null, 1).total()).isEqualTo(109);
    }

    @Test
    void a_column_that_is_new_updates_everybody() {
        trial.imported(file(0, 50_000));
        var countries = new StringBuilder("email,country\n");
        for (var n = 0; n < 50_000; n++) {
            countries.append(address(n)).append(",Deutschland\n");
        }

        var job = trial.imported(countries.toString());

        assertThat(job.updated()).isEqualTo(49_000);
        assertThat(job.created()).isEqualTo(1_000);
        assertThat(trial.contact(address(2)).country()).isEqualTo("DE");
        assertThat(trial.contact(address(2)).firstName()).isEqualTo("2");
    }

    @Test
    void naughty_strings_are_names_like_any_other() throws IOException {
        var strings = new ArrayList<String>();
        var corpus = Corpus.folder("naughty-strings").resolve("blns.json");
        new JsonMapper().readTree(Files.readString(corpus)).forEach(string -> strings.add(string.asString()));

        var job = trial.imported(csv(strings), ImportOrder.of("blns.csv"));

        assertThat(strings).hasSize(515);
        assertThat(job.created() + job.rejected()).isEqualTo(515);
        var refused =
                trial.rejected(job).stream().map(row -> row.cells().get(1)).toList();
        assertThat(refused)
                .containsExactlyElementsOf(
                        strings.stream().filter(LargeImportTest::holdsControls).toList());
        var byAddress = trial.contacts().search(null, null, 1000).items().stream()
                .collect(Collectors.toMap(Contact::email, Function.identity()));
        for (var n = 0; n < strings.size(); n++) {
            if (!refused.contains(strings.get(n))) {
                var expected = PlainText.line("Last name", "lastName", strings.get(n));
                var contact = byAddress.get("naughty" + n + "@example.org");
                assertThat(contact).isNotNull().extracting(Contact::lastName).isEqualTo(expected);
                if (expected != null) {
                    assertThat(trial.contacts().search(expected, null, 200).items())
                            .as("found by %s", expected)
                            .contains(contact);
                }
            }
        }
    }

    private static boolean holdsControls(String text) {
        return text.strip().chars().anyMatch(c -> Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0);
    }

    /** Every hundredth address is bad and every hundredth a duplicate of the one before. */
    private static String file(int from, int to) {
        var csv = new StringBuilder("email,firstName,lastName\n");
        for (var n = from; n < to; n++) {
            var address =
                    n % 100 == 0 ? "bad" : n % 100 == 1 + 1 ? address(n) : n % 100 == 4 ? address(n - 1) : address(n);
            csv.append(address).append(',').append(n).append(",Name ").append(n).append('\n');
        }
        return csv.toString();
    }

    private static String address(int n) {
        return "c" + n + "@mail" + n % 100 + ".example.org";
    }

    private static byte[] csv(List<String> names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            csv.writeRecord("email", "lastName");
            for (var n = 0; n < names.size(); n++) {
                csv.writeRecord("naughty" + n + "@example.org", names.get(n));
            }
        }
        return bytes.toByteArray();
    }
}
