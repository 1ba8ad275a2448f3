package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.delivery.DkimKey.Algorithm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.canon.RelaxedBodyCanonicalizer;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our signatures, checked by a verifier that is not ours. */
class DkimSignerTest {

    private static final DkimKey KEY = DkimKey.fresh("harbour.example", "gs20261123r", Algorithm.RSA);
    private static final DkimKey MODERN = DkimKey.fresh("harbour.example", "gs20261123e", Algorithm.ED25519);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static final String MAIL = """
            Date: Mon, 23 Nov 2026 10:00:00 +0000
            From: "Harbour Tea & Coffee" <hello@harbour.example>
            To: =?UTF-8?Q?J=C3=B6rg?= <joerg@brief.example>
            Subject: A long subject that is folded over
             two lines\twith a tab
            Message-ID: <1@harbour.example>
            List-Id: <newsletter.harbour.example>
            List-Unsubscribe: <https://mail.harbour.example/u/abc>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            Feedback-ID: 1:offer:newsletter:groundswell
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8

            Hello Ada, \s
            \tthis   has white space.\t
            .a dot


            """.replace("\n", "\r\n");

    private static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }

    private static String signed(DkimKey... keys) {
        return new String(DkimSigner.sign(bytes(MAIL), List.of(keys), NOW), StandardCharsets.UTF_8);
    }

    private static boolean verifies(String mail) throws Exception {
        var records = Map.of("gs20261123r harbour.example", List.of(KEY.recordValue()));
        var verifier = new DKIMVerifier((methods, selector, token) -> records.get(selector + " " + token));
        try {
            return verifier.verify(new ByteArrayInputStream(bytes(mail))).size() == 1;
        } catch (FailException e) {
            return false;
        }
    }

    @Test
    void a_signed_letter_verifies() throws Exception {
        assertThat(verifies(signed(KEY))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date",
                "From",
                "To",
                "Subject",
                "Message-ID",
                "List-Id",
                "List-Unsubscribe",
                "List-Unsubscribe-Post",
                "Feedback-ID",
                "MIME-Version",
                "Content-Type"
            })
    void a_change_of_any_header_is_noticed(String name) throws Exception {
        var mail = signed(KEY);

        assertThat(verifies(mail.replace("\r\n" + name + ": ", "\r\n" + name + ": x")))
                .isFalse();
        assertThat(verifies(mail.replaceFirst("\r\n" + name + ": [^\r]*(\r\n [^\r]*)?", "")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"From", "To", "Subject", "Date", "Reply-To"})
    void nobody_can_add_a_second_one(String name) throws Exception {
        var mail = signed(KEY);

        assertThat(verifies(name + ": somebody <else@evil.example>\r\n" + mail)).isFalse();
        assertThat(verifies(mail.replace("\r\nMIME-", "\r\n" + name + ": somebody@evil.example\r\nMIME-")))
                .isFalse();
    }

    @Test
    void what_servers_may_change_does_not_matter_and_a_changed_body_does() throws Exception {
        var mail = signed(KEY);

        assertThat(verifies(mail.replace("Subject: A long", "subject:  A   long")))
                .isTrue();
        assertThat(verifies(mail.replace("a dot\r\n\r\n\r\n", "a dot \r\n"))).isTrue();
        assertThat(verifies("Received: from here by there\r\n" + mail)).isTrue();
        assertThat(verifies(mail.replace("Hello Ada", "Hello Eve"))).isFalse();
        assertThat(verifies(mail + "Buy this\r\n")).isFalse();
    }

    @Test
    void each_key_signs_for_itself_in_short_lines() throws Exception {
        var mail = signed(MODERN, KEY);

        assertThat(mail.split("DKIM-Signature: ")).hasSize(3);
        assertThat(mail)
                .contains("a=ed25519-sha256", "a=rsa-sha256", "c=relaxed/relaxed")
                .doesNotContain(" l=");
        assertThat(mail.substring(0, mail.indexOf("\r\nDate:")).split("\r\n"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
        assertThat(verifies(mail.substring(mail.indexOf("DKIM-Signature: ", 1))))
                .isTrue();
        assertThat(mail).endsWith(MAIL);
    }

    @Test
    void without_a_key_the_letter_is_as_it_was() {
        assertThat(signed()).isEqualTo(MAIL);
    }

    @Test
    void a_key_that_is_too_short_is_refused() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(512);
        var pair = generator.generateKeyPair();

        assertThatThrownBy(() -> DkimKey.of(
                        "harbour.example",
                        "old",
                        Algorithm.RSA,
                        pair.getPrivate().getEncoded(),
                        pair.getPublic().getEncoded()))
                .hasMessageContaining("1024 bits");
    }

    @Test
    void the_record_holds_the_whole_rsa_key_and_the_32_bytes_of_the_other() {
        assertThat(KEY.recordName()).isEqualTo("gs20261123r._domainkey.harbour.example");
        assertThat(KEY.recordValue())
                .isEqualTo("v=DKIM1; k=rsa; p="
                        + Base64.getEncoder().encodeToString(KEY.publicKey().getEncoded()));
        var key = MODERN.publicKey().getEncoded();
        assertThat(MODERN.recordValue())
                .isEqualTo("v=DKIM1; k=ed25519; p="
                        + Base64.getEncoder().encodeToString(Arrays.copyOfRange(key, key.length - 32, key.length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "\r\n\r\n", " ", " \t \r\n"})
    void an_empty_body_is_nothing(String body) {
        // RFC 6376 3.4.4 prints this hash.
        assertThat(DkimSigner.bodyHash(bytes("A: b\r\n\r\n" + body)))
                .isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\r\n", " a  b\t\tc \r\n\r\n \r\nd\r\n \r\n\r\n", "a\rb\nc\r\n"})
    void a_body_is_reduced_as_the_other_library_does_it(String body) throws Exception {
        var theirs = new ByteArrayOutputStream();
        try (var canon = new RelaxedBodyCanonicalizer(theirs)) {
            canon.write(bytes(body));
        }
        var digest = MessageDigest.getInstance("SHA-256");
        DkimCanon.digestBody(bytes(body), 0, digest);

        assertThat(digest.digest())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(theirs.toByteArray()));
    }
}
