package groundswell.delivery;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that somebody answers, and what an answer proves about them. */
@Component
class SentLetters {

    private final JdbcClient db;
    private final SendingIdentities identities;

    SentLetters(JdbcClient db, SendingIdentities identities) {
        this.db = db;
        this.identities = identities;
    }

    private record Row(
            long messageId,
            long contactId,
            long enrollmentId,
            long mailingId,
            long campaignId,
            String template,
            String topic,
            String state,
            @Nullable String recipient,
            @Nullable OffsetDateTime sentAt,
            @Nullable String sender) {

        SentLetter letter(SendingIdentities identities) {
            return new SentLetter(
                    messageId,
                    contactId,
                    enrollmentId,
                    mailingId,
                    campaignId,
                    template,
                    topic,
                    MessageState.valueOf(state),
                    recipient,
                    sentAt == null ? null : sentAt.toInstant(),
                    sender,
                    identities.of(sender).domain());
        }
    }

    /** One that was handed over at least once: nothing can come back to any other. */
    Optional<SentLetter> find(long messageId) {
        return db.sql("""
                        select m.id as message_id, m.contact_id, m.enrollment_id, m.mailing_id, g.campaign_id, g.template,
                               g.topic, m.state, m.recipient, m.sent_at, g.sender
                        from message m
                        join mailing g on g.id = m.mailing_id
                        where m.id = :id and m.attempts > 0
                        """).param("id", messageId).query(Row.class).optional().map(it -> it.letter(identities));
    }

    boolean settleByEvidence(long messageId) {
        return db.sql("""
                        update message m
                        set state = 'SENT', reason = null,
                            sent_at = (
                                select max(d.handoff_at) from delivery_attempt d where d.message_id = m.id)
                        where m.id = :id and m.state = 'UNKNOWN'
                        """).param("id", messageId).update() == 1;
    }
}
