package groundswell.feedback;

import groundswell.access.AddressTokens;
import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that went out to people, and what mail servers, providers and people may send back. */
final class LettersOut {

    static final long ADA = 1;
    static final long LETTER = 501;
    static final String ADDRESS = "ada@mail.example";

    private final JdbcClient db;
    private final AddressTokens addresses;
    private final LinkTokens links;

    LettersOut(JdbcClient db, AddressTokens addresses, LinkTokens links) {
        this.db = db;
        this.addresses = addresses;
        this.links = links;
    }

    /** Ada agreed to offers and news, and was sent one letter of a campaign about offers. */
    void fresh() {
        db.sql("truncate returned_mail, touchpoint, touchpoint_inbox, suppression, suppression_removal, lead cascade")
                .update();
        db.sql("truncate contact, mailing, message cascade").update();
        db.sql("""
                        insert into contact (id, email, email_key, language, created_at, updated_at)
                        values (:id, :address, :address, 'en', now(), now())
                        """).param("id", ADA).param("address", ADDRESS).update();
        db.sql("""
                        insert into mailing (id, campaign_id, version_id, element_id, template, topic, lane)
                        values (5, 7, 1, 'Activity_Letter', 'win-back-letter', 'offers', 'BULK')
                        """).update();
        letter(LETTER, "SENT");
    }

    void letter(long id, String state) {
        db.sql("""
                        insert into message (id, mailing_id, contact_id, enrollment_id, visit, state, queued_at,
                                             next_attempt_at, sent_at, attempts)
                        values (:id, 5, :contact, 70, :id, :state, '2026-01-01', '2026-01-01',
                                case when :state = 'SENT' then timestamptz '2026-01-01' end, 1)
                        """).param("id", id).param("contact", ADA).param("state", state).update();
    }

    String returnAddress(long letter) {
        return "bounces+" + addresses.sign(Purpose.RETURN, letter) + "@bounce.harbour.example";
    }

    String complaintAddress(long letter) {
        return "fbl+" + addresses.sign(Purpose.COMPLAIN, letter) + "@bounce.harbour.example";
    }

    String leavingAddress() {
        return "unsubscribe+" + leavingToken() + "@bounce.harbour.example";
    }

    String leavingToken() {
        return addresses.sign(Purpose.LEAVE_BY_MAIL, ADA, 5);
    }

    String messageId(long letter) {
        return "<" + links.sign(Purpose.MESSAGE_ID, letter) + "@harbour.example>";
    }

    String unsubscribeLink() {
        return "https://mail.groundswell.example/u/" + links.sign(Purpose.UNSUBSCRIBE, ADA, 5);
    }

    /** {@code number} makes it another mail. */
    static byte[] bounce(String to, String messageId, String action, String status, String words, int number) {
        return octets("""
                Received: from mx.mail.example by bounce.harbour.example; id %d
                Return-Path: <>
                From: MAILER-DAEMON@mx.mail.example
                To: <%s>
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Your message could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.mail.example

                Final-Recipient: rfc822; ada@mail.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --b
                Content-Type: message/rfc822

                Message-ID: %s
                From: hello@harbour.example
                To: ada@mail.example
                Subject: Tea

                Hello
                --b--
                """.formatted(number, to, action, status, words, messageId));
    }

    /** In the format of RFC 5965; {@code header} stands in the returned letter. */
    static byte[] complaint(String to, String type, String header) {
        return octets("""
                From: fbl@provider.example
                To: <%s>
                Subject: FW: Tea
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="b"

                --b
                Content-Type: text/plain

                This is an email abuse report.

                --b
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: Provider/1.0
                Version: 1

                --b
                Content-Type: message/rfc822

                From: hello@harbour.example
                Subject: Tea
                %s

                Hello
                --b--
                """.formatted(to, type, header));
    }

    static byte[] letterTo(String to, String from, String subject, String more, String text) {
        return octets("From: %s\nTo: %s\nSubject: %s\n%sDate: Thu, 1 Jan 2026 10:00:00 +0000\n\n%s\n"
                .formatted(from, to, subject, more, text));
    }

    static byte[] octets(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
