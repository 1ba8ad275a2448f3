package groundswell;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application. Settings: see {@code groundswell.*} in the README. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Groundswell {

    public static void main(String[] args) {
        SpringApplication.run(Groundswell.class, args);
    }
}
