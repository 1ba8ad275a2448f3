package groundswell.contact;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import groundswell.job.SpreadsheetCell;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A CSV file row by row, within the limits that keep a hostile or broken one harmless. */
class CsvFile implements AutoCloseable {

    static final int MAX_COLUMNS = 500;
    static final int MAX_CELL_CHARS = 100_000;

    private static final int MAX_ROW_CHARS = 1_000_000;

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final List<String> header;
    private final boolean guardedByUs;
    private final int prologueLines;

    CsvFile(InputStream file, CsvFormat format) {
        this.reader = reader(format.reader(file), format.delimiter());
        this.rows = reader.iterator();
        this.prologueLines = format.prologueChars() > 0 ? 1 : 0;
        var first = nextRecord();
        this.header = first == null
                ? List.of()
                : first.getFields().stream().map(PlainText::strip).toList();
        this.guardedByUs = ContactExports.isOurs(header)
                || (header.size() > 2 && header.subList(0, 2).equals(List.of("line", "reason")));
    }

    /** The first rows of a text, for guessing; what cannot be read ends them. */
    static List<List<String>> sample(String text, char delimiter, int count) {
        var sample = new ArrayList<List<String>>();
        try (var reader = reader(new StringReader(text), delimiter)) {
            var rows = reader.iterator();
            while (sample.size() < count && rows.hasNext()) {
                sample.add(rows.next().getFields());
            }
        } catch (CsvParseException e) {
            // as many as there are
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sample;
    }

    /** Empty when the file is. */
    List<String> header() {
        return header;
    }

    /** The next row and the line it begins in; null at the end. Throws {@link UnreadableFile}. */
    @Nullable
    Row next() {
        var next = nextRecord();
        if (next == null) {
            return null;
        }
        // a file of rejected rows that comes back mended, or an export: what guarded its cells was ours
        var cells = guardedByUs
                ? next.getFields().stream().map(SpreadsheetCell::unguarded).toList()
                : next.getFields();
        return new Row(next.getStartingLineNumber() + prologueLines, cells);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable CsvRecord nextRecord() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException e) {
            throw unreadable(String.valueOf(e.getMessage()));
        }
    }

    private UnreadableFile unreadable(String message) {
        var line = LINE.matcher(message);
        var where = line.find() ? "line " + (Long.parseLong(line.group(1)) + prologueLines) : "a line";
        if (message.contains("fields")) {
            return new UnreadableFile("The row in %s has more than %d cells. Look whether the delimiter is right."
                    .formatted(where, MAX_COLUMNS));
        }
        return new UnreadableFile(
                "The row in %s cannot be read: a quotation mark is not closed or stands in the wrong ".formatted(where)
                        + "place, or a cell holds more than %,d characters.".formatted(MAX_CELL_CHARS));
    }

    private static CsvReader<CsvRecord> reader(Reader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(MAX_ROW_CHARS)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MAX_COLUMNS)
                                .maxFieldSize(MAX_CELL_CHARS)
                                .maxRecordSize(MAX_ROW_CHARS)),
                        text);
    }

    record Row(long line, List<String> cells) {}
}
