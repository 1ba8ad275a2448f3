package groundswell.feedback;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What providers of mail servers prove themselves with. One that has nothing is not listened to.
 *
 * @param sesTopics the ARNs of the SNS topics to which SES tells
 * @param sendgridKey the public key of the signed event webhook, base64
 * @param postmarkSecret the password of HTTP Basic, whatever the name, or the header X-Groundswell-Secret
 * @param mailgunKey the webhook signing key
 * @param window how old a call of Mailgun may be; it repeats what was not acknowledged for some hours
 */
record ProviderSettings(
        @DefaultValue List<String> sesTopics,
        @Nullable String sendgridKey,
        @Nullable String postmarkSecret,
        @Nullable String mailgunKey,
        @DefaultValue("12h") Duration window) {

    ProviderSettings {
        sesTopics = List.copyOf(sesTopics);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "providers";
    }
}
