package groundswell.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are called.
 *
 * @param worker whether this node calls; tests switch it off and call step by step
 * @param allowPrivate whether they may lead into private networks, without encryption and to any port: for intranets
 * @param perSecond most calls to one host in a second, from all nodes together
 * @param patience how long one call may take
 */
@ConfigurationProperties("groundswell.webhook")
record WebhookSettings(
        @DefaultValue("true") boolean worker,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("20") int perSecond,
        @DefaultValue("10s") Duration patience) {}
