package groundswell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a database of its own, standing still: no step is taken, nobody is let in and nothing is
 * handed over until the test does it, at the time of the test's clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "groundswell.demo=false",
            "groundswell.tracking.write-every=0s",
            "groundswell.engine.execute-jobs=false",
            "groundswell.campaign.worker.enabled=false",
            "groundswell.launch.undo=0s",
            "groundswell.delivery.enabled=false",
            "groundswell.lead.worker=false",
            "groundswell.segment.worker=false",
            "groundswell.webhook.worker=false",
            "groundswell.webhook.allow-private=true",
            "groundswell.wave.size=10",
            "groundswell.admin.password=secret-1",
            "groundswell.base-url=https://mail.groundswell.example",
            "server.port=0",
            "spring.quartz.auto-startup=false",
            // Spring keeps the applications of many tests: each opens connections only as it needs them.
            "spring.datasource.hikari.minimum-idle=1",
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WholeApplication.FreshDatabase.class)
@Import(StandingClock.class)
public @interface WholeApplication {

    final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "fresh database",
                            Map.of(
                                    "spring.datasource.url",
                                    TestDatabase.freshUrl(),
                                    "spring.datasource.username",
                                    "postgres",
                                    // Quartz keeps its data sources by this name, one for all of the JVM.
                                    "spring.quartz.properties.org.quartz.scheduler.instanceName",
                                    "groundswell-" + UUID.randomUUID())));
        }
    }
}
