package groundswell.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import groundswell.testing.Corpus;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mailbox takes anything; no mail may stop the reader or hold it up. */
class BrokenMailTest {

    private static final int MEGABYTE = 1_000_000;
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Whoever takes four times as long for twice as much needs over twenty seconds for this. */
    private static final int FLOOD = 250_000;

    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final String REPORT = """
            From: MAILER-DAEMON@mail.example
            Subject: Undelivered Mail
            Content-Type: %s

            """;

    private static Reading readSoon(byte[] mail) {
        return assertTimeoutPreemptively(SOON, () -> InboundMail.read(mail));
    }

    private static void readAtOnce(byte[] mail) {
        assertTimeoutPreemptively(AT_ONCE, () -> InboundMail.read(mail));
    }

    @Test
    void a_mail_that_ends_anywhere_has_a_reading() {
        InboundMailTest.samples().forEach(name -> {
            var mail = Samples.mail(name);
            for (int length = 0; length < mail.length; length += 121) {
                readingOf(Arrays.copyOf(mail, length));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gmail-no-such-user", "exim-two-recipients", "complaint-abuse", "receipt", "ses-notification"})
    void a_mail_that_ends_at_any_octet_has_a_reading(String name) {
        var mail = Samples.mail(name);

        for (int length = 0; length <= mail.length; length++) {
            readingOf(Arrays.copyOf(mail, length));
        }
    }

    private static void readingOf(byte[] mail) {
        var reading = InboundMail.read(mail);
        assertThat(reading.kind() == InboundKind.BOUNCE)
                .isEqualTo(!reading.reports().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sisimai-bounces/maildir/bsd", "sisimai-bounces/maildir/err", "flufl-bounce/data"})
    void mails_of_others_may_end_anywhere_too(String folder) {
        var corpus = Corpus.folder(folder.split("/", 2)[0]);

        for (var file : Samples.mailsIn(corpus.resolve(Path.of(folder.split("/", 2)[1])))) {
            var mail = Samples.read(file);
            // An odd number of steps, so that the cuts fall on every kind of place.
            for (int i = 0; i < 7; i++) {
                readingOf(Arrays.copyOf(mail, (int) ((long) mail.length * i / 17)));
            }
        }
    }

    @Test
    void nothing_at_all_is_unknown() {
        assertThat(readSoon(new byte[0]).kind()).isEqualTo(InboundKind.UNKNOWN);
        assertThat(readSoon(Samples.octets("\r\n\r\n\r\n")).kind()).isEqualTo(InboundKind.UNKNOWN);
    }

    static Stream<String> floods() {
        return Stream.of(
                "<",
                ">",
                "@",
                "a@",
                "a@b.",
                "<a@b.example",
                "5.1.1 ",
                "550 ",
                "(",
                "\"",
                "=?utf-8?Q?",
                "=",
                "--b\n",
                "\n",
                " ",
                "\t\n",
                ":",
                "a:",
                ";",
                "\\",
                "&lt;",
                "<p",
                "</",
                "<!--",
                "<style>",
                "user unknown ",
                ">>> <<< 550 ");
    }

    @ParameterizedTest
    @MethodSource("floods")
    void a_flood_of_the_same_is_read_at_once(String drop) {
        var flood = drop.repeat(FLOOD / drop.length());

        for (var type : List.of("text/plain", "text/html", "message/delivery-status", "multipart/mixed; boundary=b")) {
            readAtOnce(Samples.octets(REPORT.formatted(type) + flood));
        }
        readAtOnce(Samples.octets("From: a@b.example\nSubject: " + flood + "\n\n" + flood));
        readAtOnce(Samples.octets(flood));
    }

    @Test
    void parts_within_parts_without_end_are_read_soon() {
        var mail = new StringBuilder(REPORT.formatted("multipart/mixed; boundary=b0"));
        for (int i = 0; i < 20_000; i++) {
            mail.append("--b%d%nContent-Type: multipart/mixed; boundary=b%d%n%n".formatted(i, i + 1));
        }

        assertThat(readSoon(Samples.octets(mail.toString())).kind()).isNotNull();
    }

    @Test
    void messages_within_messages_without_end_are_read_soon() {
        var mail = REPORT.formatted("message/rfc822")
                + "Content-Type: message/rfc822\n\n".repeat(20_000)
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n".repeat(10_000);

        assertThat(readSoon(Samples.octets(mail)).kind()).isNotNull();
    }

    @Test
    void many_parts_are_read_soon() {
        var mail =
                REPORT.formatted("multipart/mixed; boundary=b") + "--b\n\nuser unknown a@b.example\n".repeat(200_000);

        assertThat(readSoon(Samples.octets(mail)).kind()).isNotNull();
    }

    @Test
    void a_hundred_thousand_received_lines_are_read_soon() {
        var mail = "Received: from a.example by b.example\n".repeat(100_000) + "From: ada@mail.example\n\nHello\n";

        assertThat(readSoon(Samples.octets(mail)).text()).contains("Hello");
    }

    @Test
    void a_report_about_a_hundred_thousand_recipients_is_cut() {
        var mail = REPORT.formatted("message/delivery-status")
                + "Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n".repeat(100_000);

        assertThat(readSoon(Samples.octets(mail)).reports()).hasSizeLessThan(1_000);
    }

    @Test
    void what_is_longer_than_ten_megabytes_is_read_as_far_as_that() {
        var mail = Samples.octets("From: ada@mail.example\n\n" + "word ".repeat(4 * MEGABYTE));

        var reading = assertTimeoutPreemptively(SOON, () -> InboundMail.read(new ByteArrayInputStream(mail)));

        assertThat(reading.text().length()).isLessThanOrEqualTo(Plain.LONGEST_TEXT);
    }

    @Test
    void noise_has_a_reading() {
        var random = new Random(42);

        for (int i = 0; i < 500; i++) {
            var noise = new byte[random.nextInt(4_000)];
            random.nextBytes(noise);
            readingOf(noise);
        }
    }

    @Test
    void a_sample_with_some_octets_changed_has_a_reading() {
        var random = new Random(43);

        InboundMailTest.samples().forEach(name -> {
            for (int i = 0; i < 5; i++) {
                var mail = Samples.mail(name);
                for (int j = 0; j < 10; j++) {
                    mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
                }
                readingOf(mail);
            }
        });
    }
}
