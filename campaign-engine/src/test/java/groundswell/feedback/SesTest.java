package groundswell.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.feedback.Provider.Forged;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A topic is believed when it is ours and its signature is made with a key that lies at Amazon. */
class SesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:bounces";
    private static final String CERTIFICATE = "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem";
    private static final String INVITATION =
            "https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription&Token=t";

    private final List<URI> fetched = new ArrayList<>();
    private final List<URI> visited = new ArrayList<>();
    private KeyPair pair = new KeyPair(null, null);
    private Ses ses = new Ses(settings(), keys());

    @BeforeEach
    void amazon_has_a_key() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
        ses = new Ses(settings(), keys());
    }

    private static ProviderSettings settings() {
        return new ProviderSettings(List.of(TOPIC), null, null, null, Duration.ofHours(1));
    }

    private SnsMessage.Keys keys() {
        return new SnsMessage.Keys() {
            @Override
            public PublicKey at(URI certificate) {
                fetched.add(certificate);
                return pair.getPublic();
            }

            @Override
            public void visit(URI invitation) {
                visited.add(invitation);
            }
        };
    }

    private Map<String, String> message(String type, String text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("Type", type);
        fields.put("MessageId", "id-1");
        fields.put("TopicArn", TOPIC);
        fields.put("Message", text);
        fields.put("Timestamp", "2026-01-01T10:00:00.000Z");
        fields.put("SignatureVersion", "2");
        fields.put("SigningCertURL", CERTIFICATE);
        return fields;
    }

    /** As Amazon describes it, written down a second time. */
    private ProviderCall signed(Map<String, String> fields, String... names) throws GeneralSecurityException {
        var text = new StringBuilder();
        for (var name : names) {
            text.append(name).append("\n").append(fields.get(name)).append("\n");
        }
        var signer =
                Signature.getInstance("2".equals(fields.get("SignatureVersion")) ? "SHA256withRSA" : "SHA1withRSA");
        signer.initSign(pair.getPrivate());
        signer.update(text.toString().getBytes(StandardCharsets.UTF_8));
        fields.put("Signature", Base64.getEncoder().encodeToString(signer.sign()));
        return call(fields);
    }

    private ProviderCall notification(Map<String, String> fields) throws GeneralSecurityException {
        return signed(fields, "Message", "MessageId", "Timestamp", "TopicArn", "Type");
    }

    private static ProviderCall call(Map<String, String> fields) {
        return new ProviderCall(Map.of(), JSON.writeValueAsBytes(fields));
    }

    private static String complaint(String type) {
        return """
                {"notificationType": "Complaint",
                 "complaint": {"complainedRecipients": [{"emailAddress": "ada@mail.example"}],
                               "complaintFeedbackType": "%s"},
                 "mail": {"source": "bounces+token@bounce.harbour.example", "messageId": "of-ses",
                          "headers": [{"name": "Message-ID", "value": "<ours@harbour.example>"},
                                      {"name": "List-Unsubscribe", "value": "<https://x.example/u/t>, <mailto:u@x.example>"}]}}
                """.formatted(type);
    }

    @ParameterizedTest
    @CsvSource({"1, abuse, COMPLAINT", "2, abuse, COMPLAINT", "2, not-spam, NONE", "2, auth-failure, OUR_FAULT"})
    void a_complaint_is_read_with_everything_that_may_prove_it(String version, String type, Consequence consequence)
            throws Exception {
        var fields = message("Notification", complaint(type));
        fields.put("SignatureVersion", version);

        var events = ses.read(notification(fields));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo("ses:id-1");
            assertThat(event.reading().consequence()).isEqualTo(consequence);
            assertThat(event.reading().traces().envelopeSenders()).contains("bounces+token@bounce.harbour.example");
            assertThat(event.reading().traces().messageIds()).contains("<ours@harbour.example>");
            assertThat(event.reading().traces().unsubscribeLinks())
                    .containsExactly("https://x.example/u/t", "mailto:u@x.example");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Permanent | 5.1.1 | smtp; 550 5.1.1 user unknown | SUPPRESS_NOW
                    Transient | 4.2.2 | smtp; 452 4.2.2 mailbox full | COUNT
                    Transient | ''    | ''                            | TRANSIENT
                    Permanent | 5.7.1 | smtp; 550 5.7.1 spam detected | OUR_FAULT
                    """)
    void a_bounce_is_judged_by_the_words_of_the_server(String type, String status, String words, Consequence expected)
            throws Exception {
        var text = """
                {"notificationType": "Bounce",
                 "bounce": {"bounceType": "%s", "bouncedRecipients": [
                     {"emailAddress": "ada@mail.example", "status": "%s", "diagnosticCode": "%s"}]},
                 "mail": {"source": "x@y.example"}}
                """.formatted(type, status, words);

        var events = ses.read(notification(message("Notification", text)));

        assertThat(events.get(0).reading().consequence()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message", "MessageId", "Timestamp"})
    void a_field_that_was_changed_is_noticed(String name) throws Exception {
        var fields = message("Notification", complaint("abuse"));
        notification(fields);
        fields.put(name, fields.get(name) + " ");

        assertThatThrownBy(() -> ses.read(call(fields))).isInstanceOf(Forged.class);
    }

    @Test
    void another_topic_is_not_believed_even_if_amazon_signed_it() throws Exception {
        var fields = message("Notification", complaint("abuse"));
        fields.put("TopicArn", TOPIC + "-of-somebody-else");
        var call = notification(fields);

        assertThatThrownBy(() -> ses.read(call)).isInstanceOf(Forged.class);
        assertThat(fetched).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.eu-central-1.amazonaws.com/a.pem",
                "https://sns.eu-central-1.amazonaws.com.evil.example/a.pem",
                "https://evil.example/sns.eu-central-1.amazonaws.com/a.pem",
                "https://sns.eu-central-1.amazonaws.com@evil.example/a.pem",
                "https://user@sns.eu-central-1.amazonaws.com/a.pem",
                "https://sns.eu-central-1.amazonaws.com:8443/a.pem",
                "https://s3.eu-central-1.amazonaws.com/bucket/a.pem",
                "https://sns.eu-central-1.amazonaws.com/a.txt",
                "https://127.0.0.1/a.pem",
                "file:///etc/a.pem",
                "no address",
            })
    void a_key_from_elsewhere_is_not_even_fetched(String address) throws Exception {
        var fields = message("Notification", complaint("abuse"));
        fields.put("SigningCertURL", address);
        var call = notification(fields);

        assertThatThrownBy(() -> ses.read(call)).isInstanceOf(Forged.class);
        assertThat(fetched).isEmpty();
    }

    @Test
    void an_invitation_is_accepted_only_at_amazon() throws Exception {
        var fields = message("SubscriptionConfirmation", "You have chosen to subscribe");
        fields.put("Token", "t");
        fields.put("SubscribeURL", INVITATION);
        String[] names = {"Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"};

        assertThat(ses.read(signed(fields, names))).isEmpty();
        assertThat(visited).containsExactly(URI.create(INVITATION));

        fields.put("SubscribeURL", "https://169.254.169.254/latest/meta-data");
        var call = signed(fields, names);
        assertThatThrownBy(() -> ses.read(call)).isInstanceOf(Forged.class);
        assertThat(visited).hasSize(1);
    }
}
