package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import groundswell.job.Job;
import groundswell.job.JobState;
import groundswell.job.Rejection;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the rows of a file. */
class ImportTest {

    private final ImportTrial trial = new ImportTrial();
    private final Contacts contacts = trial.contacts();

    @Test
    void new_people_are_created_and_known_ones_updated() {
        contacts.put("a-1", new ContactDraft("ada@example.org", "Ada", "Byron", "en", null, null, null, null));

        var job = trial.imported("""
                email,first name,last name
                Ada@Example.org,,Lovelace
                ben@example.org,Ben,Adams
                """);

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job)
                .extracting(Job::done, Job::total, Job::created, Job::updated, Job::unchanged, Job::rejected)
                .containsExactly(2L, 2L, 1L, 1L, 0L, 0L);
        var ada = trial.contact("ada@example.org");
        assertThat(ada.lastName()).isEqualTo("Lovelace");
        assertThat(ada.firstName()).as("an empty cell leaves what is known").isEqualTo("Ada");
        assertThat(ada.language())
                .as("a column that is not there leaves what is known")
                .isEqualTo("en");
        assertThat(ada.externalId()).isEqualTo("a-1");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var file = """
                email;Vorname;Land
                ada@example.org;Ada;Großbritannien
                """;
        trial.imported(file);
        var before = trial.contact("ada@example.org");

        var job = trial.imported(file);

