package groundswell.delivery;

import groundswell.contact.EmailAddress;
import groundswell.contact.InvalidContact;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to those in whose name letters go out: the company's own sender, and others that operators have added. */
@Component
public class SendingIdentities {

    /** The key of the company's own. */
    public static final String OWN = "";

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_NAME = 100;
    private static final long REMEMBERED_NANOS = 5_000_000_000L;

    private final JdbcClient db;
    private final SendingIdentity own;
    private final Clock clock;
    private volatile @Nullable Remembered remembered;

    SendingIdentities(JdbcClient db, DeliverySettings settings, Clock clock) {
        this.db = db;
        this.own = new SendingIdentity(
                OWN, settings.senderName(), settings.senderAddress(), settings.senderDomain(), false);
        this.clock = clock;
    }

    private record Remembered(Map<String, SendingIdentity> byKey, long until) {}

    /** The company's own first, then the others by name, with those that were withdrawn. */
    public List<SendingIdentity> all() {
        return List.copyOf(read().values());
    }

    /** The domains of all of them, the company's own first. */
    public List<String> domains() {
        return all().stream().map(SendingIdentity::domain).distinct().toList();
    }

    /**
     * Adds one, or changes its name and address; one that was withdrawn may be named again. Idempotent. Other nodes know
     * it within five seconds.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    @Transactional
    public SendingIdentity put(String key, String name, String address, String by) {
        if (!KEY.matcher(key).matches() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "key: small letters, digits and hyphens, at most %d, such as tasting-club.".formatted(LONGEST_KEY));
        }
        var shown = name.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_NAME || shown.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "name: what people see as the sender, on one line of at most %d characters."
                            .formatted(LONGEST_NAME));
        }
        var checked = addressOf(address);
        var domain = checked.domain();
        var former = read().get(key);
        if (former != null && !former.domain().equals(domain)) {
            throw new IllegalArgumentException("address: it stays at " + former.domain()
                    + ", as letters that are under way name it. Add another sender for " + domain + ".");
        }
        db.sql("""
                        insert into sending_identity (key, name, address, domain, changed_at, changed_by)
                        values (:key, :name, :address, :domain, :now, :by)
                        on conflict (key) do update
                        set name = excluded.name, address = excluded.address, withdrawn_at = null,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param("key", key)
                .param("name", shown)
                .param("address", checked.value())
                .param("domain", domain)
                .param("now", now())
                .param("by", by)
                .update();
        remembered = null;
        return new SendingIdentity(key, shown, checked.value(), domain, false);
    }

    private static EmailAddress addressOf(String address) {
        try {
            var checked = new EmailAddress(address);
            // As From it would shut out everybody whose mail server has no SMTPUTF8.
            if (checked.localPart().chars().anyMatch(c -> c >= 0x80)) {
                throw new IllegalArgumentException("address: what stands before the @ of a sender is plain ASCII.");
            }
            return new EmailAddress(checked.localPart() + "@" + checked.domain());
        } catch (InvalidContact wrong) {
            throw new IllegalArgumentException("address: " + wrong.getMessage());
        }
    }

    /** From now on it is not offered to new steps; what names it goes out as before. Idempotent; false when there is none. */
    @Transactional
    public boolean withdraw(String key, String by) {
        int rows = db.sql("""
                        update sending_identity
                        set withdrawn_at = coalesce(withdrawn_at, :now), changed_at = :now, changed_by = :by
                        where key = :key
                        """)
                .param("key", key)
                .param("now", now())
                .param("by", by)
                .update();
        remembered = null;
        return rows == 1;
    }

    /** For a letter: null is the company's own. Throws when there is none of that key. */
    SendingIdentity of(@Nullable String key) {
        if (key == null) {
            return own;
        }
        var last = remembered;
        if (last == null || last.until() - System.nanoTime() < 0) {
            last = new Remembered(read(), System.nanoTime() + REMEMBERED_NANOS);
            remembered = last;
        }
        var found = last.byKey().get(key);
        if (found == null) {
            throw new IllegalStateException("There is no sender " + key);
        }
        return found;
    }

    SendingIdentity own() {
        return own;
    }

    private record Row(String key, String name, String address, String domain, boolean withdrawn) {}

    private Map<String, SendingIdentity> read() {
        Map<String, SendingIdentity> found = new LinkedHashMap<>();
        found.put(OWN, own);
        db.sql("""
                        select key, name, address, domain, withdrawn_at is not null as withdrawn
                        from sending_identity
                        order by name, key
                        """)
                .query(Row.class)
                .list()
                .forEach(it -> found.put(
                        it.key(), new SendingIdentity(it.key(), it.name(), it.address(), it.domain(), it.withdrawn())));
        return found;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
