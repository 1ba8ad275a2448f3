package groundswell.feedback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mailgun signs a time and a random token, but not what it tells. So a token is good for one event only, and its time
 * must be near: who overheard a call can neither send it again nor send something else with its signature.
 */
@Component
class Mailgun implements Provider {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALGORITHM = "HmacSHA256";

    private final ProviderSettings settings;
    private final Clock clock;

    Mailgun(FeedbackSettings settings, Clock clock) {
        this.settings = settings.providers();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mailgun";
    }

    @Override
    public boolean isOn() {
        return settings.mailgunKey() != null;
    }

    @Override
    public List<ProviderEvent> read(ProviderCall call) throws Forged {
        var body = JSON.readTree(call.body());
        var signature = body.path("signature");
        var token = signature.path("token").asString("");
        check(
                signature.path("timestamp").asString(""),
                token,
                signature.path("signature").asString(""));
        var event = body.path("event-data");
        var reading = ProviderReading.about(event.path("recipient").asString(""))
                .proof(event.path("envelope").path("sender").asString(""))
                .proof(event.path("message").path("headers").path("message-id").asString(""))
                .proofs(event.path("user-variables"));
        var key = "mailgun:" + token;
        return switch (event.path("event").asString("")) {
            case "failed" -> List.of(new ProviderEvent(key, failed(event, reading), call.text()));
            case "complained" -> List.of(new ProviderEvent(key, reading.complained(FeedbackType.ABUSE), call.text()));
            case "unsubscribed" ->
                List.of(new ProviderEvent(key, reading.other(InboundKind.UNSUBSCRIBE, ""), call.text()));
            default -> List.of();
        };
    }

    private static Reading failed(JsonNode event, ProviderReading reading) {
        boolean permanent = event.path("severity").asString("").equals("permanent");
        var status = event.path("delivery-status");
        var words =
                (status.path("code").asString("") + " " + status.path("message").asString("")).strip();
        return reading.bounced(
                permanent ? DeliveryAction.FAILED : DeliveryAction.DELAYED,
                status.path("enhanced-code").asString(""),
                words);
    }

    private void check(String timestamp, String token, String signature) throws Forged {
        if (token.isBlank() || token.length() > 200 || !timestamp.matches("\\d{1,12}")) {
            throw new Forged("no signature");
        }
        if (!Secrets.areSame(hmac(timestamp + token), signature)) {
            throw new Forged("the signature is not Mailgun's");
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (age.abs().compareTo(settings.window()) > 0) {
            throw new Forged("the call is %s old".formatted(age));
        }
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            var key = Objects.requireNonNull(settings.mailgunKey()).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
