package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.contact.Contact;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.delivery.Ledger.Claimed;
import groundswell.delivery.Ledger.Outcome;
import groundswell.delivery.SmtpSettings.Tls;
import groundswell.fixtures.smtp.Accepted;
import groundswell.fixtures.smtp.SinkSettings;
import groundswell.fixtures.smtp.SmtpSink;
import groundswell.testing.WholeApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What a mail server receives, read by a parser and a verifier that are not ours. */
@WholeApplication
@TestPropertySource(properties = "groundswell.delivery.bounce-domain=bounce.harbour.example")
class LetterStandardsTest {

    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?UTF-8\\?[QB]\\?[^?]*\\?=");

    @Autowired
    MessageComposer composer;

    @Autowired
    Contacts contacts;

    @Autowired
    DkimKeys keys;

    @Autowired
    ReturnAddresses returns;

    @Autowired
    MessageIds messageIds;

    private Path directory;

    @BeforeEach
    void a_server_keeps_what_it_receives(@TempDir Path fresh) {
        directory = fresh;
    }

    private static Claimed letter(Contact to) {
        return new Claimed(500 + to.id(), to.id(), 70, 8, 7, "welcome", "newsletter", 1, null, null);
    }

    private Contact person(String address, String firstName) {
        return contacts.meet(ContactDraft.of(address, firstName, "Brief")).contact();
    }

    private Outgoing composed(Contact contact) {
        return composer.compose(letter(contact), Lane.BULK, contact, composer.factsOf(List.of(contact.id())));
    }

