package groundswell.feedback;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Postmark signs nothing: it repeats the secret that stands in the address it was given, or in a header of its own. */
@Component
class Postmark implements Provider {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BASIC = "Basic ";
    private static final Set<String> ABOUT_US =
            Set.of("Blocked", "SpamNotification", "VirusNotification", "DMARCPolicy", "SMTPApiError");

    private final ProviderSettings settings;

    Postmark(FeedbackSettings settings) {
        this.settings = settings.providers();
    }

    @Override
    public String name() {
        return "postmark";
    }

    @Override
    public boolean isOn() {
        return settings.postmarkSecret() != null;
    }

    @Override
    public List<ProviderEvent> read(ProviderCall call) throws Forged {
        var secret = Objects.requireNonNull(settings.postmarkSecret());
        if (!Secrets.areSame(secret, password(call)) && !Secrets.areSame(secret, call.header("x-groundswell-secret"))) {
            throw new Forged("the secret is not the one that was agreed on");
        }
        var event = JSON.readTree(call.body());
        var kind = event.path("RecordType").asString("");
        var key = "postmark:" + kind + ":" + event.path("ID").asString("");
        var about = ProviderReading.about(event.path("Email").asString(""))
                .proof(event.path("MessageID").asString(""))
                .proofs(event.path("Metadata"));
        return switch (kind) {
            case "Bounce" -> List.of(new ProviderEvent(key, bounced(event, about), call.text()));
            case "SpamComplaint" -> List.of(new ProviderEvent(key, about.complained(FeedbackType.ABUSE), call.text()));
            default -> List.of();
        };
    }

    private static Reading bounced(JsonNode event, ProviderReading about) {
        var type = event.path("Type").asString("");
        var words = event.path("Details").asString("");
        return switch (type) {
            case "HardBounce", "BadEmailAddress" -> about.bounced(DeliveryAction.FAILED, orElse(words, "5.1.1"), words);
            case "SoftBounce", "Unknown" -> about.bounced(DeliveryAction.FAILED, orElse(words, "4.2.0"), words);
            case "SpamComplaint" -> about.complained(FeedbackType.ABUSE);
            case "Unsubscribe" -> about.other(InboundKind.UNSUBSCRIBE, words);
            case "AutoResponder", "AddressChange", "ChallengeVerification" ->
                about.other(InboundKind.AUTO_REPLY, words);
            default ->
                ABOUT_US.contains(type)
                        ? about.bounced(DeliveryAction.FAILED, orElse(words, "5.7.1"), words)
                        : about.bounced(DeliveryAction.DELAYED, "", words);
        };
    }

    /** What the server said tells more than what Postmark makes of it. */
    private static String orElse(String words, String status) {
        return Codes.in(words).isEmpty() ? status : "";
    }

    private static String password(ProviderCall call) {
        var given = call.header("authorization");
        if (!given.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return "";
        }
        try {
            var decoded = new String(
                    Base64.getDecoder().decode(given.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            return decoded.substring(decoded.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
