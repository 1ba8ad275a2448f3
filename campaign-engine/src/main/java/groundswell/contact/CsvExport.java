package groundswell.contact;

import de.siegmar.fastcsv.writer.CsvWriter;
import groundswell.job.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 with a byte order mark, because spreadsheets take a file without one for the machine's old code page; columns are
 * named for the attributes, so that an import of the file understands it. Texts that a spreadsheet would run as a formula
 * are led by an apostrophe.
 */
final class CsvExport implements ExportFile {

    private final List<Attribute> columns;
    private final CsvWriter csv;

    CsvExport(List<Attribute> columns, OutputStream out) throws IOException {
        this.columns = columns;
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        this.csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(columns.stream().map(Attribute::name).toList());
    }

    @Override
    public void add(ContactFacts contact) {
        csv.writeRecord(columns.stream()
                .map(column -> cell(column, contact.get(column.key())))
                .toList());
    }

    private static String cell(Attribute column, @Nullable Object fact) {
        if (fact == null) {
            return "";
        }
        return switch (column.type()) {
            case NUMBER -> fact instanceof BigDecimal number ? number.toPlainString() : fact.toString();
            case DATE, DATETIME, BOOLEAN -> fact.toString();
            case TEXT, CHOICE ->
                SpreadsheetCell.guarded(fact instanceof EmailAddress address ? address.value() : fact.toString());
            case LIST -> SpreadsheetCell.guarded(fact instanceof List<?> items ? Texts.joined(items) : fact.toString());
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
