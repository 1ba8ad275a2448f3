package groundswell.sandbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A real SMTP server on the loopback address. What it takes is written into the database before it answers 250, so the
 * mailbox survives a restart and any node can show it.
 */
@Component
@ConditionalOnExpression("'${groundswell.smtp.host:}'.isBlank()")
class SandboxServer implements SmartLifecycle {

    /** Before the delivery workers, after nothing. */
    private static final int EARLY = 0;

    private static final int PREVIEW = 140;

    private final JdbcClient db;
    private final Clock clock;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private volatile boolean running;

    SandboxServer(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    private GreenMailUser keep(MovingMessage mail, MailAddress to) throws MessagingException {
        var raw = new ByteArrayOutputStream();
        try {
            mail.getMessage().writeTo(raw);
        } catch (IOException e) {
            throw new MessagingException("The mail cannot be written down", e);
        }
        var read = ReadMail.of(raw.toByteArray());
        var from = mail.getMessage().getFrom();
        db.sql("""
                        insert into sandbox_mail (received_at, recipient, sender, subject, preview, raw)
                        values (:now, :to, :from, :subject, :preview, :raw)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("to", to.getEmail())
                .param("from", from == null || from.length == 0 ? "" : String.valueOf(from[0]))
                .param("subject", read.subject())
                .param("preview", preview(read.text()))
                .param("raw", raw.toByteArray())
                .update();
        return Nobody.INSTANCE;
    }

    private static String preview(@org.jspecify.annotations.Nullable String text) {
        var line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        return line.length() > PREVIEW ? line.substring(0, PREVIEW) + "…" : line;
    }

    /** A stop forgets whoever keeps the mail, so that it is said at each start. */
    @Override
    public void start() {
        server.start();
        server.getUserManager().setMessageDeliveryHandler(this::keep);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }
}
