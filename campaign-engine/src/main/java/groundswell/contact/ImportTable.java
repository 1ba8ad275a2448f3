package groundswell.contact;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One chunk of an import in the database, statement by statement, all in the caller's transaction. */
class ImportTable {

    private final JdbcOperations connections;
    private final JdbcClient db;
    private final Clock clock;
    private final AddressBook addresses;

    ImportTable(JdbcOperations connections, JdbcClient db, Clock clock, AddressBook addresses) {
        this.connections = connections;
        this.db = db;
        this.clock = clock;
        this.addresses = addresses;
    }

    /**
     * A temporary table is unlogged, seen by nobody else and gone with its transaction, whatever happens. The planner
     * knows nothing of its contents and would read all contacts for each chunk; without hash and merge joins it looks
     * each row up by index, so that a chunk costs the same however many contacts there are. For the first million that
     * took the server's time from 34 s to 23 s.
     */
    void open() {
        db.sql("set local enable_hashjoin = off").update();
        db.sql("set local enable_mergejoin = off").update();
        var sql = """
                create temporary table import_row (
                    line        bigint,
                    email_key   text collate "C",
                    email       text,
                    external_id text,
                    first_name  text,
                    last_name   text,
                    language    text,
                    country     text,
                    time_zone   text,
                    created_at  timestamptz,
                    tags        text[],
                    company     text,
                    given_at    timestamptz,
                    proof       text,
                    attributes  jsonb,
                    by_address  bigint,
                    by_external bigint,
                    company_id  bigint
                ) on commit drop
                """;
        db.sql(sql).update();
    }

    void copy(byte[] rows) {
        connections.execute((Connection connection) -> {
            copy(rows, connection);
            return rows;
        });
    }

    /** Finds the contacts that the rows speak of. */
    void recognise() {
        var sql = """
                update import_row r
                set by_address = (select c.id from contact c where c.email_key = r.email_key),
                    by_external = (select c.id from contact c where c.external_id = r.external_id)
                """;
        db.sql(sql).update();
    }

    /** Takes out and names the rows whose address belongs to a contact with another external id. */
    List<Conflict> refuseTakenAddresses() {
        var sql = """
                delete from import_row r
                using contact c
                where c.id = r.by_address
                  and r.external_id is not null
                  and c.id is distinct from r.by_external
                  and (r.by_external is not null or c.external_id is not null)
                returning r.line, c.external_id
                """;
        return db.sql(sql).query(Conflict.class).list();
    }

    /**
     * Takes out and names the rows by an address that the same chunk replaces: of two rows about one person the one by
     * external id counts, or the database would take either, and it is not known which. Here the rows are held against
     * each other, so that a hash is the right thing: row by row a chunk took 4 s.
     */
    List<SecondRow> refuseSecondRows() {
        db.sql("set local enable_hashjoin = on").update();
        var sql = """
                delete from import_row r
                using import_row other
                where other.by_external = r.by_address and r.by_external is null
                returning r.line, other.line as other_line, other.external_id
                """;
        var rows = db.sql(sql).query(SecondRow.class).list();
        db.sql("set local enable_hashjoin = off").update();
        return rows;
    }

    List<ImportRules.Refused> refuseAgainst(List<Attribute> rules) {
        return new ImportRules(db).refused(rules);
    }

    /** Finds the companies by their names, those that nobody knew after making them; capitals make no difference. */
    void companies() {
        var sql = """
                insert into company (name, created_at, updated_at)
                select named.company, :now, :now
                from (
                    select distinct on (lower(r.company collate pg_c_utf8)) r.company
                    from import_row r
                    where r.company is not null
                    order by lower(r.company collate pg_c_utf8), r.line
                ) named
                where not exists (select from company co where co.name_key = lower(named.company collate pg_c_utf8))
                on conflict do nothing
                """;
        db.sql(sql).param("now", OffsetDateTime.now(clock)).update();
        db.sql("""
                update import_row r
                set company_id = (select co.id from company co where co.name_key = lower(r.company collate pg_c_utf8))
                where r.company is not null
                """).update();
    }