        assertThat(job.unchanged()).isEqualTo(1);
        assertThat(job.updated() + job.created()).isZero();
        assertThat(trial.contact("ada@example.org")).isEqualTo(before);
    }

    @Test
    void every_row_that_is_refused_says_why_and_what_to_do() {
        contacts.define("children", AttributeType.NUMBER, "Children");
        var job = trial.imported("""
                email,firstName,children,country
                ada@example.org,Ada,2,GB
                ada at example.org,Bad,1,GB
                ,Nobody,1,GB
                ADA@EXAMPLE.ORG,Again,1,GB
                few@example.org,Few
                many@example.org,Many,1,GB,extra
                three@example.org,Three,three,Atlantis
                nul@example.org,N\0l,1,GB
                long@example.org,%s,1,GB
                """.formatted("x".repeat(600)));

        assertThat(job.created()).isEqualTo(1);
        assertThat(job.rejected()).isEqualTo(8);
        assertThat(job.done()).isEqualTo(9);
        assertThat(trial.rejected(job))
                .extracting(Rejection::line, row -> row.reason().replaceAll("(?s)\\. .*", "."))
                .containsExactly(
                        tuple(3L, "There is a space in the address."),
                        tuple(4L, "There is no email address."),
                        tuple(5L, "This is a duplicate of line 2."),
                        tuple(6L, "The row has 2 of 4 cells."),
                        tuple(7L, "The row has 5 cells, but there are 4 columns."),
                        tuple(8L, "Children: “three” is not a number."),
                        tuple(9L, "First name holds the control character U+0000."),
                        tuple(10L, "First name is 600 characters long; at most 500 are kept."));
        assertThat(trial.rejected(job).get(5).reason())
                .as("all reasons at once")
                .contains("Atlantis");
        assertThat(trial.rejected(job).get(0).cells()).containsExactly("ada at example.org", "Bad", "1", "GB");
    }

    @Test
    void the_first_of_two_rows_with_one_address_wins_even_across_chunks() {
        var rows = new StringBuilder("email,firstName\n");
        for (var n = 0; n < 30_000; n++) {
            rows.append("c").append(n).append("@example.org,First\n");
        }
        rows.append("C7@example.org,Second\n");

        var job = trial.imported(rows.toString());

        assertThat(job.created()).isEqualTo(30_000);
        assertThat(trial.rejected(job))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).startsWith("This is a duplicate of line 9."));
        assertThat(trial.contact("c7@example.org").firstName()).isEqualTo("First");
    }

    @Test
    void an_external_id_names_the_contact_and_its_address_may_change() {
        contacts.put("a-1", ContactDraft.of("ada@example.org", "Ada", null));
        contacts.put("b-1", ContactDraft.of("ben@example.org", "Ben", null));
        trial.imported("email\ncleo@example.org\ndora@example.org\n");

        var job = trial.imported("""
                Kundennummer,E-Mail
                a-1,ada.lovelace@example.org
                c-1,cleo@example.org
                x-1,ben@example.org
                b-1,dora@example.org
                c-1,other@example.org
                """);

        assertThat(trial.contact("ada.lovelace@example.org").externalId()).isEqualTo("a-1");
        assertThat(trial.contact("cleo@example.org").externalId()).isEqualTo("c-1");
        assertThat(trial.contact("ben@example.org").externalId()).isEqualTo("b-1");
        assertThat(job).extracting(Job::created, Job::updated, Job::rejected).containsExactly(0L, 2L, 3L);
        assertThat(trial.rejected(job)).extracting(Rejection::line).containsExactly(4L, 5L, 6L);
        assertThat(trial.rejected(job).get(0).reason()).contains("“b-1”");
        assertThat(trial.rejected(job).get(0).cells()).containsExactly("x-1", "ben@example.org");
    }

    @Test
    void attributes_of_ones_own_are_imported_with_their_type() {
        contacts.define("children", AttributeType.NUMBER, "Children");
        contacts.define("birthday", AttributeType.DATE, "Birthday");
        contacts.define("note", AttributeType.TEXT, "Note");
        trial.imported("email,Children,note\nada@example.org,2,tea\n");

        var job = trial.imported("email,birthday,Note\nada@example.org,10.12.1815,\"two\nlines \\ \"\"quoted\"\"\"\n");

        assertThat(job.updated()).isEqualTo(1);
        assertThat(trial.contact("ada@example.org").attributes())
                .containsEntry("children", 2)
                .containsEntry("birthday", "1815-12-10")
                .containsEntry("note", "two\nlines \\ \"quoted\"");
    }

    @Test
    void a_mapping_says_which_column_is_what_and_the_rest_is_left_out() {
        trial.imported("a,b,c\nada@example.org,Ada,secret\n", Map.of("a", "email", "b", "lastName", "c", ""));

        assertThat(trial.contact("ada@example.org").lastName()).isEqualTo("Ada");
        assertThat(trial.contact("ada@example.org").firstName()).isNull();
    }

    @Test
    void a_mapping_that_cannot_be_is_refused_before_anything_is_read() {
        assertThatThrownBy(() -> trial.imported("a,b\n1,2\n", Map.of("a", "emial", "z", "email")))
                .isInstanceOfSatisfying(InvalidContact.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(FieldProblem::field)
                            .containsOnly("mapping");
                    assertThat(refused.problems().toString())
                            .contains("Did you mean “email”?")
                            .contains("“z”");
                });
        assertThatThrownBy(() -> trial.imported("name,age\nAda,36\n"))
                .isInstanceOf(InvalidContact.class)
                .hasMessage("No column holds the email address.");
        assertThatThrownBy(() -> trial.imported("")).isInstanceOf(InvalidContact.class);
        assertThatThrownBy(() -> trial.imported("a,b\n1,2\n", Map.of("a", "email", "b", "email")))
                .isInstanceOf(InvalidContact.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8 BOM", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void a_file_is_read_in_the_characters_it_was_written_in(String written) {
        var text = "E-Mail;Vorname;Nachname;Sprache\r\njörg@bücher.de;Jörg;Müßig;Deutsch\r\n";
        var charset = Charset.forName(written.replace(" BOM", ""));
        var bom = written.startsWith("UTF-16") || written.endsWith("BOM") ? "\uFEFF" : "";

        trial.imported((bom + text).getBytes(charset));

        var contact = trial.contact("jörg@bücher.de");
        assertThat(contact.firstName()).isEqualTo("Jörg");
        assertThat(contact.lastName()).isEqualTo("Müßig");
        assertThat(contact.language()).isEqualTo("de");
    }

    @Test
    void a_named_charset_is_believed() {
        var order = new ImportOrder("客户.csv", null, "GBK", null, null);

        trial.imported("电子邮件,姓,名\nwang@example.cn,王,小明\n".getBytes(Charset.forName("GBK")), order);

        assertThat(trial.contact("wang@example.cn").lastName()).isEqualTo("王");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_found(String delimiter) {
        var file =
                "email%1$sfirst name%1$slast name\rada@example.org%1$s\"Ada, ;|\t\"%1$sLovelace\r".formatted(delimiter);

        trial.imported(file);

        assertThat(trial.contact("ada@example.org").firstName()).isEqualTo("Ada, ;|");
        assertThat(trial.contact("ada@example.org").lastName()).isEqualTo("Lovelace");
    }

    @Test
    void the_hint_that_excel_writes_is_understood() {
        var job = trial.imported("sep=;\r\nemail;lastName\r\nada@example.org;A,B,C\r\nbad;D,E\r\n");

        assertThat(trial.contact("ada@example.org").lastName()).isEqualTo("A,B,C");
        assertThat(trial.rejected(job)).extracting(Rejection::line).containsExactly(4L);
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() {
        var job = trial.imported("email,lastName\r\n\"ada@example.org\",\"Love\r\nlace\"\r\n\r\nbad,Row\r\n");

        assertThat(trial.contact("ada@example.org").lastName()).isEqualTo("Love lace");
        assertThat(trial.rejected(job)).extracting(Rejection::line).containsExactly(5L);
    }

    @Test
    void a_file_that_breaks_off_says_where_and_what_was_taken() {
        var job = trial.imported(
                "email,lastName\nada@example.org,Lovelace\nben@example.org,\"Adams\ncleo@example.org,C\n");

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.problem())
                .contains("line 3")
                .contains("quotation mark")
                .contains("1 rows, 1 new contacts, 0 updated");
        assertThat(job.created()).isEqualTo(1);
        assertThat(trial.contact("ada@example.org")).isNotNull();
    }

    @Test
    void a_timeline_tells_from_which_file_a_contact_came() {
        trial.imported("email\nada@example.org\n");

        var moments = contacts.timeline(trial.contact("ada@example.org"), trial.later(), 10);

        assertThat(moments).extracting(Moment::kind, Moment::detail).contains(tuple("imported", "test.csv"));
    }

    @Test
    void the_file_of_rejected_rows_comes_back_mended() {
        contacts.define("phone", AttributeType.TEXT, "Phone");

        trial.imported("line,reason,email,phone\n7,There was no @.,ada@example.org,'+49 30 1\n"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(trial.contact("ada@example.org").attributes()).containsEntry("phone", "+49 30 1");
    }
}
