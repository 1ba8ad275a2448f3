package groundswell.consent;

import groundswell.contact.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses that contacts asked for and whose mailboxes have not answered yet. */
class AddressRequests {

    private static final Duration VALID = Duration.ofDays(7);
    /** Nobody's mailbox is filled by somebody who types it a thousand times. */
    private static final Duration BETWEEN_LETTERS = Duration.ofHours(1);

    private static final int MOST_A_DAY = 5;

    private final JdbcClient db;
    private final Clock clock;

    AddressRequests(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One of many posts at once gets through: they wait for each other's lock on the contact and on the address. */
    Optional<Long> request(long contactId, EmailAddress address, @Nullable String ip) {
        var now = OffsetDateTime.now(clock);
        lock("contact " + contactId);
        lock("address " + address.key());
        return db.sql("""
                        insert into address_request (contact_id, address, address_key, at, ip)
                        select :contact, :address, :key, :now, cast(:ip as inet)
                        where not exists (
                                select from address_request
                                where (contact_id = :contact or address_key = :key) and at > :lately)
                          and :most > (
                                select count(*) from address_request where contact_id = :contact and at > :yesterday)
                          and not exists (
                                select from suppression
                                where address_key = any(suppression_keys(:key)) and (until is null or until > :now))
                        returning id
                        """)
                .param("contact", contactId)
                .param("address", address.value())
                .param("key", address.key())
                .param("now", now)
                .param("lately", now.minus(BETWEEN_LETTERS))
                .param("yesterday", now.minus(Duration.ofDays(1)))
                .param("most", MOST_A_DAY)
                .param("ip", ip)
                .query(Long.class)
                .optional();
    }

    /** Until the end of the transaction. */
    private void lock(String what) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 22))")
                .param("what", what)
                .query((row, number) -> what)
                .single();
    }

    Optional<EmailAddress> find(long contactId, long request) {
        return db.sql("""
                        select address
                        from address_request
                        where id = :id and contact_id = :contact and at > :oldest and confirmed_at is null
                        """)
                .param("id", request)
                .param("contact", contactId)
                .param("oldest", OffsetDateTime.now(clock).minus(VALID))
                .query(String.class)
                .optional()
                .map(EmailAddress::new);
    }

    boolean confirm(long contactId, long request) {
        int rows = db.sql("""
                        update address_request
                        set confirmed_at = :now
                        where id = :id and contact_id = :contact and at > :oldest and confirmed_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", request)
                .param("contact", contactId)
                .param("oldest", OffsetDateTime.now(clock).minus(VALID))
                .update();
        return rows == 1;
    }
}
