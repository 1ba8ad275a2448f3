package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.delivery.Ledger.Answer;
import groundswell.delivery.Ledger.Outcome;
import groundswell.delivery.SmtpSettings.Tls;
import groundswell.fixtures.smtp.Faults;
import groundswell.fixtures.smtp.SinkSettings;
import groundswell.fixtures.smtp.SmtpSink;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known after each way in which a mail server can answer, or not. */
class SmtpConnectionTest {

    private static final byte[] MAIL =
            "From: <a@x.example>\r\nMessage-ID: <1@x.example>\r\n\r\n.one dot\r\n".getBytes(StandardCharsets.US_ASCII);

    private SmtpSink sink;
    private SmtpConnection connection;

    @BeforeEach
    void a_server_listens(@TempDir Path directory) throws IOException {
        sink = SmtpSink.start(SinkSettings.in(directory).with(Faults.namedInAddress()));
        connection = new SmtpConnection(new SmtpSettings(null, 25, null, null, Tls.NONE), "localhost", sink.port());
    }

    @AfterEach
    void both_hang_up() throws IOException {
        connection.close();
        sink.close();
    }

    private Answer send(String recipient) {
        return connection.send(new Outgoing(1, "hello@harbour.example", recipient, MAIL), 0);
    }

    @Test
    void a_250_after_the_dot_is_sent() throws IOException {
        assertThat(send("ada@brief.example").outcome()).isEqualTo(Outcome.SENT);
        assertThat(sink.accepted()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "then-close, SENT",
        "slow-reply, SENT",
        "many-lines, SENT",
        "close-after-dot, UNKNOWN",
        "reset-after-dot, UNKNOWN",
        "lose-after-dot, UNKNOWN",
        "half-reply, UNKNOWN",
        "garbage-after-dot, UNKNOWN",
        "dot-451, DEFERRED",
        "dot-452, DEFERRED",
        "dot-421, DEFERRED",
        "dot-550, FAILED",
        "rcpt-550, FAILED",
        "rcpt-450, DEFERRED",
        "rcpt-452, DEFERRED",
        "rcpt-421, DEFERRED",
        "data-451, DEFERRED",
        "data-554, FAILED",
        "close-mid-data, UNKNOWN",
        "reset-mid-data, UNKNOWN",
    })
    void each_answer_means_one_thing(String fault, Outcome outcome) {
        assertThat(send(fault + "-1@brief.example").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"close-mid-data", "reset-mid-data"})
    void a_break_before_the_dot_could_leave_is_not_sent(String fault) {
        var large =
                "From: <a@x.example>\r\n\r\n" + "x".repeat(70).concat("\r\n").repeat(300_000);

        var answer = connection.send(
                new Outgoing(
                        1,
                        "hello@harbour.example",
                        fault + "-1@brief.example",
                        large.getBytes(StandardCharsets.US_ASCII)),
                0);

        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void a_refusal_keeps_the_servers_words() {
        var answer = send("rcpt-550-1@brief.example");

        assertThat(answer.smtpCode()).isEqualTo(550);
        assertThat(answer.reply()).contains("No such user");
    }

    @Test
    void after_any_trouble_the_next_message_gets_through() {
        for (var fault : new String[] {"rcpt-550", "dot-451", "close-after-dot", "close-mid-data", "rcpt-421"}) {
            send(fault + "-1@brief.example");

            assertThat(send("ada@brief.example").outcome())
                    .as("after %s", fault)
                    .isEqualTo(Outcome.SENT);
        }
    }

    @Test
    void without_a_server_nothing_is_sent_and_nothing_is_lost() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }

        try (var toNobody = new SmtpConnection(new SmtpSettings(null, 25, null, null, Tls.NONE), "localhost", nobody)) {
            assertThat(toNobody.send(new Outgoing(1, "hello@harbour.example", "ada@brief.example", MAIL), 0)
                            .outcome())
                    .isEqualTo(Outcome.NOT_SENT);
        }
    }
}
