package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.delivery.Ledger.Answer;
import groundswell.delivery.Ledger.Outcome;
import groundswell.delivery.SmtpSettings.Tls;
import groundswell.fixtures.smtp.Fault;
import groundswell.fixtures.smtp.Faults;
import groundswell.fixtures.smtp.SinkSettings;
import groundswell.fixtures.smtp.SmtpSink;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that keep us waiting or talk nonsense: what is known afterwards, and that the next message gets through. */
@Timeout(30)
class BadServerTest {

    private static final byte[] MAIL =
            "From: <a@x.example>\r\nMessage-ID: <1@x.example>\r\n\r\nTea\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Duration IMPATIENT = Duration.ofMillis(400);
    private static final Duration PATIENT = Duration.ofMinutes(10);
    private static final Duration IN_ALL = Duration.ofSeconds(2);

    private Path directory;

    @BeforeEach
    void there_is_a_place_for_the_servers_file(@TempDir Path temporary) {
        directory = temporary;
    }

    @ParameterizedTest
    @CsvSource({
        "hang-after-dot, UNKNOWN, 1",
        "hang-at-rcpt, NOT_SENT, 0",
        "garbage-rcpt, NOT_SENT, 0",
        "garbage-after-dot, UNKNOWN, 1",
        "then-close, SENT, 1",
    })
    void what_is_known_does_not_depend_on_a_servers_manners(String fault, Outcome outcome, int taken)
            throws IOException {
        try (var sink = sink(Faults.namedInAddress());
                var connection = connection(sink, IMPATIENT, IN_ALL)) {
            assertThat(send(connection, fault + "-1@brief.example").outcome()).isEqualTo(outcome);
            assertThat(sink.accepted()).hasSize(taken);

            assertThat(send(connection, "ada@brief.example").outcome()).isEqualTo(Outcome.SENT);
        }
    }

    @Test
    void a_server_that_drips_is_heard_to_the_end_when_there_is_time() throws IOException {
        try (var sink = sink(Faults.namedInAddress());
                var connection = connection(sink, Duration.ofSeconds(3), Duration.ofSeconds(25))) {
            assertThat(send(connection, "drip-1@brief.example").outcome()).isEqualTo(Outcome.SENT);
        }
    }

    @Test
    void a_server_that_drips_past_all_measure_is_hung_up_on_and_its_message_is_unknown() throws IOException {
        try (var sink = sink(Faults.namedInAddress());
                var connection = connection(sink, PATIENT, IN_ALL)) {
            assertThat(send(connection, "drip-1@brief.example").outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(send(connection, "ada@brief.example").outcome()).isEqualTo(Outcome.SENT);
        }
    }

    @Test
    void silence_before_the_dot_is_hung_up_on_and_nothing_was_sent() throws IOException {
        try (var sink = sink(Faults.namedInAddress());
                var connection = connection(sink, PATIENT, IN_ALL)) {
            assertThat(send(connection, "hang-at-rcpt-1@brief.example").outcome())
                    .isEqualTo(Outcome.NOT_SENT);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"GARBAGE_GREETING", "HANG_AT_GREETING", "GREETING_421", "GREETING_554", "EHLO_421", "EHLO_554"})
    void who_does_not_greet_is_promised_nothing(Fault fault) throws IOException {
        try (var sink = sink(Faults.atRandom(1, 1000, List.of(fault)));
                var connection = connection(sink, IMPATIENT, IN_ALL)) {
            assertThatThrownBy(connection::open).isInstanceOf(MessagingException.class);
            assertThat(send(connection, "ada@brief.example").outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(sink.accepted()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1S", "PT11M"})
    void a_time_that_no_server_could_keep_or_that_outlives_the_lease_is_refused(Duration timeout) {
        assertThatThrownBy(() -> new SmtpSettings(null, 25, null, null, Tls.NONE, timeout))
                .hasMessageContaining("groundswell.smtp.answer-timeout");
    }

    private SmtpSink sink(Faults faults) throws IOException {
        return SmtpSink.start(SinkSettings.in(directory).with(faults));
    }

    private static SmtpConnection connection(SmtpSink sink, Duration answer, Duration inAll) {
        return new SmtpConnection(
                new SmtpSettings(null, 25, null, null, Tls.NONE, answer), "localhost", sink.port(), inAll);
    }

    private static Answer send(SmtpConnection connection, String recipient) {
        return connection.send(new Outgoing(1, "hello@harbour.example", recipient, MAIL), 0);
    }
}
