package groundswell.contact;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who works for a company, newest first. */
class CompanyPeople {

    private final JdbcClient db;

    CompanyPeople(JdbcClient db) {
        this.db = db;
    }

    Page<Contact> of(long companyId, SearchText search, @Nullable String cursor, int limit) {
        var sql = """
                select c.id, c.external_id, c.email, c.first_name, c.last_name, c.language, c.country, c.time_zone,
                       c.attributes, c.tags, c.company_id, co.name as company, c.created_at
                from contact c
                join company co on co.id = c.company_id
                where c.company_id = :company and c.id < :before and %s
                order by c.id desc
                limit :limit
                """.formatted(search.where());
        var found = db.sql(sql)
                .params(search.parameters())
                .param("company", companyId)
                .param("before", Cursor.read(cursor))
                .param("limit", limit + 1)
                .query(ContactRow::read)
                .list();
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown, more ? Cursor.after(shown.get(limit - 1).id()) : null, count(companyId, search));
    }

    private long count(long companyId, SearchText search) {
        var sql = """
                select count(*) from contact c where c.company_id = :company and %s
                """.formatted(search.where());
        return db.sql(sql)
                .params(search.parameters())
                .param("company", companyId)
                .query(Long.class)
                .single();
    }
}
