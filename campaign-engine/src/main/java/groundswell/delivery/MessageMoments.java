package groundswell.delivery;

import groundswell.contact.Moment;
import groundswell.contact.MomentKinds;
import groundswell.contact.TimelineSource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a timeline tells of letters: those that a mail server took. */
@Component
class MessageMoments implements TimelineSource {

    private final JdbcClient db;

    MessageMoments(JdbcClient db) {
        this.db = db;
    }

    private record Sent(long id, OffsetDateTime sentAt, String template) {}

    @Override
    public List<Moment> momentsOf(long contactId, MomentKinds kinds, Instant before, int limit) {
        return kinds.has("sent") ? momentsOf(contactId, before, limit) : List.of();
    }

    @Override
    public List<Moment> momentsOf(long contactId, Instant before, int limit) {
        return db
                .sql("""
                        select m.id, m.sent_at, g.template
                        from message m
                        join mailing g on g.id = m.mailing_id
                        where m.contact_id = :contact and m.state = 'SENT' and m.sent_at < :before
                        order by m.sent_at desc, m.id desc
                        limit :limit
                        """)
                .param("contact", contactId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Sent.class)
                .list()
                .stream()
                .map(it -> new Moment(
                        it.sentAt().toInstant(),
                        "sent",
                        "Was sent “%s”".formatted(it.template()),
                        null,
                        Map.of("template", it.template(), "message", it.id())))
                .toList();
    }
}
