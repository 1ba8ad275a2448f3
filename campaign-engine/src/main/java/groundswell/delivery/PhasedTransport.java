package groundswell.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Jakarta Mail's transport, which also tells how far it came: the same exception before and after the final dot means
 * “not sent” and “perhaps sent”. Where the server allows it, MAIL, RCPT and DATA leave together (RFC 2920); their answers
 * are still read one by one, each in its phase.
 */
final class PhasedTransport extends SMTPTransport {

    enum Phase {
        CONNECTED,
        MAIL,
        RECIPIENT,
        DATA,
        BODY,
        /** The final dot may be at the server. */
        DOT
    }

    private static final String DATA = "DATA";
    private static final String DOT = ".";
    private static final int GO_AHEAD = 354;

    private final MailSockets sockets;
    private Phase phase = Phase.CONNECTED;
    private int code;
    private String reply = "";
    private boolean answered;
    /** 0: the server is gone, or takes its leave. */
    private long answeredAt;

    private @Nullable String recipient;
    /** What went out together with MAIL and is not answered yet, in its order. */
    private final Deque<String> ahead = new ArrayDeque<>();

    PhasedTransport(Session session, MailSockets sockets) {
        super(session, new URLName("smtp", null, -1, null, null, null), "smtp", false);
        this.sockets = sockets;
    }

    /** Whether the server has said something so recently that it need not be asked whether it is there. */
    boolean answeredWithin(long nanos) {
        return answeredAt != 0 && System.nanoTime() - answeredAt < nanos;
    }

    Phase phase() {
        return phase;
    }

    /** The server's code in this phase; 0 or less when it did not answer, or nothing that can be read. */
    int code() {
        return code;
    }

    String reply() {
        return reply.strip();
    }

    private void enter(Phase next) {
        phase = next;
        code = 0;
        reply = "";
        answered = false;
    }

    /** Throws when it was refused or the connection broke; {@link #phase()} and {@link #code()} say what that means. */
    synchronized void send(Message message, InternetAddress to) throws MessagingException {
        recipient = supportsExtension("PIPELINING") ? "RCPT TO:<" + to.getAddress() + ">" : null;
        try {
            sendMessage(message, new InternetAddress[] {to});
        } catch (MessagingException refused) {
            hearTheRest();
            throw refused;
        }
    }

    private synchronized void hearTheRest() {
        try {
            catchUp();
        } catch (MessagingException broken) {
            answeredAt = 0;
            closeQuietly();
        }
    }

    private void closeQuietly() {
        ahead.clear();
        try {
            close();
        } catch (MessagingException e) {
            // It is of no use any more, which was known.
        }
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (command.equals(ahead.peek())) {
            ahead.remove();
        } else if (command.equals("QUIT") && !ahead.isEmpty()) {
            // Whoever leaves need not hear the rest, and in the middle of a body it would be part of it.
            ahead.clear();
        } else {
            catchUp();
            write(command);
        }
    }

    private void write(String command) throws MessagingException {
        try {
            if (recipient != null && command.startsWith("MAIL FROM:")) {
                sockets.gather();
                super.sendCommand(command);
                super.sendCommand(recipient);
                super.sendCommand(DATA);
                sockets.release();
                ahead.add(recipient);
                ahead.add(DATA);
            } else {
                super.sendCommand(command);
                if (command.equals(DOT)) {
                    sockets.release();
                }
            }
        } catch (IOException e) {
            throw new MessagingException("The connection broke", e);
        }
    }

    /** After a refusal: what was sent ahead is answered all the same, and a body that nobody gets has to be ended. */
    private void catchUp() throws MessagingException {
        boolean refused = code >= 400 && code <= 599;
        while (!ahead.isEmpty()) {
            var command = ahead.remove();
            if (answeredAt != 0 && hear() == GO_AHEAD && command.equals(DATA)) {
                if (!refused) {
                    // Perhaps there is somebody who would get an empty letter.
                    throw new MessagingException("The server's answers are not to be understood", new IOException());
                }
                super.sendCommand(DOT);
                hear();
            }
        }
    }

    private int hear() throws MessagingException {
        answeredAt = 0;
        int answer = super.readServerResponse();
        answeredAt = answer > 0 && answer != 421 ? System.nanoTime() : 0;
        return answer;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        enter(Phase.MAIL);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        enter(Phase.RECIPIENT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        enter(Phase.DATA);
        var stream = super.data();
        enter(Phase.BODY);
        try {
            sockets.gather();
        } catch (IOException e) {
            throw new MessagingException("The connection broke", e);
        }
        return stream;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        enter(Phase.DOT);
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        // Only the first answer of a phase, were it nonsense or never read to its end: the transport then sends RSET,
        // and the 250 to that is not the answer to the dot.
        boolean first = !answered;
        answered = true;
        int answer = hear();
        if (first) {
            code = answer;
            reply = getLastServerResponse();
        }
        return answer;
    }
}
