package groundswell.campaign;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How large waves get: {@code size} people at most, so that steps stay short and nodes share the work. */
@ConfigurationProperties("groundswell.wave")
record WaveSettings(@DefaultValue("100000") int size) {

    WaveSettings {
        if (size < 1) {
            throw new IllegalArgumentException("groundswell.wave.size must be at least 1, not " + size);
        }
    }
}
