package groundswell.contact;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds contacts by the beginning of their address or of a name, newest first. */
class ContactSearch {

    /** Up to here a total is counted; beyond, the planner's estimate is near enough and costs nothing. */
    private static final int COUNTED = 10_000;

    /** All of them are counted farther: an index alone answers that. */
    private static final int ALL_COUNTED = 100_000;

    /** As much of a name as its indexes hold. */
    private static final int INDEXED_CHARACTERS = 100;

    /** Chinese full names are written without a space: 王小明, with a family name of one character, rarely two. */
    private static final Pattern HAN_NAME = Pattern.compile("(\\p{IsHan})(\\p{IsHan}+)");

    private static final String COUNT_ALL = """
            select count(*) from (select from contact limit :counted)
            """;

    private static final String COUNT_FOUND = """
            select count(*)
            from (
                select
                from contact
                where email_key collate "C" between :address and :addressEnd
                   or lower(left(coalesce(first_name || ' ', '') || coalesce(last_name, ''), 100) collate pg_c_utf8)
                      between lower(:name collate pg_c_utf8) and lower(:name collate pg_c_utf8) || :end
                   or lower(left(coalesce(last_name || ' ', '') || coalesce(first_name, ''), 100) collate pg_c_utf8)
                      between lower(:name collate pg_c_utf8) and lower(:name collate pg_c_utf8) || :end
                   or lower(left(coalesce(last_name || ' ', '') || coalesce(first_name, ''), 100) collate pg_c_utf8)
                      between :han and :han || :end
                limit :counted
            )
            """;

    /** The last code point: behind everything that begins with what stands before it. */
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient db;

    ContactSearch(JdbcClient db) {
        this.db = db;
    }

    Page<Contact> all(long beforeId, int limit) {
        var sql = """
                select id, external_id, email, first_name, last_name, language, country, time_zone, attributes,
                       tags, company_id, (select name from company where id = company_id) as company, created_at
                from contact
                where id < :before
                order by id desc
                limit :limit
                """;
        var items = db.sql(sql)
                .param("before", beforeId)
                .param("limit", limit + 1)
                .query(ContactRow::read)
                .list();
        return page(items, limit, total(COUNT_ALL, null, ALL_COUNTED));
    }

    /**
     * Each range is answered by an index and the planner joins them; when the beginning is so common that walking the
     * newest contacts finds a page sooner, it does that instead. Measured on 1,000,000 contacts: 1 to 90 ms.
     */
    Page<Contact> startingWith(String text, long beforeId, int limit) {
        var sql = """
                select id, external_id, email, first_name, last_name, language, country, time_zone, attributes,
                       tags, company_id, (select name from company where id = company_id) as company, created_at
                from contact
                where id < :before
                  and (email_key collate "C" between :address and :addressEnd
                       or lower(left(coalesce(first_name || ' ', '') || coalesce(last_name, ''), 100) collate pg_c_utf8)
                          between lower(:name collate pg_c_utf8) and lower(:name collate pg_c_utf8) || :end
                       or lower(left(coalesce(last_name || ' ', '') || coalesce(first_name, ''), 100) collate pg_c_utf8)
                          between lower(:name collate pg_c_utf8) and lower(:name collate pg_c_utf8) || :end
                       or lower(left(coalesce(last_name || ' ', '') || coalesce(first_name, ''), 100) collate pg_c_utf8)
                          between :han and :han || :end)
                order by id desc
                limit :limit
                """;
        var items = bound(sql, text)
                .param("before", beforeId)
                .param("limit", limit + 1)
                .query(ContactRow::read)
                .list();
        return page(items, limit, total(COUNT_FOUND, text, COUNTED));
    }

    /** The total is exact: whoever is about to do something with all of them must know how many they are. */
    Page<Contact> among(Selection selection, long beforeId, int limit) {
        var sql = """
                select c.id, c.external_id, c.email, c.first_name, c.last_name, c.language, c.country, c.time_zone,
                       c.attributes, c.tags, c.company_id,
                       (select name from company where id = c.company_id) as company, c.created_at
                from contact c
                %s
                where c.id < :before and %s
                order by c.id desc
                limit :limit
                """.formatted(selection.joins(), selection.where());
        var items = db.sql(sql)
                .params(selection.parameters())
                .param("before", beforeId)
                .param("limit", limit + 1)
                .query(ContactRow::read)
                .list();
        var count = "select count(*) from contact c %s where %s".formatted(selection.joins(), selection.where());
        return page(
                items,
                limit,
                db.sql(count).params(selection.parameters()).query(Long.class).single());
    }

    private static Page<Contact> page(List<Contact> items, int limit, long total) {
        var more = items.size() > limit;
        var shown = more ? items.subList(0, limit) : items;
        var next = more ? Cursor.after(shown.get(limit - 1).id()) : null;
        return new Page<>(List.copyOf(shown), next, total);
    }

    private long total(String count, @Nullable String text, int most) {
        var counted =
                bound(count, text).param("counted", most).query(Long.class).single();
        return counted < most ? counted : Math.max(counted, estimated(count, text));
    }

    /** What the planner thinks stands below the limit. */
    private long estimated(String count, @Nullable String text) {
        var plan = bound("explain (format json) " + count, text)
                .param("counted", COUNTED)
                .query(String.class)
                .single();
        return ContactRow.JSON
                .readTree(plan)
                .at("/0/Plan/Plans/0/Plans/0/Plan Rows")
                .asLong();
    }

    private JdbcClient.StatementSpec bound(String sql, @Nullable String text) {
        if (text == null) {
            return db.sql(sql);
        }
        var name = text.length() <= INDEXED_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(100, text.codePointCount(0, text.length()))));
        var address = address(text);
        return db.sql(sql)
                .param("address", address)
                .param("addressEnd", address + END)
                .param("name", name)
                .param("han", han(text))
                .param("end", END);
    }

    /** A whole address is compared as addresses are: the domain may be typed in its own letters. */
    private static String address(String text) {
        try {
            return new EmailAddress(text).key();
        } catch (InvalidContact e) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private static @Nullable String han(String text) {
        var name = HAN_NAME.matcher(text);
        return name.matches() ? name.group(1) + " " + name.group(2) : null;
    }
}
