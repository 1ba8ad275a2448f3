package groundswell.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
class StandingClock {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock("2026-03-02T08:00:00Z");
    }
}
