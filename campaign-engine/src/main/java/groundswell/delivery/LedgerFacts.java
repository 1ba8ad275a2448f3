package groundswell.delivery;

import groundswell.response.MessageFacts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the module that notices clicks what a message was about. */
@Component
class LedgerFacts implements MessageFacts {

    private final JdbcClient db;

    LedgerFacts(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            long messageId,
            long contactId,
            long enrollmentId,
            long campaignId,
            String template,
            String elementId,
            @Nullable OffsetDateTime sentAt) {}

    /** Nothing for letters of somebody who was erased: whoever follows their links is not noticed. */
    @Override
    public Optional<MessageFact> of(long messageId) {
        return Optional.ofNullable(of(List.of(messageId)).get(messageId));
    }

    @Override
    public Map<Long, MessageFact> of(Collection<Long> messageIds) {
        return db.sql("""
                        select m.id as message_id, m.contact_id, m.enrollment_id, g.campaign_id, g.template,
                               g.element_id, m.sent_at
                        from message m
                        join mailing g on g.id = m.mailing_id
                        where m.id = any(:ids) and m.contact_id > 0
                        """).param("ids", messageIds.toArray(Long[]::new)).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::messageId, LedgerFacts::fact));
    }

    private static MessageFact fact(Row row) {
        return new MessageFact(
                row.contactId(),
                row.enrollmentId(),
                row.campaignId(),
                row.template(),
                row.elementId(),
                instant(row.sentAt()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
