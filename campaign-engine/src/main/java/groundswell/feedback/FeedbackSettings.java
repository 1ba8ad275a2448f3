package groundswell.feedback;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which doors returned mail comes in, and how long it is kept as it came.
 *
 * @param keepRaw after it only what was understood and done is kept, and nothing of what was not ours
 * @param repliesAreLeads whether somebody who answers a letter is handed to sales
 * @param mailboxes that are read
 * @param smtp the door at which mail servers deliver
 * @param providers whose events come over HTTP
 */
@ConfigurationProperties("groundswell.feedback")
record FeedbackSettings(
        @DefaultValue("P30D") Duration keepRaw,
        @DefaultValue("true") boolean repliesAreLeads,
        @DefaultValue List<MailboxSettings> mailboxes,
        @DefaultValue Smtp smtp,
        @DefaultValue ProviderSettings providers) {

    FeedbackSettings {
        mailboxes = List.copyOf(mailboxes);
    }

    /**
     * The listener for mail.
     *
     * @param port null: there is none; 0: any that is free
     * @param addresses that are taken besides those that carry a token of ours, such as the one in From
     */
    record Smtp(
            @Nullable Integer port,
            @DefaultValue List<String> addresses,
            @DefaultValue("50") int connections,
            @DefaultValue("60s") Duration timeout) {

        Smtp {
            addresses = List.copyOf(addresses);
        }
    }
}
