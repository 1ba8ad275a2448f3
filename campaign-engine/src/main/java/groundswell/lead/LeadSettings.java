package groundswell.lead;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How leads are worked.
 *
 * @param dueIn by when sales should have called; half of it passes before the reminder
 * @param worker whether this node scores and opens new leads; tests switch it off and do it step by step
 */
@ConfigurationProperties("groundswell.lead")
record LeadSettings(
        @DefaultValue("P1D") Duration dueIn,
        @DefaultValue("true") boolean worker) {}
