package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.testing.Corpus;
import groundswell.testing.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ExportTest {

    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final ImportTrial trial = new ImportTrial();
    private final ImportTrial elsewhere = new ImportTrial();

    @TempDir
    Path directory = Path.of("");

    @Test
    void what_leaves_as_a_file_comes_back_as_it_was() {
        define(trial.contacts());
        define(elsewhere.contacts());
        put("a-1", "=1+1", "'=already", List.of("a, b"), Map.of("note", "two\nlines, \"quoted\"", "points", -2.5));
        put("b-1", "-Ben", "@home", List.of("x", "+y"), Map.of("hobbies", List.of("=Go"), "note", "'"));
        put("c-1", null, null, List.of(), Map.of());

        var job = elsewhere.imported(exported(Selection.everybody()));

        assertThat(job.rejected()).isZero();
        assertThat(people(elsewhere)).isEqualTo(people(trial));
    }

    @Test
    void a_spreadsheet_finds_text_where_a_formula_was_given() {
        put("a-1", "=1+1", null, List.of("@x"), Map.of());

        var csv = new String(exported(Selection.everybody()), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFexternalId,email,firstName")
                .contains(",'=1+1,")
                .contains("'@x");
    }

    @Test
    void in_a_workbook_a_text_is_a_text_and_a_number_a_number() throws IOException {
        define(trial.contacts());
        put("a-1", "=1+1", "<b>&", List.of("@x", "y"), Map.of("points", -2.5, "note", "+49"));

        var sheet = part(exported(ExportFormat.XLSX, Selection.everybody()), "xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .doesNotContain("<f>")
                .contains("<v>-2.5</v>", ">=1+1</t>", ">&lt;b&gt;&amp;</t>", ">+49</t>", ">@x; y</t>");
    }

    private String part(byte[] workbook, String name) throws IOException {
        var file = Files.write(directory.resolve("contacts.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void only_those_who_are_selected_leave() {
        put("a-1", "Ada", null, List.of(), Map.of());
        put("b-1", "Ben", null, List.of(), Map.of());

        var csv = exported(new Selection("", "c.first_name = :f_1", Map.of("f_1", "Ben")));

        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("Ben").doesNotContain("Ada");
    }

    /** As a name, a tag and a fact each; what holds control characters or a semicolon may be refused with a reason. */
    @Test
    void naughty_strings_come_back_unharmed_or_are_refused_with_a_reason() throws Exception {
        define(trial.contacts());
        define(elsewhere.contacts());
        var strings = ContactRow.JSON.readValue(
                Corpus.folder("naughty-strings").resolve("blns.json").toFile(), String[].class);
        var refused = 0;
        for (var i = 0; i < strings.length; i++) {
            try {
                put("n-" + i, strings[i], strings[i], List.of(strings[i]), Map.of("note", strings[i]));
            } catch (InvalidContact e) {
                refused++;
                assertThat(e.problems())
                        .allSatisfy(it -> assertThat(it.message()).isNotBlank());
            }
        }

        var job = elsewhere.imported(exported(Selection.everybody()));

        assertThat(job.rejected()).isZero();
        assertThat(people(elsewhere)).isEqualTo(people(trial)).hasSize(strings.length - refused);
        assertThat(refused).isLessThan(strings.length / 3);
    }

    private static void define(Contacts contacts) {
        contacts.define("note", AttributeType.TEXT, "Note");
        contacts.define("points", AttributeType.NUMBER, "Points");
        contacts.define("hobbies", AttributeType.LIST, "Hobbies");
    }

    private void put(
            String id,
            @Nullable String first,
            @Nullable String last,
            List<String> tags,
            Map<String, Object> attributes) {
        trial.contacts()
                .put(
                        id,
                        new ContactDraft(
                                id + "@example.org",
                                first,
                                last,
                                null,
                                null,
                                null,
                                null,
                                new HashMap<>(attributes),
                                tags,
                                last));
    }

    private byte[] exported(Selection selection) {
        return exported(ExportFormat.CSV, selection);
    }

    private byte[] exported(ExportFormat format, Selection selection) {
        var out = new ByteArrayOutputStream();
        new ContactExports(trial.database(), new JdbcTransactionManager(trial.database()), clock)
                .write(format, selection, out);
        return out.toByteArray();
    }

    private static List<List<Object>> people(ImportTrial trial) {
        return trial.contacts().search(null, null, 1_000).items().stream()
                .map(it -> List.<Object>of(
                        String.valueOf(it.externalId()),
                        it.email(),
                        String.valueOf(it.firstName()),
                        String.valueOf(it.lastName()),
                        it.tags(),
                        String.valueOf(it.company()).toLowerCase(Locale.ROOT),
                        it.attributes(),
                        it.createdAt()))
                .sorted(Comparator.comparing(it -> it.get(1).toString()))
                .toList();
    }
}
