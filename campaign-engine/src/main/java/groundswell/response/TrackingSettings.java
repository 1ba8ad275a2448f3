package groundswell.response;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node notices opens and clicks.
 *
 * @param writeEvery hits are gathered for so long and written together; nothing: each one before it is answered
 * @param waiting hits that may wait in memory while the database is slow or away; what comes beyond them is not recorded
 * @param machines names of programs, in place of the packaged list; null: {@code machines.txt} in the data directory
 *     when it is there
 * @param networks ranges of data centres likewise; {@code networks.txt}
 */
@ConfigurationProperties("groundswell.tracking")
record TrackingSettings(
        @DefaultValue("200ms") Duration writeEvery,
        @DefaultValue("50000") int waiting,
        @Nullable Path machines,
        @Nullable Path networks) {

    /** Each hit is written before it is answered; the packaged lists. */
    static final TrackingSettings AT_ONCE = new TrackingSettings(Duration.ZERO, 1, null, null);

    TrackingSettings {
        if (writeEvery.isNegative() || writeEvery.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException(
                    "groundswell.tracking.write-every is 0 to 10 seconds, not " + writeEvery);
        }
        if (waiting < 1) {
            throw new IllegalArgumentException("groundswell.tracking.waiting is 1 or more, not " + waiting);
        }
    }
}
