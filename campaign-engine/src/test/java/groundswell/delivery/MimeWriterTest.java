package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeWriterTest {

    private static MimeMessage read(MimeWriter writer) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(writer.endOfHeaders().bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@x.example", "a\nb", "a\rb", "a\0b", "a\u2028b"})
    void a_header_value_cannot_begin_another_header(String value) {
        assertThatThrownBy(() -> new MimeWriter().header("List-Id", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("List-Id");
    }

    @Test
    void line_breaks_in_a_subject_become_spaces() throws Exception {
        assertThat(read(new MimeWriter().textHeader("Subject", "Hello\r\nBcc: x@x.example"))
                        .getSubject())
                .isEqualTo("Hello  Bcc: x@x.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"好久不見", "Grüße aus Köln 👩‍👩‍👧‍👦 an alle", "plain"})
    void a_subject_in_any_script_arrives(String subject) throws Exception {
        var long20 = (subject + " ").repeat(20).strip();

        var writer = new MimeWriter().textHeader("Subject", long20);

        assertThat(read(writer).getSubject()).isEqualTo(long20);
        assertThat(new String(writer.bytes(), StandardCharsets.US_ASCII).split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?UTF-8?Q?Your_bank?=", "Hello =?utf-8?b?QWRh?=, it has been a while", "=?", "a=?=b"})
    void what_looks_encoded_is_shown_as_it_was_written(String text) throws Exception {
        var message =
                read(new MimeWriter().textHeader("Subject", text.repeat(3)).addressHeader("To", text, "ada@x.example"));

        assertThat(message.getSubject()).isEqualTo(text.repeat(3));
        assertThat(InternetAddress.parseHeader(message.getHeader("To")[0], true)[0].getPersonal())
                .isEqualTo(text);
    }

    @Test
    void a_subject_without_a_space_is_no_line_longer_than_a_server_takes() throws Exception {
        var writer = new MimeWriter().textHeader("Subject", "x".repeat(5_000));

        assertThat(read(writer).getSubject()).isEqualTo("x".repeat(5_000));
        assertThat(new String(writer.bytes(), StandardCharsets.US_ASCII).split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace", "O\"Brien, \\ Pat", "方怡", "Zoë <x@y.example>", ""})
    void a_name_in_an_address_stays_a_name(String name) throws Exception {
        var message = read(new MimeWriter().addressHeader("To", name, "ada@x.example"));

        var to = InternetAddress.parseHeader(message.getHeader("To")[0], true)[0];
        assertThat(to.getAddress()).isEqualTo("ada@x.example");
        assertThat(to.getPersonal() == null ? "" : to.getPersonal()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".\n.\n..", "long line ", "trailing space \nand tab\t\nend ", "=?UTF-8?Q?x?= = =3D", "你好，世界\n"})
    void a_body_survives_quoted_printable(String text) throws Exception {
        var body = text.repeat(50);
        var out = new ByteArrayOutputStream();

        QuotedPrintable.write(body, out);

        var encoded = out.toString(StandardCharsets.US_ASCII);
        assertThat(encoded.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
        var decoded = jakarta.mail.internet.MimeUtility.decode(
                new ByteArrayInputStream(out.toByteArray()), "quoted-printable");
        assertThat(new String(decoded.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(body.replace("\n", "\r\n"));
    }
}
