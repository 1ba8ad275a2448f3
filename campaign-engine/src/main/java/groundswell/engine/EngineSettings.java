package groundswell.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node takes steps.
 *
 * @param executeJobs whether this node takes steps and timers; tests switch it off and run jobs one by one
 * @param threads steps taken at the same time on this node; 0, the default: as many as it has processors, at least 2.
 *     More only make the database's backends wait for each other
 */
@ConfigurationProperties("groundswell.engine")
record EngineSettings(
        @DefaultValue("true") boolean executeJobs,
        @DefaultValue("0") int threads) {

    EngineSettings {
        threads = threads > 0 ? threads : Math.max(2, Runtime.getRuntime().availableProcessors());
    }
}
