package groundswell.contact;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose cells have types: numbers, days and yes or no are what they are, and a text stays a text whatever it
 * begins with. Moments are texts, because a cell knows no time zone. A sheet holds 1,048,576 rows; more contacts go on in
 * the next one. Texts stand in their cells and not in a table of the workbook, which would be held in memory.
 */
final class XlsxExport implements ExportFile {

    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_CELL = 32_767;

    /** Spreadsheets count days from here. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final List<Attribute> columns;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxExport(List<Attribute> columns, OutputStream out) {
        this.columns = columns;
        this.workbook = new Workbook(out, "Groundswell", "1.0");
        this.sheet = sheet();
    }

    private Worksheet sheet() {
        var next = workbook.newWorksheet(sheets == 1 ? "Contacts" : "Contacts " + sheets);
        for (int i = 0; i < columns.size(); i++) {
            next.value(0, i, columns.get(i).name());
        }
        row = 1;
        return next;
    }

    @Override
    public void add(ContactFacts contact) throws IOException {
        if (row == MOST_ROWS) {
            sheet.finish();
            sheets++;
            sheet = sheet();
        }
        for (int i = 0; i < columns.size(); i++) {
            write(i, columns.get(i), contact.get(columns.get(i).key()));
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Attribute attribute, @Nullable Object fact) {
        if (fact == null) {
            return;
        }
        switch (attribute.type()) {
            case NUMBER ->
                sheet.value(row, column, fact instanceof Number number ? number : new BigDecimal(text(fact)));
            case BOOLEAN -> sheet.value(row, column, Boolean.valueOf(text(fact)));
            case DATE -> day(column, LocalDate.parse(text(fact)));
            case TEXT, CHOICE, DATETIME, LIST -> sheet.inlineString(row, column, text(fact));
        }
    }

    private void day(int column, LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            sheet.inlineString(row, column, day.toString());
        } else {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    private static String text(Object fact) {
        var text = fact instanceof EmailAddress address
                ? address.value()
                : fact instanceof List<?> items ? Texts.joined(items) : fact.toString();
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
