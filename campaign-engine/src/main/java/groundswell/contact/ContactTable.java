package groundswell.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contacts as rows, one at a time or by their ids. */
class ContactTable {

    private final JdbcClient db;
    private final Clock clock;
    private final CompanyTable companies;

    ContactTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.companies = new CompanyTable(db, clock);
        this.clock = clock;
    }

    Optional<Contact> find(long id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<Contact> byIds(Collection<Long> ids) {
        var sql = """
                select id, external_id, email, first_name, last_name, language, country, time_zone, attributes,
                       tags, company_id, (select name from company where id = company_id) as company, created_at
                from contact
                where id = any(:ids)
                order by id
                """;
        return db.sql(sql)
                .param("ids", ids.toArray(Long[]::new))
                .query(ContactRow::read)
                .list();
    }

    /** Those that the external id or the address names: none, one, or two different ones. */
    List<Contact> lock(@Nullable String externalId, @Nullable String emailKey) {
        var sql = """
                select id, external_id, email, first_name, last_name, language, country, time_zone, attributes,
                       tags, company_id, (select name from company where id = company_id) as company, created_at
                from contact
                where external_id = :externalId or email_key = :emailKey
                order by id
                for update
                """;
        return db.sql(sql)
                .param("externalId", externalId)
                .param("emailKey", emailKey)
                .query(ContactRow::read)
                .list();
    }

    /** The contact, and whoever has the address. */
    List<Contact> lock(long id, @Nullable String emailKey) {
        var sql = """
                select id, external_id, email, first_name, last_name, language, country, time_zone, attributes,
                       tags, company_id, (select name from company where id = company_id) as company, created_at
                from contact
                where id = :id or email_key = :emailKey
                order by id
                for update
                """;
        return db.sql(sql)
                .param("id", id)
                .param("emailKey", emailKey)
                .query(ContactRow::read)
                .list();
    }

    /** Whoever else changes the contact waits until the caller's transaction is over. */
    Optional<Contact> lock(long id) {
        var sql = """
                select id, external_id, email, first_name, last_name, language, country, time_zone, attributes,
                       tags, company_id, (select name from company where id = company_id) as company, created_at
                from contact
                where id = :id
                for update
                """;
        return db.sql(sql).param("id", id).query(ContactRow::read).optional();
    }

    int delete(long id) {
        return db.sql("delete from contact where id = :id").param("id", id).update();
    }

    Contact insert(ContactFacts facts) {
        var sql = """
                insert into contact (external_id, email, email_key, first_name, last_name, language, country, time_zone,
                                     attributes, tags, company_id, created_at, updated_at)
                values (:externalId, :email, :emailKey, :firstName, :lastName, :language, :country, :timeZone,
                        cast(:attributes as jsonb), :tags, cast(:company as bigint),
                        coalesce(cast(:createdAt as timestamptz), :now), :now)
                returning id, external_id, email, first_name, last_name, language, country, time_zone, attributes,
                       tags, company_id, (select name from company where id = company_id) as company, created_at
                """;
        return bound(sql, facts).query(ContactRow::read).single();
    }

    Contact update(long id, ContactFacts facts) {
        var sql = """
                update contact
                set external_id = :externalId, email = :email, email_key = :emailKey, first_name = :firstName,
                    last_name = :lastName, language = :language, country = :country, time_zone = :timeZone,
                    attributes = cast(:attributes as jsonb), tags = :tags, company_id = cast(:company as bigint),
                    created_at = :createdAt, updated_at = :now
                where id = :id
                returning id, external_id, email, first_name, last_name, language, country, time_zone, attributes,
                       tags, company_id, (select name from company where id = company_id) as company, created_at
                """;
        return bound(sql, facts).param("id", id).query(ContactRow::read).single();
    }

    /** The import job that brought the contact, when one did. */
    Optional<Long> importOf(long id) {
        var sql = """
                select imported_by from contact where id = :id and imported_by is not null
                """;
        return db.sql(sql).param("id", id).query(Long.class).optional();
    }

    private JdbcClient.StatementSpec bound(String sql, ContactFacts facts) {
        return db.sql(sql)
                .param("externalId", facts.get("externalId"))
                .param("email", String.valueOf(facts.get("email")))
                .param("emailKey", facts.email())
                .param("firstName", facts.get("firstName"))
                .param("lastName", facts.get("lastName"))
                .param("language", facts.get("language"))
                .param("country", facts.get("country"))
                .param("timeZone", facts.get("timeZone"))
                .param("attributes", ContactRow.JSON.writeValueAsString(facts.attributes()))
                .param("tags", facts.tags().toArray(String[]::new))
                .param("company", companies.idOf(facts.company()))
                .param("createdAt", facts.get("createdAt") instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : null)
                .param("now", OffsetDateTime.now(clock));
    }
}
