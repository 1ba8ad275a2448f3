package groundswell.feedback;

import groundswell.feedback.Feedback.Filter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what came back. */
@Component
class ReturnedList {

    private static final String COLUMNS = """
            id, door, received_at, kind, reason, status, words, deed, proof, contact_id, message_id, campaign_id, template,
            address_key, sender, subject, suppressed, undone_at, undone_by, undone_why
            """;

    private final JdbcClient db;

    ReturnedList(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            long id,
            String door,
            OffsetDateTime receivedAt,
            String kind,
            @Nullable String reason,
            @Nullable String status,
            @Nullable String words,
            String deed,
            @Nullable String proof,
            @Nullable Long contactId,
            @Nullable Long messageId,
            @Nullable Long campaignId,
            @Nullable String template,
            @Nullable String addressKey,
            @Nullable String sender,
            String subject,
            @Nullable String body,
            boolean suppressed,
            @Nullable OffsetDateTime undoneAt,
            @Nullable String undoneBy,
            @Nullable String undoneWhy) {

        ReturnedMail mail() {
            return new ReturnedMail(
                    id,
                    door,
                    receivedAt.toInstant(),
                    InboundKind.valueOf(kind),
                    reason,
                    status,
                    words,
                    Deed.valueOf(deed),
                    proof == null ? null : Proof.valueOf(proof),
                    contactId,
                    messageId,
                    campaignId,
                    template,
                    addressKey,
                    sender,
                    subject,
                    body,
                    suppressed && undoneAt == null,
                    undoneAt == null ? null : undoneAt.toInstant(),
                    undoneBy,
                    undoneWhy);
        }
    }

    List<ReturnedMail> list(Filter filter) {
        return db
                .sql("""
                        select %s, null as body
                        from returned_mail
                        where (:kind::text is null or kind = :kind)
                          and (:deed::text is null or deed = :deed)
                          and (:contact::bigint is null or contact_id = :contact)
                          and (:before::bigint is null or id < :before)
                        order by id desc
                        limit :limit
                        """.formatted(COLUMNS))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("deed", filter.deed() == null ? null : filter.deed().name())
                .param("contact", filter.contactId())
                .param("before", filter.before())
                .param("limit", filter.limit())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::mail)
                .toList();
    }

    Optional<ReturnedMail> find(long id) {
        return db.sql("select %s, body from returned_mail where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::mail);
    }

    /** Bounces, complaints and replies of a contact with their texts, newest first. */
    List<ReturnedMail> storyOf(long contactId, Instant before, int limit) {
        return db
                .sql("""
                        select %s, left(body, 5000) as body
                        from returned_mail
                        where contact_id = :contact and received_at < :before
                          and (kind in ('BOUNCE', 'REPLY') or kind = 'COMPLAINT' and deed = 'SUPPRESSED')
                        order by received_at desc, id desc
                        limit :limit
                        """.formatted(COLUMNS))
                .param("contact", contactId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::mail)
                .toList();
    }

    /** False when it was undone before, or there was nothing to undo. */
    boolean markUndone(long id, Instant at, String by, String why) {
        return db.sql("""
                        update returned_mail
                        set undone_at = :at, undone_by = :by, undone_why = :why
                        where id = :id and suppressed and undone_at is null
                        """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("why", why)
                        .update()
                == 1;
    }
}
