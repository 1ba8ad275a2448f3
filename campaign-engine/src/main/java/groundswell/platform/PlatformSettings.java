package groundswell.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation is told about itself.
 *
 * @param dataDir where the embedded PostgreSQL and generated secrets live; relative to the working directory
 * @param demo whether the shipped cast, campaigns and the demo clock are there
 */
@ConfigurationProperties("groundswell")
public record PlatformSettings(
        @DefaultValue("data") Path dataDir,

        @DefaultValue("false") boolean demo) {

    public PlatformSettings {
        dataDir = dataDir.toAbsolutePath().normalize();
    }
}
