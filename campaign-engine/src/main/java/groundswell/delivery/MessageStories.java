package groundswell.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads one message with everything that was noted of it. */
class MessageStories {

    private final JdbcClient db;
    private final MessageIds messageIds;

    MessageStories(JdbcClient db, MessageIds messageIds) {
        this.db = db;
        this.messageIds = messageIds;
    }

    private record Row(
            long id,
            long campaignId,
            String elementId,
            String template,
            String topic,
            long contactId,
            long enrollmentId,
            int visit,
            String state,
            @Nullable String reason,
            OffsetDateTime queuedAt,
            OffsetDateTime nextAttemptAt,
            @Nullable OffsetDateTime expiresAt,
            @Nullable OffsetDateTime sentAt,
            @Nullable OffsetDateTime refusedAt,
            boolean held,
            @Nullable String sender) {}

    Optional<MessageStory> of(long id) {
        return db.sql("""
                        select m.id, g.campaign_id, g.element_id, g.template, g.topic, m.contact_id, m.enrollment_id,
                               m.visit, m.state, m.reason, m.queued_at, m.next_attempt_at, m.expires_at, m.sent_at,
                               m.refused_at, g.held, g.sender
                        from message m
                        join mailing g on g.id = m.mailing_id
                        where m.id = :id
                        """).param("id", id).query(Row.class).optional().map(this::story);
    }

    private MessageStory story(Row row) {
        var attempts = attempts(row.id());
        var last = attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
        return new MessageStory(
                new MessageView(
                        row.id(),
                        row.campaignId(),
                        row.elementId(),
                        row.template(),
                        row.contactId(),
                        MessageState.valueOf(row.state()),
                        messageIds.of(row.id(), row.sender()),
                        row.reason(),
                        row.queuedAt().toInstant(),
                        instant(row.sentAt()),
                        last == null ? null : last.reply()),
                row.enrollmentId(),
                row.visit(),
                row.topic(),
                decided(row, last),
                row.nextAttemptAt().toInstant(),
                instant(row.expiresAt()),
                row.held(),
                attempts);
    }

    private static @Nullable Instant decided(Row row, MessageStory.@Nullable Attempt last) {
        if (row.sentAt() != null) {
            return row.sentAt().toInstant();
        } else if (row.refusedAt() != null) {
            return row.refusedAt().toInstant();
        }
        return last == null ? null : last.handedOverAt();
    }

    /** Texts are few, so that counting those before one costs nothing. */
    private List<MessageStory.Attempt> attempts(long id) {
        return db.sql("""
                        select d.attempt_no, d.handoff_at, d.ended_at, d.outcome, d.smtp_code, d.reply, t.language,
                               t.version, t.first_at,
                               (select count(*)
                                from letter_text b
                                where b.template = t.template and b.language = t.language and b.id <= t.id) as number
                        from delivery_attempt d
                        left join letter_text t on t.id = d.text_id
                        where d.message_id = :id
                        order by d.attempt_no
                        """)
                .param("id", id)
                .query((row, number) -> {
                    var since = row.getObject("first_at", OffsetDateTime.class);
                    return new MessageStory.Attempt(
                            row.getInt("attempt_no"),
                            row.getObject("handoff_at", OffsetDateTime.class).toInstant(),
                            instant(row.getObject("ended_at", OffsetDateTime.class)),
                            row.getString("outcome"),
                            row.getObject("smtp_code", Integer.class),
                            row.getString("reply"),
                            since == null
                                    ? null
                                    : new MessageStory.Text(
                                            row.getString("language"),
                                            row.getString("version"),
                                            row.getLong("number"),
                                            since.toInstant()));
                })
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
