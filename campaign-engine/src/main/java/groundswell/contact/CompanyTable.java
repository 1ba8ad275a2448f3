package groundswell.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The companies as rows. */
class CompanyTable {

    /** The last code point: behind everything that begins with what stands before it. */
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient db;
    private final Clock clock;

    CompanyTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The number of the company of this name, which is made when there is none; null for no name. */
    @Nullable
    Long idOf(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return idNamed(name)
                .or(() -> {
                    insert(new CompanyFacts(name, null, null, null));
                    return idNamed(name);
                })
                .orElseThrow(() -> new IllegalStateException("The company is neither there nor made"));
    }

    /** It stays until the caller's transaction is over. */
    private Optional<Long> idNamed(String name) {
        return db.sql("select id from company where name_key = lower(:name collate pg_c_utf8) for key share")
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    /** Empty when another company has the name or the domain. */
    Optional<Long> insert(CompanyFacts facts) {
        var sql = """
                insert into company (name, domain, domain_key, country, note, created_at, updated_at)
                values (:name, :domain, :domainKey, :country, :note, :now, :now)
                on conflict do nothing
                returning id
                """;
        return bound(sql, facts).query(Long.class).optional();
    }

    /** Throws DuplicateKeyException when another company has the name or the domain. */
    void update(long id, CompanyFacts facts) {
        var sql = """
                update company
                set name = :name, domain = :domain, domain_key = :domainKey, country = :country, note = :note,
                    updated_at = :now
                where id = :id
                """;
        bound(sql, facts).param("id", id).update();
    }

    private JdbcClient.StatementSpec bound(String sql, CompanyFacts facts) {
        return db.sql(sql)
                .param("name", facts.name())
                .param("domain", facts.domain())
                .param("domainKey", facts.domainKey())
                .param("country", facts.country())
                .param("note", facts.note())
                .param("now", OffsetDateTime.now(clock));
    }

    /** Waits for whoever changes it. */
    Optional<CompanyFacts> lock(long id) {
        return db.sql("select name, domain, country, note from company where id = :id for update")
                .param("id", id)
                .query(CompanyFacts.class)
                .optional();
    }

    Optional<Company> find(long id) {
        var sql = """
                select co.id, co.name, co.domain, co.country, co.note, co.created_at,
                       (select count(*) from contact c where c.company_id = co.id) as contacts
                from company co
                where co.id = :id
                """;
        return db.sql(sql).param("id", id).query(CompanyTable::read).optional();
    }

    /** Who has the name or the domain, so that the other one can be found. */
    List<Company> like(CompanyFacts facts, long otherThan) {
        var sql = """
                select co.id, co.name, co.domain, co.country, co.note, co.created_at, 0 as contacts
                from company co
                where (co.name_key = lower(:name collate pg_c_utf8) or co.domain_key = :domainKey) and co.id <> :id
                order by co.id
                """;
        return bound(sql, facts)
                .param("id", otherThan)
                .query(CompanyTable::read)
                .list();
    }

    /** Those that begin with the text in their name or domain, by name, after a name; an empty text: all. */
    List<Company> startingWith(String text, String after, int limit) {
        var sql = """
                select co.id, co.name, co.domain, co.country, co.note, co.created_at,
                       (select count(*) from contact c where c.company_id = co.id) as contacts
                from company co
                where co.name_key > :after
                  and (co.name_key between lower(:text collate pg_c_utf8) and lower(:text collate pg_c_utf8) || :end
                       or co.domain between lower(:text collate pg_c_utf8) and lower(:text collate pg_c_utf8) || :end)
                order by co.name_key
                limit :limit
                """;
        return db.sql(sql)
                .param("after", after)
                .param("text", text)
                .param("end", END)
                .param("limit", limit)
                .query(CompanyTable::read)
                .list();
    }

    long count(String text) {
        var sql = """
                select count(*)
                from company co
                where co.name_key between lower(:text collate pg_c_utf8) and lower(:text collate pg_c_utf8) || :end
                   or co.domain between lower(:text collate pg_c_utf8) and lower(:text collate pg_c_utf8) || :end
                """;
        return db.sql(sql)
                .param("text", text)
                .param("end", END)
                .query(Long.class)
                .single();
    }

    String keyOf(String name) {
        return db.sql("select lower(:name collate pg_c_utf8)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    /** How many contacts lose it; empty when there is none. */
    Optional<Long> delete(long id) {
        var sql = """
                with gone as (delete from company where id = :id returning id)
                select (select count(*) from contact c where c.company_id = gone.id) as contacts from gone
                """;
        return db.sql(sql).param("id", id).query(Long.class).optional();
    }

    private static Company read(ResultSet row, int number) throws SQLException {
        return new Company(
                row.getLong("id"),
                row.getString("name"),
                row.getString("domain"),
                row.getString("country"),
                row.getString("note"),
                row.getLong("contacts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
