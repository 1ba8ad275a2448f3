package groundswell.contact;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
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

    /** A text that a spreadsheet would run as a formula is a text in the file, whatever its kind. */
    public void write(ExportFormat format, Selection selection, OutputStream out) {
        var columns = attributes.all();
        reading.executeWithoutResult(status -> write(format, selection, columns, out));
    }

    private void write(ExportFormat format, Selection selection, List<Attribute> columns, OutputStream out) {
        var sql = """
                select c.id, c.external_id, c.email, c.first_name, c.last_name, c.language, c.country, c.time_zone,
                       c.attributes, c.tags, c.company_id, its_company.name as company, c.created_at
                from contact c
                left join company its_company on its_company.id = c.company_id
                %s
                where %s
                order by c.id
                """.formatted(selection.joins(), selection.where());
        try (var file = file(format, columns, out)) {
            db.query(sql, selection.parameters(), row -> {
                var contact = new ContactFacts(columns);
                contact.add(ContactRow.read(row, 0));
                add(file, contact);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExportFile file(ExportFormat format, List<Attribute> columns, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvExport(columns, out);
            case XLSX -> new XlsxExport(columns, out);
        };
    }

    private static void add(ExportFile file, ContactFacts contact) {
        try {
            file.add(contact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
