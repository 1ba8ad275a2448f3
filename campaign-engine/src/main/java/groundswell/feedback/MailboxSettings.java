package groundswell.feedback;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A mailbox that is read.
 *
 * @param name how it is called in logs and on the page; null: its user and host
 * @param port null: the usual one
 * @param afterwards what becomes of a mail once it is kept here; POP3 knows only DELETE
 * @param moveTo the folder for MOVE
 * @param every how often it is looked into
 * @param most how many mails are taken at once
 */
record MailboxSettings(
        @Nullable String name,
        @DefaultValue("IMAP") Protocol protocol,
        String host,
        @Nullable Integer port,
        @DefaultValue("IMPLICIT") Tls tls,
        String username,
        String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("DELETE") Afterwards afterwards,
        @DefaultValue("Returned") String moveTo,
        @DefaultValue("1m") Duration every,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("200") int most) {

    enum Protocol {
        IMAP,
        POP3
    }

    enum Tls {
        NONE,
        STARTTLS,
        IMPLICIT
    }

    enum Afterwards {
        DELETE,
        SEEN,
        MOVE
    }

    MailboxSettings {
        if (protocol == Protocol.POP3 && afterwards != Afterwards.DELETE) {
            throw new IllegalArgumentException(
                    "groundswell.feedback.mailboxes: POP3 can only delete what was read; use IMAP or afterwards=delete");
        }
    }

    String label() {
        return name == null ? username + "@" + host : name;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return protocol + " " + username + "@" + host;
    }
}
