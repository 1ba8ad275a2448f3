package groundswell.response;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where tracked links lead: only to the web, and only where a template of ours points. */
final class TrackedLinks {

    private static final int LONGEST = 2_000;
    private static final int MOST_REMEMBERED = 10_000;
    private static final String UNSAFE_IN_A_HEADER = "\"<>\\^`{|}";

    private final JdbcClient db;
    private final Map<Link, Long> remembered = new ConcurrentHashMap<>();

    TrackedLinks(JdbcClient db) {
        this.db = db;
    }

    private record Link(String template, String url) {}

    /** Asked for each link of each message, so it is remembered; the same link has the same id for ever. */
    long idOf(String template, String url) {
        var link = new Link(template, safe(url));
        var id = remembered.get(link);
        if (id != null) {
            return id;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        // Nobody deletes links, so whoever came first is visible to the second look.
        long found = insertOrFind(link).or(() -> insertOrFind(link)).orElseThrow();
        remembered.put(link, found);
        return found;
    }

    private Optional<Long> insertOrFind(Link link) {
        var sql = """
                with added as (
                    insert into tracked_link (template, url)
                    select :template, :url
                    where not exists (select from tracked_link where template = :template and url = :url)
                    on conflict (template, url) do nothing
                    returning id
                )
                select id from added
                union all
                select id from tracked_link where template = :template and url = :url
                """;
        return db.sql(sql)
                .param("template", link.template())
                .param("url", link.url())
                .query(Long.class)
                .optional();
    }

    Optional<String> destinationOf(long id) {
        return db.sql("select url from tracked_link where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
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
