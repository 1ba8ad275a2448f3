package groundswell.consent;

import groundswell.contact.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What contacts choose on their page beside the topics: how often, a pause, and another address. */
@Component
public class Preferences {

    private final JdbcClient db;
    private final Clock clock;
    private final AddressRequests addresses;

    Preferences(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.addresses = new AddressRequests(db, clock);
    }

    private record Row(Frequency frequency, @Nullable OffsetDateTime pausedUntil, boolean untracked) {}

    public Preference of(long contactId) {
        return db.sql("select frequency, paused_until, untracked from contact_preference where contact_id = :contact")
                .param("contact", contactId)
                .query(Row.class)
                .optional()
                .map(it -> new Preference(
                        it.frequency(),
                        it.pausedUntil() == null ? null : it.pausedUntil().toInstant(),
                        !it.untracked()))
                .orElse(Preference.NONE);
    }

    public void choose(long contactId, Frequency frequency) {
        db.sql("""
                        insert into contact_preference (contact_id, frequency, changed_at)
                        values (:contact, :frequency, :now)
                        on conflict (contact_id) do update
                        set frequency = excluded.frequency, changed_at = excluded.changed_at
                        """)
                .param("contact", contactId)
                .param("frequency", frequency.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Whether mail from now on notices what the contact opens and follows. */
    public void track(long contactId, boolean tracked) {
        db.sql("""
                        insert into contact_preference (contact_id, untracked, changed_at)
                        values (:contact, :untracked, :now)
                        on conflict (contact_id) do update
                        set untracked = excluded.untracked, changed_at = excluded.changed_at
                        """)
                .param("contact", contactId)
                .param("untracked", !tracked)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Those of them of whom nothing is to be noticed. */
    public Set<Long> untracked(Collection<Long> contactIds) {
        return Set.copyOf(
                db.sql("select contact_id from contact_preference where untracked and contact_id = any(:contacts)")
                        .param("contacts", contactIds.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    /** From now on for so long; nothing that a contract demands is held back. */
    public void pause(long contactId, Duration length) {
        setPause(contactId, OffsetDateTime.now(clock).plus(length));
    }

    public void resume(long contactId) {
        setPause(contactId, null);
    }

    private void setPause(long contactId, @Nullable OffsetDateTime until) {
        db.sql("""
                        insert into contact_preference (contact_id, paused_until, changed_at)
                        values (:contact, :until, :now)
                        on conflict (contact_id) do update
                        set paused_until = excluded.paused_until, changed_at = excluded.changed_at
                        """)
                .param("contact", contactId)
                .param("until", until)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * The contact wants another address, which counts when its mailbox has answered.
     *
     * @return the number under which to ask that mailbox now; empty when it must not be written to: an hour has not
     *     passed since the last letter of this kind to it or for this contact, there were five in a day, or it is refused
     */
    @Transactional
    public Optional<Long> requestAddress(long contactId, EmailAddress address, @Nullable String ip) {
        return addresses.request(contactId, address, ip);
    }

    /** The address that this request would bring, while it can be confirmed: for seven days, and once. */
    public Optional<EmailAddress> requestedAddress(long contactId, long request) {
        return addresses.find(contactId, request);
    }

    /** Marks the request as done; false when somebody was faster or it is too old. */
    public boolean confirmAddress(long contactId, long request) {
        return addresses.confirm(contactId, request);
    }
}
