package groundswell.feedback;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The mailboxes in which returned mail arrives. Somebody has to look into each of them from time to time. */
@Component
public class Mailboxes {

    private static final Logger log = LoggerFactory.getLogger(Mailboxes.class);

    private final FeedbackSettings settings;
    private final Inbox inbox;

    Mailboxes(FeedbackSettings settings, Inbox inbox) {
        this.settings = settings;
        this.inbox = inbox;
    }

    /** {@code every}: how often it is to be looked into. */
    public record Mailbox(String name, Duration every) {}

    public List<Mailbox> all() {
        return settings.mailboxes().stream()
                .map(it -> new Mailbox(it.label(), it.every()))
                .toList();
    }

    /**
     * Takes what waits in the mailbox of this name, if there is one. Several may look at the same time: what two of them
     * take acts once. One that cannot be reached is left for the next time.
     *
     * @return how many were taken
     */
    public int read(String name) {
        int taken = 0;
        for (var mailbox : settings.mailboxes()) {
            if (mailbox.label().equals(name)) {
                taken += read(mailbox);
            }
        }
        return taken;
    }

    private int read(MailboxSettings mailbox) {
        try {
            return new MailboxVisit(mailbox).take(mail -> inbox.receive(mail, "mailbox:" + mailbox.label(), List.of()));
        } catch (MessagingException e) {
            log.warn("Mailbox {} cannot be read; it is tried again in {}", mailbox.label(), mailbox.every(), e);
            return 0;
        }
    }
}
