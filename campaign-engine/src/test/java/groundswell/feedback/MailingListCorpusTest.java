package groundswell.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.feedback.Samples.Row;
import groundswell.testing.Corpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Old bounces that a mailing-list manager was taught with, and the addresses it found in them. */
class MailingListCorpusTest {

    private static List<Row> rows(Path corpus, String kind) {
        var table = new String(Samples.read(corpus.resolve("expected.tsv")), StandardCharsets.UTF_8);
        return Samples.rows(table)
                .filter(row -> row.get(1).equals(kind) && !row.get(2).isEmpty())
                .toList();
    }

    private static Reading read(Path corpus, Row row) {
        return InboundMail.read(Samples.read(corpus.resolve("data").resolve(row.get(0))));
    }

    private static boolean findsAll(Path corpus, Row row) {
        var found = new HashSet<String>();
        read(corpus, row)
                .reports()
                .forEach(report -> Stream.of(report.recipient(), report.originalRecipient())
                        .filter(address -> address != null)
                        .forEach(address -> found.add(address.toLowerCase(Locale.ROOT))));
        return found.containsAll(Set.of(row.get(2).toLowerCase(Locale.ROOT).split(";", -1)));
    }

    @Test
    void nine_of_ten_dead_addresses_are_found() {
        var corpus = Corpus.folder("flufl-bounce");

        var rows = rows(corpus, "permanent");
        var missed = rows.stream().filter(row -> !findsAll(corpus, row)).toList();

        assertThat(1 - (double) missed.size() / rows.size())
                .as("%d of %d were found; not in %s", rows.size() - missed.size(), rows.size(), missed)
                .isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void passing_trouble_suppresses_nobody() {
        var corpus = Corpus.folder("flufl-bounce");

        assertThat(rows(corpus, "temporary")).isNotEmpty().allSatisfy(row -> {
            var reading = read(corpus, row);
            assertThat(reading.consequence()).isNotEqualTo(Consequence.SUPPRESS_NOW);
        });
    }
}
