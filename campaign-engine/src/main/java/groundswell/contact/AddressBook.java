package groundswell.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses that contacts had before: kept, told to whoever keeps refusals by address, and shown. */
class AddressBook {

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AddressBook(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** In the transaction that changes it. Another spelling of the same address is no change. */
    void changed(long contactId, String from, String to) {
        var before = new EmailAddress(from);
        var after = new EmailAddress(to);
        if (before.key().equals(after.key())) {
            return;
        }
        var sql = """
                insert into contact_address (contact_id, email, email_key, became, until)
                values (:contact, :email, :key, :became, :now)
                """;
        db.sql(sql)
                .param("contact", contactId)
                .param("email", before.value())
                .param("key", before.key())
                .param("became", after.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new AddressChanged(contactId, before, after));
    }

    /** Newest first. */
    List<Moment> moments(long contactId, Instant before, int limit) {
        var sql = """
                select email, became, until
                from contact_address
                where contact_id = :contact and until < :before
                order by until desc, id desc
                limit :limit
                """;
        return db.sql(sql)
                .param("contact", contactId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Moment(
                        row.getObject("until", OffsetDateTime.class).toInstant(),
                        "address.changed",
                        "Has another address",
                        "%s → %s".formatted(row.getString("email"), row.getString("became")),
                        Map.of("from", row.getString("email"), "to", row.getString("became"))))
                .list();
    }
}
