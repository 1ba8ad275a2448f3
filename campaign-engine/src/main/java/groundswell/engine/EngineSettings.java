package groundswell.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node takes steps.
 *
 * @param executeJobs whether this node takes steps and timers; tests switch it off and run jobs one by one
 * @param threads steps taken at the same time on this node
 */
@ConfigurationProperties("groundswell.engine")
record EngineSettings(
        @DefaultValue("true") boolean executeJobs,
        @DefaultValue("4") int threads) {}
