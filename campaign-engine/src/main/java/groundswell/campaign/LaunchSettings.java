package groundswell.campaign;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands between a click on Launch and the first letter.
 *
 * @param undo for how long a launch can be taken back before anybody enters; zero: it cannot
 * @param fourEyesOver an audience larger than this needs a second person's approval; null: none does
 */
@ConfigurationProperties("groundswell.launch")
record LaunchSettings(
        @DefaultValue("5m") Duration undo, @Nullable Long fourEyesOver) {

    boolean needsApproval(@Nullable Long audience) {
        return fourEyesOver != null && audience != null && audience > fourEyesOver;
    }
}
