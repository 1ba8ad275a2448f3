package groundswell.campaign;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a campaign costs, unless somebody says otherwise for one rehearsal.
 *
 * @param thousandMails what a thousand mails cost
 * @param task what it costs that one of ours works on one person: a call, a visit, a lead
 * @param currency ISO 4217
 */
@ConfigurationProperties("groundswell.rehearsal")
record RehearsalSettings(
        @DefaultValue("0.40") BigDecimal thousandMails,
        @DefaultValue("5.00") BigDecimal task,
        @DefaultValue("EUR") String currency) {}
