package groundswell.job;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.testing.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1@x.org", "+49 30", "-5", "@SUM(A1)", "\t=1", "\r=1", " =1", "\"=1", "＝1"})
    void what_a_spreadsheet_would_run_is_led_by_an_apostrophe(String cell) {
        assertThat(SpreadsheetCell.guarded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "1=1", "O'Hara", "'Ada'", "a@b.org", "'"})
    void what_is_harmless_stays_as_it_is(String cell) {
        assertThat(SpreadsheetCell.guarded(cell)).isEqualTo(cell);
    }

    @Test
    void what_was_guarded_comes_back_as_it_was() throws IOException {
        var strings = new JsonMapper()
                .readTree(Files.readString(Corpus.folder("naughty-strings").resolve("blns.json")));
        for (var string : strings) {
            var cell = string.asString();
            assertThat(SpreadsheetCell.unguarded(SpreadsheetCell.guarded(cell))).isEqualTo(cell);
            assertThat(SpreadsheetCell.unguarded(SpreadsheetCell.guarded("'" + cell)))
                    .isEqualTo("'" + cell);
            assertThat(SpreadsheetCell.guarded(cell)).doesNotMatch("(?s)^[\\s\"]*[=+@\\-\\t\\r].*");
        }
    }
}
