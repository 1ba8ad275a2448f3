package groundswell.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What strangers write is shown to people and stored; nothing of it may leave its string. */
class HostileMailTest {

    private static final String NASTY = "a\u0000b\u0007c\u001B[31md\u202Ee\u2066f";

    private static String report(String words, String recipient) {
        return """
                From: MAILER-DAEMON@mail.example
                To: b+token@bounce.example.com
                Subject: Undelivered Mail %s
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; %s

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Remote-MTA: dns; %s
                Diagnostic-Code: smtp; 550 5.1.1 %s

                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%s>
                X-Groundswell-Message: %s
                Feedback-ID: %s

                --b--
                """.formatted(words, words, recipient, words, words, words, words, words);
    }

    private static List<String> strings(Reading reading) {
        var traces = reading.traces();
        var strings = new ArrayList<String>();
        strings.add(reading.subject());
        strings.add(reading.text());
        strings.add(String.valueOf(reading.from()));
        reading.reports()
                .forEach(report -> strings.addAll(List.of(
                        String.valueOf(report.recipient()),
                        String.valueOf(report.originalRecipient()),
                        report.words(),
                        String.valueOf(report.reportingMta()),
                        String.valueOf(report.remoteMta()))));
        strings.addAll(traces.arrivedFor());
        strings.addAll(traces.envelopeSenders());
        strings.addAll(traces.messageIds());
        strings.addAll(traces.references());
        strings.addAll(traces.ownHeaders().keySet());
        strings.addAll(traces.ownHeaders().values());
        strings.addAll(traces.envelopeIds());
        strings.addAll(traces.feedbackIds());
        strings.addAll(traces.unsubscribeLinks());
        strings.addAll(traces.recipients());
        return strings;
    }

    @Test
    void no_control_character_gets_through() {
        var reading = InboundMail.read(Samples.octets(report(NASTY, "ada@mail.example")));

        assertThat(reading.reports()).hasSize(1);
        assertThat(strings(reading))
                .allSatisfy(text ->
                        assertThat(text).doesNotContainPattern("[\\p{Cc}&&[^\n\t]]|[\u202A-\u202E\u2066-\u2069]"));
    }

    @Test
    void a_line_break_in_an_encoded_word_stays_within_its_field() {
        var reading = InboundMail.read(Samples.octets("""
                From: =?utf-8?Q?Ada=0D=0ABcc:_eve@mail.example?= <ada@mail.example>
                Subject: =?utf-8?Q?Hello=0D=0AX-Groundswell-Message:_forged=00?=

                Hello
                """));

        assertThat(reading.from()).isEqualTo("ada@mail.example");
        assertThat(reading.subject()).isEqualTo("Hello X-Groundswell-Message: forged");
        assertThat(reading.traces().ownHeaders()).isEmpty();
    }

    @Test
    void our_header_counts_only_in_the_message_that_is_returned() {
        var reading = InboundMail.read(Samples.octets("From: eve@mail.example\nX-Groundswell-Message: 1\n\nHello\n"));

        assertThat(reading.traces().ownHeaders()).isEmpty();
    }

    @Test
    void what_only_resembles_an_address_is_none() {
        for (var recipient : List.of(
                "@",
                "a@",
                "@b.example",
                "a@b",
                "a b",
                "a@b..example",
                "a..b@c.example",
                "a@-b.example",
                "a@1.2.3.4",
                "x".repeat(70) + "@b.example")) {
            var reading = InboundMail.read(Samples.octets(report("user unknown", recipient)));

            assertThat(reading.reports())
                    .as(recipient)
                    .allSatisfy(report -> assertThat(report.recipient()).isNull());
        }
    }

    @Test
    void octets_of_no_charset_become_characters_that_can_be_stored() {
        var mail = Samples.octets("From: ada@mail.example\nSubject: 1\n\n2\n");
        mail[mail.length - 2] = (byte) 0xFF;
        mail[32] = (byte) 0xED;

        var reading = InboundMail.read(mail);

        assertThat(reading.text()).isEqualTo("ÿ");
        assertThat(strings(reading)).allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{Cs}"));
    }

    @Test
    void long_strings_are_cut() {
        var reading = InboundMail.read(Samples.octets(report("word ".repeat(100_000), "ada@mail.example")));

        assertThat(strings(reading))
                .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(Plain.LONGEST_TEXT));
        assertThat(reading.subject().length()).isLessThanOrEqualTo(Plain.LONGEST_LINE);
        assertThat(reading.reports().get(0).words().length()).isLessThanOrEqualTo(Plain.LONGEST_LINE);
    }
}
