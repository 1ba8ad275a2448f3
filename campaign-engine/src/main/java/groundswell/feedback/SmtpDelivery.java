package groundswell.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail that a server brings. It is told that it is taken only after it is kept. */
final class SmtpDelivery implements MessageHandler {

    private static final Logger log = LoggerFactory.getLogger(SmtpDelivery.class);

    private final Predicate<String> taken;
    private final Inbox inbox;
    private final List<String> recipients = new ArrayList<>();

    SmtpDelivery(Predicate<String> taken, Inbox inbox) {
        this.taken = taken;
        this.inbox = inbox;
    }

    @Override
    public void from(String from) {
        // Anybody can be named here, so nothing follows from it.
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        if (!taken.test(recipient)) {
            throw new RejectException(550, "5.1.1 No such address here");
        }
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream mail) throws RejectException, IOException {
        var bytes = mail.readNBytes(InboundMail.MOST_BYTES + 1);
        if (bytes.length > InboundMail.MOST_BYTES) {
            mail.transferTo(OutputStream.nullOutputStream());
            throw new RejectException(552, "5.3.4 The message is longer than 10 MB; return its header only");
        }
        try {
            inbox.receive(bytes, "smtp", List.copyOf(recipients));
        } catch (RuntimeException e) {
            log.warn("A mail could not be kept; the server that brought it is asked to bring it again", e);
            throw new RejectException(451, "4.3.0 Not possible now, try again later");
        }
        return "2.6.0 Kept";
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
