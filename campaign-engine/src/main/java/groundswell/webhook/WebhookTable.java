package groundswell.webhook;

import groundswell.contact.Attribute;
import groundswell.contact.Contacts;
import java.sql.Array;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The webhooks there are, with what became of their calls. */
@Component
class WebhookTable {

    private final JdbcClient db;
    private final Contacts contacts;
    private final Clock clock;

    WebhookTable(JdbcClient db, Contacts contacts, Clock clock) {
        this.db = db;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Null: all of them. */
    List<Webhook> list(@Nullable String name) {
        Map<String, String> names =
                contacts.attributes().stream().collect(Collectors.toMap(Attribute::key, Attribute::name));
        return db.sql("""
                        select w.name, w.url, w.fields, w.updated_at,
                               count(k.id) filter (where k.state = 'WAITING') as waiting,
                               count(k.id) filter (where k.state = 'DELIVERED') as delivered,
                               count(k.id) filter (where k.state = 'DEAD') as dead
                        from webhook w
                        left join webhook_call k on k.webhook = w.name
                        where cast(:name as text) is null or w.name = :name
                        group by w.name
                        order by w.name
                        """)
                .param("name", name)
                .query((row, number) -> new Webhook(
                        row.getString("name"),
                        row.getString("url"),
                        texts(row.getArray("fields"))
                                .map(it -> names.getOrDefault(it, it))
                                .toList(),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                        row.getLong("waiting"),
                        row.getLong("delivered"),
                        row.getLong("dead")))
                .list();
    }

    private static Stream<String> texts(Array array) throws java.sql.SQLException {
        return Stream.of((String[]) array.getArray());
    }

    List<String> names() {
        return db.sql("select name from webhook order by name")
                .query(String.class)
                .list();
    }

    Optional<String> secretOf(String name) {
        return db.sql("select secret from webhook where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** False when there is one of that name already. */
    boolean add(String name, Target target, String url, String secret, List<String> keys) {
        knowHost(target.host());
        int rows = bound(name, target, url, keys, """
                insert into webhook (name, url, host, secret, fields, created_at, updated_at)
                values (:name, :url, :host, :secret, :fields, :now, :now)
                on conflict (name) do nothing
                """).param("secret", secret).update();
        return rows == 1;
    }

    void change(String name, Target target, String url, List<String> keys) {
        knowHost(target.host());
        bound(name, target, url, keys, """
                update webhook
                set url = :url, host = :host, fields = :fields, updated_at = :now
                where name = :name
                """).update();
    }

    void newSecret(String name, String secret) {
        db.sql("update webhook set secret = :secret, updated_at = :now where name = :name")
                .param("secret", secret)
                .param("now", OffsetDateTime.now(clock))
                .param("name", name)
                .update();
    }

    /** With all of its calls. */
    boolean delete(String name) {
        db.sql("delete from webhook_call where webhook = :name")
                .param("name", name)
                .update();
        int rows = db.sql("delete from webhook where name = :name")
                .param("name", name)
                .update();
        return rows == 1;
    }

    private void knowHost(String host) {
        db.sql("insert into webhook_host (host, free_at) values (:host, :at) on conflict do nothing")
                .param("host", host)
                .param("at", Instant.EPOCH.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec bound(String name, Target target, String url, List<String> keys, String sql) {
        return db.sql(sql)
                .param("name", name)
                .param("url", url)
                .param("host", target.host())
                .param("fields", keys.toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock));
    }
}
