package groundswell.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Jakarta Mail's transport, which also tells how far it came: the same exception before and after the final dot means
 * “not sent” and “perhaps sent”.
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

    private Phase phase = Phase.CONNECTED;
    private int code;
    private String reply = "";
    private boolean answered;
    private long answeredAt;

    PhasedTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null), "smtp", false);
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
        // and
        // the 250 to that is not the answer to the dot.
        boolean first = !answered;
        answered = true;
        int answer = super.readServerResponse();
        answeredAt = answer > 0 && answer != 421 ? System.nanoTime() : 0;
        if (first) {
            code = answer;
            reply = getLastServerResponse();
        }
        return answer;
    }
}
