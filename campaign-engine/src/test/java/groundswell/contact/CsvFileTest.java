package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.job.SpreadsheetCell;
import groundswell.testing.Corpus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class CsvFileTest {

    private static final Path DECISIONS = Path.of("..", "docs", "contact-decisions.md");

    @TestFactory
    Stream<DynamicTest> the_csv_spectrum_is_read_as_it_says() throws IOException {
        var corpus = Corpus.folder("csv-spectrum");
        var files = new ArrayList<Path>();
        try (var listed = Files.list(corpus.resolve("csvs"))) {
            listed.sorted().forEach(files::add);
        }
        assertThat(files).hasSize(12);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        String.valueOf(file.getFileName()),
                        () -> assertThat(read(bytes(file))).isEqualTo(expected(corpus, file))));
    }

    /** Each cell as a fact of a contact, out and in again; what a fact is rid of is its outer white space. */
    @TestFactory
    Stream<DynamicTest> the_cells_of_the_csv_spectrum_survive_an_export_and_the_import_of_it() throws IOException {
        try (var listed = Files.list(Corpus.folder("csv-spectrum").resolve("csvs"))) {
            return listed.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()), () -> survives(read(bytes(file)))));
        }
    }

    private static void survives(List<Map<String, String>> rows) throws IOException {
        var registry = new ArrayList<Attribute>();
        for (var column : rows.get(0).keySet()) {
            var key = "a" + registry.size();
            registry.add(new Attribute(
                    key, key, AttributeType.TEXT, column, null, List.of(), false, false, false, List.of()));
        }
        var out = new ByteArrayOutputStream();
        var wanted = new ArrayList<List<String>>();
        try (var export = new CsvExport(registry, out)) {
            for (var row : rows) {
                var cells = row.values().stream().map(PlainText::strip).toList();
                wanted.add(cells);
                var facts = new ContactFacts(registry);
                registry.forEach(it -> facts.read(it.key(), cells.get(registry.indexOf(it))));
                facts.refuseIfAnythingIsWrong();
                export.add(facts);
            }
        }

        var again = read(out.toByteArray()).stream()
                .map(row ->
                        row.values().stream().map(SpreadsheetCell::unguarded).toList())
                .toList();
        assertThat(again).isEqualTo(wanted);
    }

    @Test
    void a_bomb_is_refused_with_its_line() {
        assertThatThrownBy(() -> read("a,b\n1,2\n" + ",".repeat(CsvFile.MAX_COLUMNS) + "\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("more than 500 cells");
        assertThatThrownBy(() -> read("a,b\n1," + "x".repeat(CsvFile.MAX_CELL_CHARS + 1) + "\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("a,b\n1,\"" + "x,y\n".repeat(1_000_000)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> read("a,b\n1," + "x".repeat(5_000_000))).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> read("a,b\n1,\"2\" 3\n")).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void nul_and_other_binary_rubbish_is_read_without_harm() {
        assertThat(read("a,b\n\0,\1\2\n")).containsExactly(Map.of("a", "\0", "b", "\1\2"));
        assertThat(CsvFormat.detect(new byte[0], true, null).delimiter()).isEqualTo(',');
        assertThat(CsvFormat.detect(new byte[] {(byte) 0xFF, (byte) 0xFE}, false, null)
                        .charset())
                .isEqualTo(StandardCharsets.UTF_16LE);
    }

    private static List<Map<String, String>> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Map<String, String>> read(byte[] bytes) {
        var check = new Utf8Check();
        check.add(bytes, bytes.length);
        var format = CsvFormat.detect(bytes, check.isValid(), null);
        var rows = new ArrayList<Map<String, String>>();
        try (var file = new CsvFile(new ByteArrayInputStream(bytes), format)) {
            for (var row = file.next(); row != null; row = file.next()) {
                var named = new LinkedHashMap<String, String>();
                for (var place = 0; place < file.header().size(); place++) {
                    named.put(file.header().get(place), row.cells().get(place));
                }
                rows.add(named);
            }
        }
        return rows;
    }

    /** The corpus lost the line ends that it names its files for; the JSON beside them still has them. */
    private static byte[] bytes(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return file.toString().endsWith("_crlf.csv")
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replaceAll("(?<!\r)\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    private static List<Map<String, String>> expected(Path corpus, Path file) throws IOException {
        var name = String.valueOf(file.getFileName()).replace(".csv", ".json");
        var json = new JsonMapper()
                .readTree(Files.readString(corpus.resolve("json").resolve(name)));
        var rows = new ArrayList<Map<String, String>>();
        for (var row : json.isArray() ? json : List.of(json)) {
            rows.add(new JsonMapper().convertValue(row, new TypeReference<LinkedHashMap<String, String>>() {}));
        }
        decidedOtherwise(name.replace(".json", ""), rows);
        return rows;
    }

    /** What {@code docs/contact-decisions.md} says of this file; the corpus must say what stands there of it. */
    private static void decidedOtherwise(String file, List<Map<String, String>> rows) throws IOException {
        var decisions = Pattern.compile("(?m)^\\| %s \\| (.+) \\| (.+) \\| (.+) \\| .+ \\|$".formatted(file));
        decisions.matcher(Files.readString(DECISIONS)).results().forEach(it -> {
            var replaced = rows.get(0).put(it.group(1), it.group(3));
            assertThat(replaced).isEqualTo(it.group(2));
        });
    }
}
