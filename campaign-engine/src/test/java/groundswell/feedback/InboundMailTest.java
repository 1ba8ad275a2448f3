package groundswell.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.feedback.Samples.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails made by hand, in the words that servers and providers use today; see expected.tsv beside them. */
class InboundMailTest {

    static Stream<String> samples() {
        return Samples.expected().map(row -> row.get(0)).distinct();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void each_sample_is_read_as_what_it_is(String name) {
        var rows = Samples.expected().filter(row -> row.get(0).equals(name)).toList();

        var reading = InboundMail.read(Samples.mail(name));

        assertThat(reading.kind()).isEqualTo(InboundKind.valueOf(rows.get(0).get(1)));
        assertThat(reading.reports().stream().map(InboundMailTest::verdict))
                .containsExactlyElementsOf(rows.stream()
                        .filter(row -> !row.get(2).isEmpty())
                        .map(InboundMailTest::verdict)
                        .toList());
    }

    private static String verdict(Row row) {
        return "%s %s %s".formatted(row.get(2), row.get(3), row.get(4));
    }

    private static String verdict(DeliveryReport report) {
        return "%s %s %s".formatted(report.recipient(), report.reason(), report.consequence());
    }

    @Test
    void the_samples_show_every_reason_that_a_server_can_give() {
        var shown = Samples.expected()
                .map(row -> row.get(3))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());

        // Vacation and feedback are kinds of mail of their own, and undefined is a report without any words.
        assertThat(shown)
                .containsAll(Stream.of(Reason.values())
                        .filter(reason -> !List.of(Reason.VACATION, Reason.FEEDBACK, Reason.UNDEFINED)
                                .contains(reason))
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void a_report_says_all_by_which_our_message_can_be_recognised() {
        var traces = InboundMail.read(Samples.mail("gmail-no-such-user")).traces();

        assertThat(traces.arrivedFor()).containsExactly("b+k7Qz2m-9f3a@bounce.example.com");
        assertThat(traces.envelopeSenders()).containsExactly("b+k7Qz2m-9f3a@bounce.example.com");
        assertThat(traces.messageIds()).containsExactly("m.k7Qz2m@news.example.com");
        assertThat(traces.ownHeaders()).isEqualTo(Map.of("x-groundswell-message", "k7Qz2m"));
        assertThat(traces.envelopeIds()).containsExactly("k7Qz2m");
        assertThat(traces.feedbackIds()).containsExactly("12:3:bulk:example");
        assertThat(traces.unsubscribeLinks())
                .containsExactly("https://news.example.com/u/k7Qz2m", "mailto:unsubscribe+k7Qz2m@news.example.com");
        assertThat(traces.recipients()).containsExactly("ada@gmail.example");
    }

    @Test
    void a_report_tells_who_said_what() {
        var report =
                InboundMail.read(Samples.mail("gmail-no-such-user")).reports().get(0);

        assertThat(report.originalRecipient()).isEqualTo("ada@gmail.example");
        assertThat(report.action()).isEqualTo(DeliveryAction.FAILED);
        assertThat(report.status()).isEqualTo("5.1.1");
        assertThat(report.replyCode()).isEqualTo(550);
        assertThat(report.words()).startsWith("550-5.1.1 The email account that you tried to reach");
        assertThat(report.reportingMta()).isEqualTo("out.example.com");
        assertThat(report.remoteMta()).isEqualTo("gmail-smtp-in.example.net");
        assertThat(report.permanent()).isTrue();
    }

    @Test
    void an_address_that_was_forwarded_is_told_beside_the_one_that_failed() {
        var report = InboundMail.read(Samples.octets("""
                From: MAILER-DAEMON@mail.example
                Subject: Returned mail: User unknown

                   ----- The following addresses had permanent fatal errors -----
                <ada@new.example>
                    (expanded from: <ada@mail.example>)

                550 5.1.1 <ada@new.example>... User unknown
                """)).reports().get(0);

        assertThat(report.recipient()).isEqualTo("ada@new.example");
        assertThat(report.originalRecipient()).isEqualTo("ada@mail.example");
    }

    @Test
    void the_header_of_a_message_within_the_text_leads_to_it_too() {
        var traces = InboundMail.read(Samples.mail("qmail")).traces();

        assertThat(traces.messageIds()).containsExactly("m.k7Qz2m@news.example.com");
        assertThat(traces.ownHeaders()).containsEntry("x-groundswell-message", "k7Qz2m");
    }

    @Test
    void a_complaint_tells_of_its_type_and_of_our_token_where_the_address_was_removed() {
        var reading = InboundMail.read(Samples.mail("complaint-abuse"));

        assertThat(reading.complaint()).isEqualTo(FeedbackType.ABUSE);
        assertThat(reading.traces().envelopeSenders()).contains("b+k7Qz2m-9f3a@bounce.example.com");
        assertThat(reading.traces().feedbackIds()).contains("k7Qz2m", "12:3:bulk:example");
    }

    @Test
    void only_a_wish_of_the_recipient_is_held_against_us() {
        assertThat(consequenceOf("complaint-abuse")).isEqualTo(Consequence.COMPLAINT);
        assertThat(consequenceOf("complaint-fraud")).isEqualTo(Consequence.COMPLAINT);
        assertThat(consequenceOf("complaint-opt-out")).isEqualTo(Consequence.COMPLAINT);
        assertThat(consequenceOf("complaint-not-spam")).isEqualTo(Consequence.NONE);
        assertThat(consequenceOf("complaint-auth-failure")).isEqualTo(Consequence.OUR_FAULT);
        assertThat(consequenceOf("complaint-virus")).isEqualTo(Consequence.OUR_FAULT);
    }

    private static Consequence consequenceOf(String name) {
        return InboundMail.read(Samples.mail(name)).consequence();
    }

    @Test
    void a_delayed_message_speaks_against_nobody_whatever_its_report_says() {
        var reading = InboundMail.read(Samples.mail("delayed-with-a-five"));

        assertThat(reading.reports().get(0).permanent()).isFalse();
        assertThat(reading.consequence()).isEqualTo(Consequence.TRANSIENT);
    }

    @Test
    void an_answer_keeps_its_text_with_what_it_quotes() {
        var reading = InboundMail.read(Samples.mail("reply"));

        assertThat(reading.from()).isEqualTo("ada@mail.example");
        assertThat(reading.subject()).isEqualTo("Re: News in March");
        assertThat(reading.date()).isEqualTo(Instant.parse("2026-03-03T08:15:00Z"));
        assertThat(reading.text()).startsWith("Do you ship to Norway?").endsWith("> News in March");
        assertThat(reading.traces().references()).containsExactly("m.k7Qz2m@news.example.com");
    }

    @Test
    void a_mail_is_read_from_a_stream_as_well() throws IOException {
        var mail = new ByteArrayInputStream(Samples.mail("qmail"));

        assertThat(InboundMail.read(mail)).isEqualTo(InboundMail.read(Samples.mail("qmail")));
    }

    @Test
    void line_ends_of_any_kind_make_no_difference() {
        samples().forEach(name -> {
            var mail = new String(Samples.mail(name), StandardCharsets.UTF_8);

            assertThat(InboundMail.read(Samples.octets(mail.replace("\n", "\r\n"))))
                    .as(name)
                    .isEqualTo(InboundMail.read(Samples.octets(mail)))
                    .isEqualTo(InboundMail.read(Samples.octets(mail.replace("\n", "\r"))));
        });
    }
}
