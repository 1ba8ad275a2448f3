package groundswell.feedback;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SendGrid signs the time and every octet of what it tells (ECDSA over SHA-256). It brings what was not acknowledged for
 * a day, so there is no window; an event that was brought before does nothing again.
 */
@Component
class SendGrid implements Provider {

    private static final JsonMapper JSON = new JsonMapper();

    private final ProviderSettings settings;

    SendGrid(FeedbackSettings settings) {
        this.settings = settings.providers();
    }

    @Override
    public String name() {
        return "sendgrid";
    }

    @Override
    public boolean isOn() {
        return settings.sendgridKey() != null;
    }

    @Override
    public List<ProviderEvent> read(ProviderCall call) throws Forged {
        check(call);
        var events = new ArrayList<ProviderEvent>();
        for (var event : JSON.readTree(call.body())) {
            event(event).ifPresent(events::add);
        }
        return events;
    }

    private static Optional<ProviderEvent> event(JsonNode event) {
        var id = event.path("sg_event_id").asString("");
        var about = ProviderReading.about(event.path("email").asString(""))
                .proof(event.path("smtp-id").asString(""))
                // Custom arguments stand beside the fields of the event itself.
                .proofs(event);
        var reading = switch (event.path("event").asString("")) {
            case "bounce" ->
                about.bounced(
                        DeliveryAction.FAILED,
                        event.path("status").asString(""),
                        event.path("reason").asString(""));
            case "spamreport" -> about.complained(FeedbackType.ABUSE);
            case "unsubscribe", "group_unsubscribe" -> about.other(InboundKind.UNSUBSCRIBE, "");
            default -> null;
        };
        return reading == null || id.isBlank()
                ? Optional.empty()
                : Optional.of(new ProviderEvent("sendgrid:" + Plain.line(id), reading, event.toString()));
    }

    private void check(ProviderCall call) throws Forged {
        var timestamp = call.header("x-twilio-email-event-webhook-timestamp");
        var signature = call.header("x-twilio-email-event-webhook-signature");
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(timestamp.getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(call.body());
        try {
            var key = Base64.getDecoder().decode(Objects.requireNonNull(settings.sendgridKey()));
            var verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)));
            verifier.update(signed.toByteArray());
            if (!verifier.verify(Base64.getDecoder().decode(signature))) {
                throw new Forged("the signature is not SendGrid's");
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Forged("no signature of SendGrid: " + e.getMessage());
        }
    }
}
