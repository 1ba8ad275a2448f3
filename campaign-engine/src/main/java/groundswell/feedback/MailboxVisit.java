package groundswell.feedback;

import groundswell.feedback.MailboxSettings.Afterwards;
import groundswell.feedback.MailboxSettings.Protocol;
import groundswell.feedback.MailboxSettings.Tls;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look into a mailbox. A mail is taken away only after it is kept here, so a crash brings it again; one that cannot
 * be taken is left and does not stop the others.
 */
final class MailboxVisit {

    private static final Logger log = LoggerFactory.getLogger(MailboxVisit.class);

    private final MailboxSettings mailbox;

    MailboxVisit(MailboxSettings mailbox) {
        this.mailbox = mailbox;
    }

    /** Whoever keeps a mail; when it throws, the mail stays in the mailbox. */
    @FunctionalInterface
    interface Keeper {
        void keep(byte[] mail);
    }

    /**
     * Answers how many were taken.
     *
     * @throws MessagingException when the mailbox cannot be reached
     */
    int take(Keeper keeper) throws MessagingException {
        var protocol = protocol();
        try (var store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(
                    mailbox.host(),
                    mailbox.port() == null ? -1 : mailbox.port(),
                    mailbox.username(),
                    mailbox.password());
            var folder = store.getFolder(mailbox.protocol() == Protocol.POP3 ? "INBOX" : mailbox.folder());
            folder.open(Folder.READ_WRITE);
            try {
                return take(store, folder, keeper);
            } finally {
                close(folder);
            }
        }
    }

    private int take(Store store, Folder folder, Keeper keeper) throws MessagingException {
        var taken = new ArrayList<Message>();
        for (var mail : waiting(folder)) {
            if (taken.size() == mailbox.most()) {
                break;
            }
            if (keep(mail, keeper)) {
                taken.add(mail);
                if (mailbox.afterwards() != Afterwards.MOVE) {
                    mark(mail);
                }
            }
        }
        if (mailbox.afterwards() == Afterwards.MOVE && !taken.isEmpty()) {
            move(store, folder, taken);
        }
        return taken.size();
    }

    /** What an earlier visit marked but could not remove is not read again. */
    private List<Message> waiting(Folder folder) throws MessagingException {
        if (mailbox.protocol() == Protocol.POP3) {
            return List.of(folder.getMessages());
        }
        var unread = mailbox.afterwards() == Afterwards.SEEN ? Flags.Flag.SEEN : Flags.Flag.DELETED;
        return List.of(folder.search(new FlagTerm(new Flags(unread), false)));
    }

    private boolean keep(Message mail, Keeper keeper) throws MessagingException {
        try {
            keeper.keep(bytes(mail));
            return true;
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (MessagingException | IOException | RuntimeException e) {
            log.warn(
                    "Mail {} in mailbox {} could not be taken; it stays there and is tried again",
                    mail.getMessageNumber(),
                    mailbox.label(),
                    e);
            return false;
        }
    }

    private static byte[] bytes(Message mail) throws MessagingException, IOException {
        var bytes = new LimitedBytes(InboundMail.MOST_BYTES);
        try {
            mail.writeTo(bytes);
        } catch (LimitedBytes.Enough enough) {
            log.debug("Mail {} is longer than what is read of it", mail.getMessageNumber());
        }
        return bytes.bytes();
    }

    private void mark(Message mail) throws MessagingException {
        mail.setFlag(mailbox.afterwards() == Afterwards.SEEN ? Flags.Flag.SEEN : Flags.Flag.DELETED, true);
    }

    private void move(Store store, Folder folder, List<Message> taken) throws MessagingException {
        var target = store.getFolder(mailbox.moveTo());
        if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
            throw new FolderNotFoundException(target, "The folder for mail that was read cannot be made");
        }
        var mails = taken.toArray(Message[]::new);
        folder.copyMessages(mails, target);
        folder.setFlags(mails, new Flags(Flags.Flag.DELETED), true);
    }

    /** Here the server removes what is marked. If it does not, the same mails come again and do nothing. */
    private void close(Folder folder) {
        try {
            if (folder.isOpen()) {
                folder.close(true);
            }
        } catch (MessagingException e) {
            log.warn("Mailbox {} was left without goodbye; what was taken may come again", mailbox.label(), e);
        }
    }

    private String protocol() {
        var plain = mailbox.protocol().name().toLowerCase(Locale.ROOT);
        return mailbox.tls() == Tls.IMPLICIT ? plain + "s" : plain;
    }

    /** Without these times a silent server would be waited for without end. */
    private Properties properties(String protocol) {
        var properties = new Properties();
        var millis = String.valueOf(mailbox.timeout().toMillis());
        var prefix = "mail." + protocol + ".";
        for (var name : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty(prefix + name, millis);
        }
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", String.valueOf(mailbox.tls() == Tls.STARTTLS));
        properties.setProperty(prefix + "starttls.required", String.valueOf(mailbox.tls() == Tls.STARTTLS));
        // Reading is not yet having kept.
        properties.setProperty(prefix + "peek", "true");
        return properties;
    }
}