    /** As the server has it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Received(Accepted envelope, byte[] bytes) {

        Message parsed() throws IOException {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.STRICT);
            return builder.parseMessage(new ByteArrayInputStream(bytes));
        }

        List<String> headerLines() {
            var text = new String(bytes, StandardCharsets.UTF_8);
            return List.of(text.substring(0, text.indexOf("\r\n\r\n")).split("\r\n"));
        }

        String header(String name) throws IOException {
            var fields = parsed().getHeader().getFields(name);
            assertThat(fields).as(name).hasSize(1);
            return fields.get(0).getBody();
        }
    }

    private Received received(Contact contact) throws IOException {
        var settings = SinkSettings.in(directory).keepingRaw();
        try (var sink = SmtpSink.start(settings);
                var connection = new SmtpConnection(
                        new SmtpSettings(null, 25, null, null, Tls.NONE), "localhost", sink.port())) {
            assertThat(connection.send(composed(contact), 0).outcome()).isEqualTo(Outcome.SENT);
            var accepted = sink.accepted().get(0);
            return new Received(accepted, Files.readAllBytes(accepted.raw(directory)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ada@brief.example, Ada",
        "quotes@brief.example, 'Ada \"the first\" \\ Lovelace'",
        "family@brief.example, 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
        "han@brief.example, 王小明王小明王小明王小明王小明王小明王小明王小明王小明王小明",
        "rtl@brief.example, مريم أسطرلابي",
        "encoded@brief.example, =?UTF-8?Q?not_a_word?=",
        "user@bücher.de, Jörg",
    })
    void a_letter_is_of_the_form_that_every_reader_knows(String address, String name) throws Exception {
        var mail = received(person(address, name));

        for (var field : List.of("From", "Date", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type")) {
            assertThat(mail.header(field)).isNotBlank();
        }
        var text = new String(mail.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(text.replace("\r\n", ""))
                .doesNotContain("\r", "\n")
                .matches(it -> it.chars().allMatch(c -> c < 128));
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        assertThat(mail.headerLines()).filteredOn(it -> it.contains("=?")).allSatisfy(line -> {
            assertThat(line).hasSizeLessThanOrEqualTo(76);
            assertThat(ENCODED_WORD.matcher(line).results().map(it -> it.group()))
                    .allSatisfy(word -> assertThat(word).hasSizeLessThanOrEqualTo(75));
        });
        var to = mail.parsed().getTo().flatten().get(0);
        assertThat(to.getName()).isEqualTo(name + " Brief");
        assertThat(to.getAddress()).isEqualTo(address.replace("bücher", "xn--bcher-kva"));
        assertThat(mail.envelope().rcpt()).containsExactly(to.getAddress());
    }

    @Test
    void the_text_comes_first_and_says_the_same_as_the_html() throws Exception {
        var mail = received(person("tree@brief.example", "Ada"));
        var tree = mail.parsed();

        assertThat(tree.getMimeType()).isEqualTo("multipart/alternative");
        var parts = ((Multipart) tree.getBody()).getBodyParts();
        assertThat(parts).extracting(it -> it.getMimeType()).containsExactly("text/plain", "text/html");
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.getCharset()).isEqualToIgnoringCase("utf-8");
            assertThat(part.getContentTransferEncoding()).isEqualTo("quoted-printable");
            var body = new String(((TextBody) part.getBody()).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(body).contains("Ada");
        });
        var raw = new String(mail.bytes(), StandardCharsets.US_ASCII);
        assertThat(raw.substring(raw.indexOf("\r\n\r\n")).split("\r\n"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
    }

    @Test
    void the_way_out_is_one_click_and_one_mail_away() throws Exception {
        var ada = person("leave@brief.example", "Ada");
        var mail = received(ada);

        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        var out = mail.header("List-Unsubscribe").replaceAll("\\s+", " ");
        assertThat(out)
                .matches(
                        "<https://[^<>]+>, <mailto:unsubscribe\\+[0-9a-v]{45}@bounce\\.harbour\\.example\\?subject=unsubscribe>");
        var address = out.replaceAll(".*<mailto:(.*)\\?.*", "$1");
        assertThat(returns.wishAt(address)).contains(new UnsubscribeWish(ada.id(), 8));
        assertThat(mail.header("List-Id")).isEqualTo("<newsletter.harbour.example>");
        assertThat(mail.header("Feedback-ID")).isEqualTo("7:welcome:newsletter:groundswell");
        assertThat(mail.parsed().getHeader().getFields("Auto-Submitted")).isEmpty();
    }

    @Test
    void every_message_has_a_sender_of_its_own_that_leads_back_to_it() throws Exception {
        var one = received(person("one@brief.example", "One"));
        var two = composed(person("two@brief.example", "Two"));
        var ada = person("one@brief.example", "One");

        assertThat(one.envelope().mailFrom())
                .endsWith("@bounce.harbour.example")
                .isNotEqualTo(two.envelopeFrom());
        assertThat(returns.messageAt(one.envelope().mailFrom())).hasValue(500 + ada.id());
        assertThat(messageIds.messageOf(one.header("Message-ID"))).hasValue(500 + ada.id());
        var complaints = one.header("CFBL-Address");
        assertThat(complaints).endsWith("; report=arf");
        assertThat(returns.messageAt(complaints.replace("; report=arf", ""))).hasValue(500 + ada.id());
    }

    @Test
    void the_signatures_hold_and_cover_all_that_mailbox_providers_act_upon() throws Exception {
        var mail = received(person("signed@brief.example", "Jörg"));
        var records = keys.records("harbour.example");
        var verifier = new DKIMVerifier((methods, selector, domain) -> records.stream()
                .filter(it -> it.name().equals(selector + "._domainkey." + domain))
                .map(DkimRecord::value)
                .toList());
        var text = new String(mail.bytes(), StandardCharsets.UTF_8);
        var rsa = text.substring(text.indexOf("DKIM-Signature: v=1; a=rsa"));
        var withRsaOnly = rsa.contains("a=ed25519")
                ? rsa.replaceFirst("DKIM-Signature: v=1; a=ed25519[^\\n]*\\n( [^\\n]*\\n)+", "")
                : rsa;

        var signatures = verifier.verify(new ByteArrayInputStream(withRsaOnly.getBytes(StandardCharsets.UTF_8)));

        assertThat(records)
                .extracting(DkimRecord::state)
                .containsExactly(DkimRecord.State.ACTIVE, DkimRecord.State.ACTIVE);
        assertThat(text).contains("a=ed25519-sha256");
        assertThat(signatures).hasSize(1);
        assertThat(signatures.get(0).getHeaders().toString().toLowerCase(java.util.Locale.ROOT))
                .contains(
                        "list-unsubscribe", "list-unsubscribe-post", "feedback-id", "cfbl-address", "cfbl-feedback-id");
    }

    @Test
    void an_address_that_is_not_ascii_goes_to_a_server_that_takes_such() throws Exception {
        var contact = person("用户@例え.jp", "用户");
        var mail = received(contact);

        assertThat(mail.envelope().rcpt()).containsExactly("用户@xn--r8jz45g.jp");
        assertThat(mail.headerLines()).anyMatch(it -> it.contains("<用户@xn--r8jz45g.jp>"));
    }

    @Test
    void and_fails_for_good_at_one_that_does_not() throws Exception {
        var settings = SinkSettings.in(directory);
        var plain =
                new SinkSettings(0, directory, true, false, settings.pause(), List.of("8BITMIME"), settings.faults());
        try (var sink = SmtpSink.start(plain);
                var connection = new SmtpConnection(
                        new SmtpSettings(null, 25, null, null, Tls.NONE), "localhost", sink.port())) {
            var answer = connection.send(composed(person("用户2@例え.jp", "用户")), 0);

            assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(answer.reply()).contains("SMTPUTF8");
            assertThat(sink.accepted()).isEmpty();
        }
    }

    @Test
    void a_prepared_pair_signs_after_the_rotation_and_the_former_records_stay() {
        assertThat(keys.signing("rotated.example")).hasSize(2);
        assertThat(keys.rotate("rotated.example")).isFalse();
        keys.prepare("rotated.example");
        keys.prepare("rotated.example");
        var before = keys.signing("rotated.example").get(0).selector();
        assertThat(keys.records("rotated.example")).hasSize(4);

        assertThat(keys.rotate("rotated.example")).isTrue();

        assertThat(keys.signing("rotated.example"))
                .hasSize(2)
                .extracting(DkimKey::selector)
                .doesNotContain(before);
        assertThat(keys.records("rotated.example"))
                .extracting(DkimRecord::state)
                .containsExactly(
                        DkimRecord.State.RETIRED,
                        DkimRecord.State.RETIRED,
                        DkimRecord.State.ACTIVE,
                        DkimRecord.State.ACTIVE);
    }
}
