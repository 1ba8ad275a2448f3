package groundswell.feedback;

import groundswell.feedback.SnsMessage.Keys;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SES tells through a topic of SNS, which signs everything; see {@link SnsMessage}. */
@Component
class Ses implements Provider {

    private static final JsonMapper JSON = new JsonMapper();

    private final ProviderSettings settings;
    private final Keys keys;

    @Autowired
    Ses(FeedbackSettings settings, SnsKeys keys) {
        this(settings.providers(), keys);
    }

    Ses(ProviderSettings settings, Keys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "ses";
    }

    @Override
    public boolean isOn() {
        return !settings.sesTopics().isEmpty();
    }

    @Override
    public List<ProviderEvent> read(ProviderCall call) throws Forged {
        var message = new SnsMessage(JSON.readTree(call.body()));
        if (!settings.sesTopics().contains(message.topic())) {
            throw new Forged("the topic is not one that is configured");
        }
        message.check(keys);
        if (message.isInvitation()) {
            keys.visit(message.invitation());
            return List.of();
        }
        return message.isNotification() ? events(message) : List.of();
    }

    private static List<ProviderEvent> events(SnsMessage message) {
        var event = JSON.readTree(message.text());
        var kind =
                event.path("notificationType").asString(event.path("eventType").asString(""));
        return switch (kind) {
            case "Bounce" -> List.of(new ProviderEvent("ses:" + message.id(), bounced(event), message.text()));
            case "Complaint" -> List.of(new ProviderEvent("ses:" + message.id(), complained(event), message.text()));
            default -> List.of();
        };
    }

    private static Reading bounced(JsonNode event) {
        var bounce = event.path("bounce");
        var recipient = bounce.path("bouncedRecipients").path(0);
        var status = recipient.path("status").asString("");
        var words = recipient.path("diagnosticCode").asString("").replaceFirst("^smtp; ?", "");
        boolean permanent = bounce.path("bounceType").asString("").equals("Permanent");
        // A transient one without a word of the server may be somebody's “out of office”.
        boolean failed = permanent || !words.isEmpty();
        return about(event, recipient).bounced(failed ? DeliveryAction.FAILED : DeliveryAction.DELAYED, status, words);
    }

    private static Reading complained(JsonNode event) {
        var complaint = event.path("complaint");
        var type = complaint.path("complaintFeedbackType").asString("abuse");
        return about(event, complaint.path("complainedRecipients").path(0)).complained(FeedbackType.of(type));
    }

    /** SES writes a Message-ID of its own; ours stands among the headers that it was given, if it is told to add them. */
    private static ProviderReading about(JsonNode event, JsonNode recipient) {
        var mail = event.path("mail");
        var about = ProviderReading.about(recipient.path("emailAddress").asString(""))
                .proof(mail.path("source").asString(""));
        for (var header : mail.path("headers")) {
            var value = header.path("value").asString("");
            switch (header.path("name").asString("").toLowerCase(Locale.ROOT)) {
                case "message-id", "cfbl-feedback-id", "return-path" -> about.proof(value);
                case "list-unsubscribe" -> about.link(value);
                default -> {}
            }
        }
        return about.proof(mail.path("commonHeaders").path("messageId").asString(""));
    }
}
