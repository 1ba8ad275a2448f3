package groundswell.feedback;

import groundswell.feedback.ReturnedTable.Arrived;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that comes back goes through here: it is kept and acted upon in one transaction, once, however often and by
 * whichever way it is brought. We answer none of it.
 */
@Component
class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final Receiving receiving;
    private final ReturnedTable table;
    private final TransactionTemplate transaction;

    Inbox(Receiving receiving, ReturnedTable table, TransactionTemplate transaction) {
        this.receiving = receiving;
        this.table = table;
        this.transaction = transaction;
    }

    /**
     * A mail; what is longer than {@link InboundMail#MOST_BYTES} is taken as far as that. When this returns it is kept;
     * when it throws, the same mail is to be brought again.
     *
     * @param arrivedFor to whom its envelope was addressed, where that is known
     * @return what was done; empty when it was here before
     */
    Optional<Deed> receive(byte[] mail, String door, Collection<String> arrivedFor) {
        var bytes = mail.length > InboundMail.MOST_BYTES ? Arrays.copyOf(mail, InboundMail.MOST_BYTES) : mail;
        var key = "sha256:" + hash(bytes);
        // Before it is read: a mailbox may show the same thousands of mails again and again.
        return table.knows(key)
                ? Optional.empty()
                : take(new Arrived(key, door, InboundMail.read(bytes), bytes), arrivedFor);
    }

    /** What a provider tells of one message; {@code key} is its own name for the event. */
    Optional<Deed> receive(String key, String door, Reading reading, String event) {
        return take(new Arrived(key, door, reading, event.getBytes(StandardCharsets.UTF_8)), List.of());
    }

    private Optional<Deed> take(Arrived mail, Collection<String> arrivedFor) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> receiving.receive(mail, arrivedFor)));
        } catch (RuntimeException e) {
            if (mayPass(e)) {
                throw e;
            }
            log.error("A mail that came by {} could not be worked through; it is kept as BROKEN", mail.door(), e);
            transaction.executeWithoutResult(status -> table.add(mail, Deed.BROKEN));
            return Optional.of(Deed.BROKEN);
        }
    }

    /** What a database says about its own state will be otherwise soon; everything else would be the same again. */
    private static boolean mayPass(RuntimeException e) {
        boolean ofTheDatabase = e instanceof org.springframework.dao.DataAccessException
                || e instanceof org.springframework.transaction.TransactionException;
        boolean lasting =
                e instanceof NonTransientDataAccessException && !(e instanceof NonTransientDataAccessResourceException);
        return ofTheDatabase && !lasting;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
