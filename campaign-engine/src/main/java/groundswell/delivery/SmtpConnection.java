package groundswell.delivery;

import static java.util.Objects.requireNonNull;

import groundswell.delivery.Ledger.Answer;
import groundswell.delivery.Ledger.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection to the mail server, kept open, one message with one recipient at a time. Not for two threads. */
final class SmtpConnection implements AutoCloseable {

    // A server that drips keeps each single wait short. In all it gets less than the lease of 15 minutes.
    private static final Duration AT_MOST = Duration.ofMinutes(12);
    private static final long LOOK_MILLIS = 250;
    /** Those that hand something over right now. */
    private static final Set<SmtpConnection> BUSY = ConcurrentHashMap.newKeySet();
    // What is scheduled for each message costs as much as writing its headers.
    private static final ScheduledThreadPoolExecutor ALARMS = alarms();
    private static final long FRESH_NANOS = 5_000_000_000L;

    private static final int CONNECT_MILLIS = 30_000;
    private static final int WRITE_MILLIS = 180_000;

    private static final List<Duration> RETRIES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofMinutes(60),
            Duration.ofMinutes(120),
            Duration.ofMinutes(240));
    private static final int MOST_ATTEMPTS = 18;
    private static final String NO_SMTPUTF8 =
            "The part of the address before the @ is not ASCII, and the mail server does not take such (SMTPUTF8, RFC 6531)";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final SmtpSettings settings;
    private final String host;
    private final int port;
    private final Duration atMost;
    private final MailSockets sockets;
    private final MailSockets utf8Sockets;
    private final Session session;
    private final Session utf8Session;
    private volatile long mustEndBy;
    private boolean brokeAtOnce;
    private @Nullable PhasedTransport transport;
    private @Nullable PhasedTransport utf8Transport;

    SmtpConnection(SmtpSettings settings, String host, int port) {
        this(settings, host, port, AT_MOST);
    }

    /** {@code atMost}: after so long a hand-over is broken off, wherever it stands. */
    SmtpConnection(SmtpSettings settings, String host, int port, Duration atMost) {
        this.atMost = atMost;
        this.settings = settings;
        this.host = host;
        this.port = port;
        this.sockets = new MailSockets(settings.tls() == SmtpSettings.Tls.IMPLICIT);
        this.session = Session.getInstance(properties(settings, sockets));
        this.utf8Sockets = new MailSockets(settings.tls() == SmtpSettings.Tls.IMPLICIT);
        var utf8 = properties(settings, utf8Sockets);
        // In a session of its own: with it, every message would be announced as one that needs SMTPUTF8.
        utf8.setProperty("mail.mime.allowutf8", "true");
        this.utf8Session = Session.getInstance(utf8);
    }

    private static ScheduledThreadPoolExecutor alarms() {
        var alarms = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "delivery-alarm");
            thread.setDaemon(true);
            return thread;
        });
        alarms.setRemoveOnCancelPolicy(true);
        var unused = alarms.scheduleWithFixedDelay(
                () -> BUSY.forEach(SmtpConnection::lookAtTheTime), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return alarms;
    }

    private void lookAtTheTime() {
        if (System.nanoTime() - mustEndBy > 0 && BUSY.remove(this)) {
            hangUp();
        }
    }

    Session session() {
        return session;
    }

    private static Properties properties(SmtpSettings settings, MailSockets sockets) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", String.valueOf(CONNECT_MILLIS));
        properties.setProperty(
                "mail.smtp.timeout", String.valueOf(settings.answerTimeout().toMillis()));
        properties.setProperty("mail.smtp.writetimeout", String.valueOf(WRITE_MILLIS));
        // One for all; otherwise each connection has a thread of its own for it.
        properties.put("mail.smtp.executor.writetimeout", ALARMS);
        properties.setProperty("mail.smtp.sendpartial", "false");
        properties.setProperty("mail.smtp.allow8bitmime", "false");
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.put("mail.smtp.socketFactory", sockets);
        if (settings.tls() == SmtpSettings.Tls.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        if (settings.tls() != SmtpSettings.Tls.NONE) {
            properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        }
        return properties;
    }

    /** Throws MessagingException when the server cannot be reached; nothing was promised to anybody yet. */
    void open() throws MessagingException {
        transport = opened(transport, session, sockets);
    }

    private PhasedTransport opened(@Nullable PhasedTransport former, Session of, MailSockets with)
            throws MessagingException {
        // Asking the server costs a round trip more for each message; it is asked after a rest only.
        if (former != null && (former.answeredWithin(FRESH_NANOS) || former.isConnected())) {
            return former;
        }
        var fresh = new PhasedTransport(of, with);
        fresh.connect(host, port, settings.username(), settings.password());
        return fresh;
    }

    private PhasedTransport transportFor(Outgoing message) throws MessagingException {
        if (message.isAscii()) {
            open();
        } else {
            utf8Transport = opened(utf8Transport, utf8Session, utf8Sockets);
        }
        return requireNonNull(message.isAscii() ? transport : utf8Transport, "just opened");
    }

    /** Hands one message over and says what is known about it. Never throws: an exception is not an answer. */
    Answer send(Outgoing message, int attemptsBefore) {
        long now = System.nanoTime();
        mustEndBy = now + atMost.toNanos();
        BUSY.add(this);
        try {
            boolean used = (message.isAscii() ? transport : utf8Transport) != null;
            var answer = handOver(message, attemptsBefore);
            // Servers close a connection that has carried enough. Nothing was said on it, so another one may say it.
            boolean again = used && brokeAtOnce && System.nanoTime() - now < FRESH_NANOS;
            return again ? handOver(message, attemptsBefore) : answer;
        } finally {
            BUSY.remove(this);
        }
    }

    /** From another thread: whoever reads or writes gets an exception, and the phase says what that means. */
    private void hangUp() {
        sockets.hangUp();
        utf8Sockets.hangUp();
    }

    private Answer handOver(Outgoing message, int attemptsBefore) {
        brokeAtOnce = false;
        PhasedTransport current;
        try {
            current = transportFor(message);
        } catch (MessagingException e) {
            return new Answer(message.id(), Outcome.NOT_SENT, null, "No connection: " + e.getMessage(), SOON);
        }
        if (!message.isAscii() && !current.supportsExtension("SMTPUTF8")) {
            return new Answer(message.id(), Outcome.FAILED, null, NO_SMTPUTF8, Duration.ZERO);
        }
        try {
            var composed = new ComposedMessage(session, message.bytes(), address(message.envelopeFrom()));
            current.send(composed, address(message.recipient()));
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            return answer(message, attemptsBefore, current, e);
        }
        return answer(message, attemptsBefore, current, null);
    }

    private static InternetAddress address(String address) throws UnsupportedEncodingException, AddressException {
        var internetAddress = new InternetAddress();
        internetAddress.setAddress(address);
        return internetAddress;
    }

    private Answer answer(Outgoing message, int attemptsBefore, PhasedTransport current, @Nullable Exception problem) {
        int code = current.code();
        var reply =
                current.reply().isEmpty() && problem != null ? String.valueOf(problem.getMessage()) : current.reply();
        if (problem != null && (code <= 0 || code == 421)) {
            close();
            brokeAtOnce = code <= 0 && current.phase() == PhasedTransport.Phase.MAIL;
        }
        if (current.phase() == PhasedTransport.Phase.DOT) {
            return new Answer(
                    message.id(), afterDot(code, attemptsBefore), code, reply, retryAfter(attemptsBefore, reply));
        } else if (code >= 500 && code <= 599 && current.phase() != PhasedTransport.Phase.MAIL) {
            return new Answer(message.id(), Outcome.FAILED, code, reply, Duration.ZERO);
        } else if (code >= 400 && code <= 599) {
            // A 5xx to MAIL is about us, not about the recipient: try again, and let the operator see the words.
            return new Answer(message.id(), deferred(attemptsBefore), code, reply, retryAfter(attemptsBefore, reply));
        } else {
            return new Answer(message.id(), Outcome.NOT_SENT, null, reply, SOON);
        }
    }

    private static Outcome afterDot(int code, int attemptsBefore) {
        if (code >= 200 && code <= 299) {
            return Outcome.SENT;
        } else if (code >= 400 && code <= 499) {
            return deferred(attemptsBefore);
        } else if (code >= 500 && code <= 599) {
            return Outcome.FAILED;
        } else {
            return Outcome.UNKNOWN;
        }
    }

    private static Outcome deferred(int attemptsBefore) {
        return attemptsBefore + 1 >= MOST_ATTEMPTS ? Outcome.FAILED : Outcome.DEFERRED;
    }

    /**
     * Growing pauses, or the one that the server asks for, with a fifth of jitter, so that a server that was down is not
     * met by everybody at once.
     */
    private static Duration retryAfter(int attemptsBefore, String reply) {
        var pause = Refusal.hint(reply).orElseGet(() -> RETRIES.get(Math.min(attemptsBefore, RETRIES.size() - 1)));
        return pause.plusSeconds(ThreadLocalRandom.current().nextLong(pause.toSeconds() / 5 + 1));
    }

    @Override
    public void close() {
        close(transport);
        close(utf8Transport);
        transport = null;
        utf8Transport = null;
    }

    private static void close(@Nullable PhasedTransport transport) {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // The server has closed it already; there is nothing left to close.
            }
        }
    }
}
