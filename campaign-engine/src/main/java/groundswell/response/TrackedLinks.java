package groundswell.response;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where tracked links lead: only to the web, and only where a template of ours points. All that were asked for lately are
 * kept in memory, so that whoever clicks is sent on while the database is away.
 */
@Component
class TrackedLinks {

    private static final int LONGEST = 2_000;
    private static final int MOST_REMEMBERED = 50_000;
    private static final String UNSAFE_IN_A_HEADER = "\"<>\\^`{|}";

    private final JdbcClient db;
    /** By the address as the template has it. */
    private final Map<Link, Long> ids = Collections.synchronizedMap(new Lately<>());

    private final Map<Long, Link> links = Collections.synchronizedMap(new Lately<>());
    private long newest;

    TrackedLinks(JdbcClient db) {
        this.db = db;
    }

    /** {@code utm}: what goes into the query for the destination's statistics; empty: nothing. */
    record Link(String template, String url, String utm) {

        String destination() {
            return utm.isEmpty() ? url : Utm.added(url, utm);
        }
    }

    /** Forgets what was not asked for in the longest time. */
    private static final class Lately<K, V> extends LinkedHashMap<K, V> {
        Lately() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }

    /** Asked for each link of each message, so it is remembered; the same link has the same id for ever. */
    long idOf(String template, String url, String utm) {
        var asked = new Link(template, url, utm);
        var id = ids.get(asked);
        if (id != null) {
            return id;
        }
        var link = new Link(template, safe(url), utm);
        // Nobody deletes links, so whoever came first is visible to the second look.
        long found = insertOrFind(link).or(() -> insertOrFind(link)).orElseThrow();
        ids.put(asked, found);
        links.put(found, link);
        return found;
    }

    private Optional<Long> insertOrFind(Link link) {
        var sql = """
                with added as (
                    insert into tracked_link (template, url, utm)
                    select :template, :url, :utm
                    where not exists (select from tracked_link where template = :template and url = :url and utm = :utm)
                    on conflict (template, url, utm) do nothing
                    returning id
                )
                select id from added
                union all
                select id from tracked_link where template = :template and url = :url and utm = :utm
                """;
        return db.sql(sql)
                .param("template", link.template())
                .param("url", link.url())
                .param("utm", link.utm())
                .query(Long.class)
                .optional();
    }

    Optional<Link> link(long id) {
        var known = links.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var found = db.sql("select template, url, utm from tracked_link where id = :id")
                .param("id", id)
                .query(Link.class)
                .optional();
        found.ifPresent(it -> links.put(id, it));
        return found;
    }

    private record Row(long id, String template, String url, String utm) {}

    /** Reads ahead what other nodes put into their mails. One that is seen too late is looked up when it is clicked. */
    void refresh() {
        var rows = db.sql("""
                        select id, template, url, utm
                        from tracked_link
                        where id > :newest
                        order by id desc
                        limit :most
                        """)
                .param("newest", newest)
                .param("most", MOST_REMEMBERED / 2)
                .query(Row.class)
                .list();
        for (var row : rows) {
            newest = Math.max(newest, row.id());
            links.put(row.id(), new Link(row.template(), row.url(), row.utm()));
        }
    }

    /** As it may stand in a Location header (RFC 9110 10.2.2): absolute, http or https, ASCII, no blanks or breaks. */
    private static String safe(String url) {
        var encoded = new StringBuilder(url.length());
        url.strip().codePoints().forEach(point -> {
            if (point > ' ' && point < 0x7F && UNSAFE_IN_A_HEADER.indexOf(point) < 0) {
                encoded.appendCodePoint(point);
            } else {
                for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append("%%%02X".formatted(octet));
                }
            }
        });
        if (!leadsToTheWeb(encoded.toString())) {
            throw new IllegalArgumentException("A tracked link leads to http or https, with a host; not " + url);
        } else if (encoded.length() > LONGEST) {
            throw new IllegalArgumentException("A tracked link has at most %,d characters: %s".formatted(LONGEST, url));
        }
        return encoded.toString();
    }

    private static boolean leadsToTheWeb(String url) {
        var lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return false;
        }
        try {
            var authority = new URI(url).getRawAuthority();
            return authority != null && !authority.contains("@");
        } catch (URISyntaxException e) {
            // A percent sign that begins no escape, as marketers' links have it: browsers take it.
            return !url.substring(url.indexOf("//") + 2).split("[/?#]", 2)[0].matches("|.*[@%].*");
        }
    }
}
