package groundswell.contact;

import de.siegmar.fastcsv.writer.CsvWriter;
import groundswell.job.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The part of the door through which contacts leave as a file. */
@Component
public class ContactExports {

    /** So many are in memory at once, however many there are: the server's cursor keeps the rest. */
    private static final int FETCHED = 1_000;

    /** The names with which our files begin; a file that begins so is ours, and its guarded cells are freed. */
    private static final List<String> FIRST =
            List.of("externalId", "email", "firstName", "lastName", "language", "country", "timeZone", "createdAt");

    private final Attributes attributes;
    private final NamedParameterJdbcTemplate db;
    private final TransactionTemplate reading;

    ContactExports(DataSource database, PlatformTransactionManager transactions, Clock clock) {
        this.attributes = new Attributes(JdbcClient.create(database), clock);
        var rows = new JdbcTemplate(database);
        rows.setFetchSize(FETCHED);
        this.db = new NamedParameterJdbcTemplate(rows);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    static boolean isOurs(List<String> header) {
        return header.size() >= FIRST.size() && header.subList(0, FIRST.size()).equals(FIRST);
    }

    /**
     * As UTF-8 with a byte order mark, because spreadsheets take a file without one for the machine's old code page;
     * columns are named for the attributes, so that an import of the file understands it. Texts that a spreadsheet
     * would run as a formula are led by an apostrophe.
     */
    public void csv(Selection selection, OutputStream out) {
        var columns = attributes.all();
        reading.executeWithoutResult(status -> write(selection, columns, out));
    }

    private void write(Selection selection, List<Attribute> columns, OutputStream out) {
        var sql = """
                select c.id, c.external_id, c.email, c.first_name, c.last_name, c.language, c.country, c.time_zone,
                       c.attributes, c.tags, c.created_at
                from contact c
                %s
                where %s
                order by c.id
                """.formatted(selection.joins(), selection.where());
        try {
            out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
            try (var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
                csv.writeRecord(columns.stream().map(Attribute::name).toList());
                db.query(sql, selection.parameters(), row -> {
                    var contact = new ContactFacts(columns);
                    contact.add(ContactRow.read(row, 0));
                    csv.writeRecord(columns.stream()
                            .map(column -> cell(column, contact.get(column.key())))
                            .toList());
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