    /** Tells the address book, before it happens, whom the file gives another address. */
    void changeAddresses() {
        var sql = """
                select c.id, c.email as before, r.email as after
                from import_row r
                join contact c on c.id = r.by_external
                where c.email_key <> r.email_key
                """;
        db.sql(sql).query(Moved.class).list().forEach(it -> addresses.changed(it.id(), it.before(), it.after()));
    }

    /** Only what a row says, and only where that is new: an empty cell leaves what is known, tags are added. */
    int update() {
        var sql = """
                update contact c
                set external_id = coalesce(r.external_id, c.external_id),
                    email = case when c.email_key = r.email_key then c.email else r.email end,
                    email_key = r.email_key,
                    first_name = coalesce(r.first_name, c.first_name),
                    last_name = coalesce(r.last_name, c.last_name),
                    language = coalesce(r.language, c.language),
                    country = coalesce(r.country, c.country),
                    time_zone = coalesce(r.time_zone, c.time_zone),
                    created_at = least(r.created_at, c.created_at),
                    attributes = c.attributes || r.attributes,
                    tags = c.tags || array(select tag from unnest(r.tags) tag where tag <> all (c.tags)),
                    company_id = coalesce(r.company_id, c.company_id),
                    updated_at = :now
                from import_row r
                where c.id = coalesce(r.by_external, r.by_address)
                  and (c.email_key <> r.email_key
                       or r.external_id <> coalesce(c.external_id, '')
                       or r.first_name <> coalesce(c.first_name, '')
                       or r.last_name <> coalesce(c.last_name, '')
                       or r.language <> coalesce(c.language, '')
                       or r.country <> coalesce(c.country, '')
                       or r.time_zone <> coalesce(c.time_zone, '')
                       or r.created_at < c.created_at
                       or not c.tags @> r.tags
                       or r.company_id <> coalesce(c.company_id, 0)
                       or not c.attributes @> r.attributes)
                """;
        return db.sql(sql).param("now", OffsetDateTime.now(clock)).update();
    }

    int insert(long job) {
        var sql = """
                insert into contact (external_id, email, email_key, first_name, last_name, language, country, time_zone,
                                     attributes, tags, company_id, imported_by, created_at, updated_at)
                select external_id, email, email_key, first_name, last_name, language, country, time_zone,
                       attributes, coalesce(tags, '{}'), company_id, :job, coalesce(created_at, :now), :now
                from import_row
                where by_address is null and by_external is null
                """;
        return db.sql(sql)
                .param("job", job)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Lets the planner know at once, not when autovacuum comes round: audiences are asked right after an import. */
    void analyse() {
        db.sql("analyze contact").update();
    }

    /** Everybody in the chunk, newcomers and known. */
    List<ImportedConsent.Person> people() {
        var sql = """
                select c.id, c.email_key, r.given_at, r.proof
                from import_row r
                join contact c on c.email_key = r.email_key
                """;
        return db.sql(sql)
                .query((row, number) -> {
                    var givenAt = row.getObject("given_at", OffsetDateTime.class);
                    return new ImportedConsent.Person(
                            row.getLong("id"),
                            row.getString("email_key"),
                            givenAt == null ? null : givenAt.toInstant(),
                            row.getString("proof"));
                })
                .list();
    }

    private static void copy(byte[] rows, Connection connection) throws SQLException {
        var sql = """
                copy import_row (line, email_key, email, external_id, first_name, last_name, language, country,
                                 time_zone, created_at, tags, company, given_at, proof, attributes)
                from stdin
                """;
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            copy.writeToCopy(rows, 0, rows.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private record Moved(long id, String before, String after) {}

    /** A row about somebody of whom the row {@code otherLine} speaks too. */
    record SecondRow(long line, long otherLine, String externalId) {}

    /** A row whose address another contact has, and that contact's external id. */
    record Conflict(long line, @Nullable String externalId) {}
}
