package groundswell.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.AddressTokens;
import groundswell.access.LinkTokens;
import groundswell.consent.Consent;
import groundswell.consent.Suppression;
import groundswell.consent.SuppressionReason;
import groundswell.contact.EmailAddress;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

/** Providers are believed when they prove themselves and tell of a message of ours; over real HTTP. */
@WholeApplication
@TestPropertySource(
        properties = {
            "groundswell.delivery.bounce-domain=bounce.harbour.example",
            "groundswell.feedback.providers.postmark-secret=pm-secret",
            "groundswell.feedback.providers.mailgun-key=mg-key",
        })
class ProvidersTest {

    private static final KeyPair SENDGRID = keys();

    @Autowired
    JdbcClient db;

    @Autowired
    AddressTokens addresses;

    @Autowired
    LinkTokens links;

    @Autowired
    Consent consent;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private LettersOut letters;

    @DynamicPropertySource
    static void sendgrid(DynamicPropertyRegistry registry) {
        registry.add(
                "groundswell.feedback.providers.sendgrid-key",
                () -> Base64.getEncoder().encodeToString(SENDGRID.getPublic().getEncoded()));
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void a_letter_is_out() {
        letters = new LettersOut(db, addresses, links);
        letters.fresh();
        consent.give(LettersOut.ADA, "offers", "test", null, null, null);
    }

    private int post(String provider, String body, Map<String, String> headers) {
        return RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build()
                .post()
                .uri("/hooks/" + provider)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(it -> headers.forEach(it::set))
                .body(body)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private Optional<SuppressionReason> suppressed() {
        return consent.suppressionOf(new EmailAddress(LettersOut.ADDRESS)).map(Suppression::reason);
    }

    private long rows() {
        return db.sql("select count(*) from returned_mail").query(Long.class).single();
    }

    private static Map<String, String> basic(String secret) {
        var pair = ("any:" + secret).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private String postmark(String proof) {
        return """
                {"RecordType": "Bounce", "ID": 42, "Type": "HardBounce", "Email": "ada@mail.example",
                 "MessageID": "00000000-0000-0000-0000-000000000000", "Metadata": {"message": "%s"},
                 "Details": "smtp;550 5.1.1 user unknown"}
                """.formatted(proof);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ses", "other", "postmark%2F..%2Fx"})
    void who_is_not_configured_is_not_listened_to(String provider) {
        assertThat(post(provider, "{}", Map.of())).isIn(400, 404);
        assertThat(rows()).isZero();
    }

    @Test
    void postmark_proves_itself_by_the_secret() {
        var body = postmark(letters.messageId(LettersOut.LETTER));
        assertThat(post("postmark", body, Map.of())).isEqualTo(403);
        assertThat(post("postmark", body, basic("guess"))).isEqualTo(403);
        assertThat(post("postmark", body, Map.of("X-Groundswell-Secret", ""))).isEqualTo(403);
        assertThat(rows()).isZero();

        assertThat(post("postmark", body, basic("pm-secret"))).isEqualTo(200);

        assertThat(suppressed()).contains(SuppressionReason.HARD_BOUNCE);
        assertThat(post("postmark", body, Map.of("X-Groundswell-Secret", "pm-secret")))
                .isEqualTo(200);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_provider_that_tells_of_no_message_of_ours_changes_nothing() {
        assertThat(post("postmark", postmark("<x@y.example>"), basic("pm-secret")))
                .isEqualTo(200);

        assertThat(suppressed()).isEmpty();
        assertThat(db.sql("select deed || ' ' || reason from returned_mail")
                        .query(String.class)
                        .list())
                .containsExactly("NOT_OURS USER_UNKNOWN");
    }

    private String mailgun(String token, String event, long age) throws GeneralSecurityException {
        var timestamp = String.valueOf(clock.instant().getEpochSecond() - age);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("mg-key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = HexFormat.of().formatHex(mac.doFinal((timestamp + token).getBytes(StandardCharsets.UTF_8)));
        return """
                {"signature": {"timestamp": "%s", "token": "%s", "signature": "%s"},
                 "event-data": {"event": "%s", "severity": "permanent", "recipient": "ada@mail.example",
                   "message": {"headers": {"message-id": "%s"}},
                   "delivery-status": {"code": 550, "message": "5.7.1 rejected as spam"}}}
                """.formatted(
                        timestamp,
                        token,
                        signature,
                        event,
                        letters.messageId(LettersOut.LETTER).replace("<", "").replace(">", ""));
    }

    @Test
    void a_signature_of_mailgun_is_good_once_and_for_some_hours() throws GeneralSecurityException {
        assertThat(post("mailgun", mailgun("one", "complained", 0).replace("\"one\"", "\"two\""), Map.of()))
                .isEqualTo(403);
        assertThat(post("mailgun", mailgun("old", "complained", 13 * 3_600), Map.of()))
                .isEqualTo(403);
        assertThat(post("mailgun", "{\"event-data\": {\"event\": \"complained\"}}", Map.of()))
                .isEqualTo(403);
        assertThat(rows()).isZero();

        assertThat(post("mailgun", mailgun("three", "failed", 0), Map.of())).isEqualTo(200);
        // The token was used: whoever overheard it cannot say something else with it.
        assertThat(post("mailgun", mailgun("three", "complained", 0), Map.of())).isEqualTo(200);

        assertThat(suppressed()).isEmpty();
        assertThat(db.sql("select deed from returned_mail").query(String.class).list())
                .containsExactly("TOLD_OPERATOR");
        assertThat(post("mailgun", mailgun("four", "complained", 60), Map.of())).isEqualTo(200);
        assertThat(suppressed()).contains(SuppressionReason.COMPLAINT);
    }

    private static Map<String, String> sendgrid(String timestamp, String body) throws GeneralSecurityException {
        var signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(SENDGRID.getPrivate());
        signer.update((timestamp + body).getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "X-Twilio-Email-Event-Webhook-Signature",
                Base64.getEncoder().encodeToString(signer.sign()),
                "X-Twilio-Email-Event-Webhook-Timestamp",
                timestamp);
    }

    @Test
    void sendgrid_signs_every_octet() throws GeneralSecurityException {
        var body = """
                [{"email": "ada@mail.example", "event": "delivered", "sg_event_id": "a"},
                 {"email": "ada@mail.example", "event": "spamreport", "sg_event_id": "b", "smtp-id": "%s"},
                 {"email": "ada@mail.example", "event": "bounce", "sg_event_id": "c", "type": "bounce",
                  "status": "5.1.1", "reason": "550 5.1.1 user unknown", "message": "%s"}]
                """.formatted(letters.messageId(LettersOut.LETTER), letters.returnAddress(LettersOut.LETTER));
        var headers = sendgrid("1767222000", body);
        assertThat(post("sendgrid", body.replace("ada@", "eve@"), headers)).isEqualTo(403);
        assertThat(post("sendgrid", body, sendgrid("1767222001", body + " "))).isEqualTo(403);
        assertThat(post("sendgrid", body, Map.of())).isEqualTo(403);
        assertThat(rows()).isZero();

        assertThat(post("sendgrid", body, headers)).isEqualTo(200);
        assertThat(post("sendgrid", body, headers)).isEqualTo(200);

        assertThat(suppressed()).contains(SuppressionReason.COMPLAINT);
        assertThat(db.sql("select kind || ' ' || proof from returned_mail order by id")
                        .query(String.class)
                        .list())
                .containsExactly("COMPLAINT MESSAGE_ID", "BOUNCE RETURN_ADDRESS");
        assertThat(post("sendgrid", "no json", sendgrid("1", "no json"))).isEqualTo(400);
    }

    @Test
    void who_floods_is_cut_off() {
        var flood = "a".repeat(10 * 1024 * 1024 + 1);

        assertThat(post("postmark", flood, basic("pm-secret"))).isEqualTo(413);
    }
}
