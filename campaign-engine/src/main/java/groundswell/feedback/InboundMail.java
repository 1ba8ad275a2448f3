package groundswell.feedback;

import groundswell.feedback.Complaints.Complaint;
import jakarta.mail.internet.MailDateFormat;
import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads mail that comes back to us. It knows no errors: whatever the bytes are, there is a {@link Reading}. */
public final class InboundMail {

    /** What is longer is read as far as this; reports stand at the beginning. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private final MailPart mail;
    private final Returned returned;

    private InboundMail(MailPart mail) {
        this.mail = mail;
        this.returned = Returned.in(mail);
    }

    public static Reading read(InputStream mail) throws IOException {
        return read(mail.readNBytes(MOST_BYTES));
    }

    public static Reading read(byte[] mail) {
        return new InboundMail(MailParser.parse(mail)).reading();
    }

    private Reading reading() {
        var complaint = Complaints.in(mail);
        if (complaint.isPresent()) {
            return reading(InboundKind.COMPLAINT, List.of(), complaint);
        } else if (isReceipt()) {
            return reading(InboundKind.RECEIPT, List.of(), complaint);
        }
        var reports = Bounces.in(mail, returned);
        return reading(reports.isEmpty() ? answer() : InboundKind.BOUNCE, reports, complaint);
    }

    /** RFC 8098 3. */
    private boolean isReceipt() {
        return mail.parameter("report-type").equalsIgnoreCase("disposition-notification")
                || mail.all().anyMatch(part -> part.type().endsWith("disposition-notification"));
    }

    private InboundKind answer() {
        var fields = mail.fields();
        if (fields.isEmpty() && returned.story().isBlank()) {
            return InboundKind.UNKNOWN;
        } else if (Answers.isUnsubscribe(fields, returned.story())) {
            return InboundKind.UNSUBSCRIBE;
        } else {
            return Answers.isAutomatic(fields) ? InboundKind.AUTO_REPLY : InboundKind.REPLY;
        }
    }

    private Reading reading(InboundKind kind, List<DeliveryReport> reports, Optional<Complaint> complaint) {
        var fields = mail.fields();
        var type = complaint.map(Complaint::type);
        return new Reading(
                kind,
                reports,
                kind == InboundKind.UNSUBSCRIBE ? FeedbackType.OPT_OUT : type.orElse(null),
                TraceReader.read(
                        mail,
                        returned.header(),
                        complaint.map(Complaint::fields).orElse(Fields.NONE)),
                Addresses.author(fields.get("from")).orElse(null),
                Plain.line(fields.get("subject")),
                date(fields.get("date")),
                text());
    }

    private static @Nullable Instant date(String date) {
        try {
            var parsed = new MailDateFormat().parse(date);
            return parsed == null ? null : parsed.toInstant();
        } catch (ParseException | RuntimeException e) {
            return null;
        }
    }

    private String text() {
        return Plain.text(mail.all()
                .filter(MailPart::isText)
                .map(MailPart::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(""));
    }
}
