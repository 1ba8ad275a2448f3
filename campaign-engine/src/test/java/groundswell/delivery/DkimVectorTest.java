package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.delivery.DkimKey.Algorithm;
import groundswell.testing.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFC 8463 Appendix A: both signatures of the example come out exactly as they are printed there. */
class DkimVectorTest {

    /** What stands before the 32 bytes of a raw key in PKCS #8 and in X.509 (RFC 8410). */
    private static final String ED25519_PRIVATE = "302e020100300506032b657004220420";

    private static final String ED25519_PUBLIC = "302a300506032b6570032100";
    private static final Pattern SIGNATURE =
            Pattern.compile("DKIM-Signature:.*?(?=\\r\\n[A-Z])", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private byte[] message;
    private String appendix;

    @BeforeEach
    void the_example_is_here() throws IOException {
        var folder = Corpus.folder("dkim-rfc8463");
        var text = Files.readString(folder.resolve("rfc8463-example.msg"), StandardCharsets.ISO_8859_1);
        message = text.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        appendix = Files.readString(folder.resolve("rfc8463-appendixA.txt"));
    }

    private String printed(String algorithm) {
        return SIGNATURE
                .matcher(new String(message, StandardCharsets.ISO_8859_1))
                .results()
                .map(it -> it.group())
                .filter(it -> it.contains("a=" + algorithm))
                .findFirst()
                .orElseThrow();
    }

    private void signsAsPrinted(DkimKey key) {
        var header = printed(key.algorithm().tag());
        int value = header.indexOf("b=", header.indexOf("bh=") + 3);
        var names = header.replaceAll("\\s", "").replaceAll(".*;h=([^;]*);.*", "$1");

        var signature = DkimSigner.signatureOf(
                header.substring(0, value + 2), List.of(names.split(":")), DkimCanon.fields(message), key);

        assertThat(header).contains(DkimSigner.bodyHash(message));
        assertThat(signature).isEqualTo(header.substring(value + 2).replaceAll("[\\s;]", ""));
    }

    @Test
    void the_signature_with_ed25519_is_the_one_that_is_printed() {
        var secret = Base64.getDecoder().decode("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=");
        assertThat(appendix).contains(Base64.getEncoder().encodeToString(secret));
        var open = Base64.getDecoder().decode("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
        var key = DkimKey.of(
                "football.example.com",
                "brisbane",
                Algorithm.ED25519,
                whole(ED25519_PRIVATE, secret),
                whole(ED25519_PUBLIC, open));

        signsAsPrinted(key);
        assertThat(appendix).contains(key.recordName()).contains(key.recordValue());
    }

    @Test
    void the_signature_with_rsa_is_the_one_that_is_printed() throws Exception {
        var pem = appendix.replaceAll("(?s).*-----BEGIN RSA PRIVATE KEY-----(.*?)-----END RSA PRIVATE KEY-----.*", "$1")
                .replaceAll("\\s", "");
        var secret = RSAPrivateKey.getInstance(Base64.getDecoder().decode(pem));
        var wrapped =
                new PrivateKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption), secret).getEncoded();
        var factory = java.security.KeyFactory.getInstance("RSA");
        var publicKey = factory.generatePublic(
                new java.security.spec.RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        assertThat(factory.generatePrivate(new PKCS8EncodedKeySpec(wrapped))).isNotNull();

        signsAsPrinted(DkimKey.of("football.example.com", "test", Algorithm.RSA, wrapped, publicKey.getEncoded()));
    }

    private static byte[] whole(String prefix, byte[] key) {
        return HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(key));
    }
}
