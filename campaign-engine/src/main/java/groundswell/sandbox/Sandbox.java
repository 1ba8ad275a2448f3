package groundswell.sandbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of the mailbox that receives everything as long as no mail server is set. */
@Component
@ConditionalOnExpression("'${groundswell.smtp.host:}'.isBlank()")
public class Sandbox {

    private static final int MOST_LISTED = 200;

    private final JdbcClient db;
    private final SandboxServer server;

    Sandbox(JdbcClient db, SandboxServer server) {
        this.db = db;
        this.server = server;
    }

    /** A received mail as the list shows it; addresses as the envelope and the From header have them. */
    public record Received(long id, String to, String from, String subject, Instant at, String preview) {}

    private record Row(
            long id, String recipient, String sender, String subject, OffsetDateTime receivedAt, String preview) {
        Received received() {
            return new Received(id, recipient, sender, subject, receivedAt.toInstant(), preview);
        }
    }

    /** Where mail is to be handed over, on the loopback address. */
    public int port() {
        return server.port();
    }

    /** Newest first; {@code q} is part of an address or of a subject. */
    public List<Received> list(@Nullable String q, @Nullable Long before, int limit) {
        return db
                .sql("""
                        select id, recipient, sender, subject, received_at, preview
                        from sandbox_mail
                        where (:before::bigint is null or id < :before)
                          and (:q::text is null or strpos(lower(recipient || ' ' || subject), lower(:q)) > 0)
                        order by id desc
                        limit :limit
                        """)
                .param("q", q == null || q.isBlank() ? null : q.strip())
                .param("before", before)
                .param("limit", Math.max(1, Math.min(limit, MOST_LISTED)))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::received)
                .toList();
    }

    public long count(@Nullable String q) {
        return db.sql("""
                        select count(*)
                        from sandbox_mail
                        where :q::text is null or strpos(lower(recipient || ' ' || subject), lower(:q)) > 0
                        """)
                .param("q", q == null || q.isBlank() ? null : q.strip())
                .query(Long.class)
                .single();
    }

    public Optional<ReadMail> read(long id) {
        return db.sql("select raw from sandbox_mail where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(ReadMail::of);
    }

    public Optional<Received> find(long id) {
        return db.sql("""
                        select id, recipient, sender, subject, received_at, preview
                        from sandbox_mail
                        where id = :id
                        """).param("id", id).query(Row.class).optional().map(Row::received);
    }

    public void empty() {
        db.sql("truncate sandbox_mail").update();
    }
}
