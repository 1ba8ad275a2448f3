package groundswell.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.AddressTokens;
import groundswell.access.LinkTokens;
import groundswell.consent.Consent;
import groundswell.contact.EmailAddress;
import groundswell.testing.WholeApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What a mail server may say at the listener, and what it is told. */
@WholeApplication
@TestPropertySource(
        properties = {
            "groundswell.delivery.bounce-domain=bounce.harbour.example",
            "groundswell.feedback.smtp.port=0",
            "groundswell.feedback.smtp.addresses=hello@harbour.example",
            "groundswell.feedback.smtp.connections=2",
            "groundswell.feedback.smtp.timeout=2s",
        })
class SmtpDoorTest {

    @Autowired
    JdbcClient db;

    @Autowired
    AddressTokens addresses;

    @Autowired
    LinkTokens links;

    @Autowired
    SmtpDoor door;

    @Autowired
    Consent consent;

    private LettersOut letters;

    @BeforeEach
    void a_letter_is_out() {
        letters = new LettersOut(db, addresses, links);
        letters.fresh();
    }

    /** A mail server, spoken by hand. */
    private final class Speaking implements AutoCloseable {
        private final Socket socket = new Socket("localhost", door.port());
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        private final OutputStream out = socket.getOutputStream();

        Speaking() throws IOException {
            socket.setSoTimeout(20_000);
        }

        String greeting() throws IOException {
            return answer();
        }

        String say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return answer();
        }

        private String answer() throws IOException {
            var line = in.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                line = in.readLine();
            }
            return String.valueOf(line);
        }

        String mail(byte[] mail) throws IOException {
            assertThat(say("DATA")).startsWith("354");
            out.write(mail);
            out.write("\r\n.\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return answer();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private Speaking server() throws IOException {
        var server = new Speaking();
        assertThat(server.greeting()).startsWith("220");
        assertThat(server.say("EHLO mx.mail.example")).startsWith("250");
        return server;
    }

    @Test
    void a_bounce_to_an_address_of_ours_is_kept_before_it_is_acknowledged() throws IOException {
        var to = letters.returnAddress(LettersOut.LETTER);
        // To names nobody: only the envelope says for whom it is.
        var bounce = LettersOut.bounce("undisclosed", "<x@y.example>", "failed", "5.1.1", "550 5.1.1 user unknown", 1);
        try (var server = server()) {
            assertThat(server.say("MAIL FROM:<>")).startsWith("250");
            assertThat(server.say("RCPT TO:<" + to + ">")).startsWith("250");
            assertThat(server.mail(bounce)).startsWith("250");

            assertThat(consent.suppressionOf(new EmailAddress(LettersOut.ADDRESS)))
                    .isPresent();
            // The acknowledgement was lost, so the server brings it again.
            server.say("MAIL FROM:<>");
            server.say("RCPT TO:<" + to + ">");
            assertThat(server.mail(bounce)).startsWith("250");
        }

        assertThat(db.sql("select count(*) from returned_mail")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void only_addresses_of_ours_are_taken() throws IOException {
        var ours = letters.returnAddress(LettersOut.LETTER);
        var forged = ours.substring(0, 20) + (ours.charAt(20) == '1' ? '2' : '1') + ours.substring(21);
        try (var server = server()) {
            server.say("MAIL FROM:<>");
            for (var address :
                    List.of(forged, "bounces+x@bounce.harbour.example", "ada@mail.example", "postmaster@x.example")) {
                assertThat(server.say("RCPT TO:<" + address + ">")).as(address).startsWith("550");
            }
            for (var address : List.of(
                    ours, ours.toUpperCase(java.util.Locale.ROOT), letters.leavingAddress(), "Hello@harbour.example")) {
                assertThat(server.say("RCPT TO:<" + address + ">")).as(address).startsWith("250");
            }
        }
    }

    @Test
    void a_mail_over_ten_megabytes_is_refused_with_what_to_do() throws IOException {
        try (var server = server()) {
            assertThat(server.say("MAIL FROM:<> SIZE=20000000")).startsWith("552");
            server.say("RSET");
            server.say("MAIL FROM:<>");
            server.say("RCPT TO:<" + letters.returnAddress(LettersOut.LETTER) + ">");
            var long_ = new byte[InboundMail.MOST_BYTES + 1_000];
            java.util.Arrays.fill(long_, (byte) 'a');
            for (int i = 0; i + 1 < long_.length; i += 500) {
                long_[i] = '\r';
                long_[i + 1] = '\n';
            }
            assertThat(server.mail(long_)).startsWith("552");
        }

        assertThat(db.sql("select count(*) from returned_mail")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void who_says_nothing_is_hung_up_on() throws IOException {
        try (var server = server()) {
            var end = server.in.readLine();

            assertThat(String.valueOf(end)).matches("421.*|null");
        }
    }
}
